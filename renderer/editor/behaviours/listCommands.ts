import {
  ArrowDown01,
  ArrowUp01,
  CaseLower,
  CaseUpper,
  ListOrdered,
  ListRestart,
  ListStart,
  type LucideIcon,
} from 'lucide-react';
import { $isListItemNode } from '@lexical/list';
import { $addUpdateTag, $getSelection, $isRangeSelection, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';
import type { ListNumbering } from '../../../shared/story';
import type { Command, CommandId } from '../../commands';
import type { TextKey } from '../../i18n';
import { $isStoryListNode, type StoryListNode } from '../nodes/list/StoryListNode';

const NUMBERINGS: readonly (readonly [ListNumbering, TextKey, LucideIcon, string])[] = [
  ['decimal', 'list.decimal', ListOrdered, 'numbers 1 2 3 danh so'],
  ['lowerAlpha', 'list.lowerAlpha', CaseLower, 'letters abc chu thuong danh chu'],
  ['upperAlpha', 'list.upperAlpha', CaseUpper, 'letters ABC chu hoa danh chu'],
  ['lowerRoman', 'list.lowerRoman', CaseLower, 'roman i ii iii la ma'],
  ['upperRoman', 'list.upperRoman', CaseUpper, 'roman I II III la ma'],
];

/** Returns what makes the row of a command on the numbered list at the caret; `$isOpen` is whether it can be run there. */
function listRow(editor: LexicalEditor) {
  const read = <T>($question: () => T): T => editor.getEditorState().read($question, { editor });
  const change = ($change: (list: StoryListNode) => void) => (): void =>
    editor.update(() => {
      const list = $numberedList();
      if (!list) return;
      $addUpdateTag(HISTORY_PUSH_TAG);
      $change(list);
    });
  return (
    id: CommandId,
    label: TextKey,
    icon: LucideIcon,
    keywords: string,
    $change: (list: StoryListNode) => void,
    $isActive?: (list: StoryListNode) => boolean,
    $isOpen: (list: StoryListNode) => boolean = () => true,
  ): Command => ({
    id,
    label,
    icon,
    keywords,
    isEnabled: () =>
      read(() => {
        const list = $numberedList();
        return list !== null && $isOpen(list);
      }),
    ...($isActive
      ? {
          isActive: () =>
            read(() => {
              const list = $numberedList();
              return list !== null && $isActive(list);
            }),
        }
      : {}),
    run: change($change),
  });
}

/** How the list at the caret is numbered, as rows of the registry. */
export function listCommands(editor: LexicalEditor): readonly Command[] {
  const row = listRow(editor);
  return [
    ...NUMBERINGS.map(([numbering, label, icon, keywords]) =>
      row(
        `list.${numbering}`,
        label,
        icon,
        keywords,
        (list) => list.setLook({ ...list.getLook(), numbering }),
        (list) => list.getLook().numbering === numbering,
      ),
    ),
    row(
      'list.reversed',
      'list.reversed',
      ArrowDown01,
      'count down reverse dem nguoc nguoc',
      (list) => {
        const { numbering, reversed } = list.getLook();
        // Counting down ends where counting up began.
        const last = Math.max(1, $itemCount(list));
        list.setLook({ numbering, reversed: !reversed }).setStart(reversed ? 1 : last);
      },
      (list) => list.getLook().reversed,
    ),
    row(
      'list.continue',
      'list.continue',
      ListStart,
      'continue numbering go on danh so tiep',
      (list) => {
        const before = $listBefore(list);
        if (!before) return;
        const look = before.getLook();
        list.setLook(look).setStart(before.getStart() + $itemCount(before) * (look.reversed ? -1 : 1));
      },
      undefined,
      (list) => $listBefore(list) !== null,
    ),
    row('list.restart', 'list.restart', ListRestart, 'restart numbering from one danh so lai tu dau', (list) =>
      list.setStart(list.getLook().reversed ? $itemCount(list) : 1),
    ),
    row('list.startHigher', 'list.startHigher', ArrowUp01, 'first number up so dau tang', (list) =>
      list.setStart(list.getStart() + 1),
    ),
    row('list.startLower', 'list.startLower', ArrowDown01, 'first number down so dau giam', (list) =>
      list.setStart(list.getStart() - 1),
    ),
  ];
}

/** The innermost numbered list that holds the caret; null elsewhere. */
function $numberedList(): StoryListNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const node = selection.anchor.getNode();
  const list = [node, ...node.getParents()].find($isStoryListNode) ?? null;
  return list?.getListType() === 'number' ? list : null;
}

/** The nearest numbered list before one, at its own level. */
function $listBefore(list: StoryListNode): StoryListNode | null {
  for (let node = list.getPreviousSibling(); node !== null; node = node.getPreviousSibling())
    if ($isStoryListNode(node) && node.getListType() === 'number') return node;
  return null;
}

const $itemCount = (list: StoryListNode): number =>
  list.getChildren().filter((child) => $isListItemNode(child) && !$isStoryListNode(child.getFirstChild())).length;

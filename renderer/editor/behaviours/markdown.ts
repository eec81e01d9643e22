import {
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isRootNode,
  $isTextNode,
  COLLABORATION_TAG,
  COMMAND_PRIORITY_NORMAL,
  COMPOSITION_END_TAG,
  HISTORIC_TAG,
  HISTORY_PUSH_TAG,
  KEY_ENTER_COMMAND,
  mergeRegister,
  PASTE_TAG,
  $addUpdateTag,
  type EditorState,
  type LexicalEditor,
  type ParagraphNode,
  type RangeSelection,
} from 'lexical';
import { $createRuleNode } from '../nodes/rule/RuleNode';
import { $isFactBoxContentNode } from '../nodes/factBox/FactBoxNode';
import { $allowedKinds, setTextKind, type TextKind } from './blockKinds';
import { $markSigned } from './markdownMarks';
import { defineBehaviour } from '../host';

/** What a paragraph of the body becomes when it starts with these signs and a space. */
const KIND_SIGNS: Readonly<Record<string, TextKind>> = {
  '##': 'subhead2',
  '###': 'subhead3',
  '####': 'subhead4',
  '>': 'quote',
  '-': 'bulleted',
  '*': 'bulleted',
  '1.': 'numbered',
};
const MARK_ENDS: ReadonlySet<string> = new Set(['*', '_', '~', '=']);

/**
 * Turns Markdown into what it means as it is typed. Only a sign that was typed by itself counts: not one that was
 * pasted, composed, or brought back by undo. The text before the change is a step of its own, so that undo restores the
 * signs.
 */
export function registerMarkdown(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerUpdateListener(({ tags, editorState, prevEditorState }) => {
      if (editor.isComposing() || !editor.isEditable()) return;
      if ([HISTORIC_TAG, COLLABORATION_TAG, COMPOSITION_END_TAG, PASTE_TAG].some((tag) => tags.has(tag))) return;
      const typed = typedSign(editorState, prevEditorState);
      if (typed === null || !(typed === ' ' || MARK_ENDS.has(typed))) return;
      if (!editorState.read(() => (typed === ' ' ? $kindSign() !== null : true))) return;
      editor.update(() => {
        const isChanged = typed === ' ' ? $applyKind(editor) : $applyMark();
        if (isChanged) $addUpdateTag(HISTORY_PUSH_TAG);
      });
    }),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        const paragraph = editor.isComposing() || event?.shiftKey ? null : $ruleParagraph();
        if (!paragraph) return false;
        event?.preventDefault();
        $addUpdateTag(HISTORY_PUSH_TAG);
        paragraph.insertBefore($createRuleNode());
        paragraph.clear();
        paragraph.select();
        return true;
      },
      COMMAND_PRIORITY_NORMAL,
    ),
  );
}

function caretIn(selection: ReturnType<typeof $getSelection>): RangeSelection | null {
  return $isRangeSelection(selection) && selection.isCollapsed() ? selection : null;
}

/** The one character by which a text node grew just before the caret; null where something else happened. */
function typedSign(now: EditorState, before: EditorState): string | null {
  return now.read(() => {
    const caret = caretIn($getSelection());
    const node = caret?.anchor.getNode();
    if (!caret || !$isTextNode(node)) return null;
    const text = node.getTextContent();
    const at = caret.anchor.offset;
    const old = before.read(() => {
      const same = before._nodeMap.get(node.getKey());
      return $isTextNode(same) ? same.getTextContent() : '';
    });
    const isOneMore = text.length === old.length + 1 && text.slice(0, at - 1) + text.slice(at) === old;
    return isOneMore ? text.charAt(at - 1) : null;
  });
}

/** The paragraph of the body, or of a fact box, whose first text node holds the caret. Other parts of blocks keep their signs. */
function $paragraphAtCaret(): { paragraph: ParagraphNode; before: string } | null {
  const caret = caretIn($getSelection());
  const node = caret?.anchor.getNode();
  if (!caret || !$isTextNode(node) || node.getPreviousSibling() !== null) return null;
  const paragraph = node.getParent();
  if (!$isParagraphNode(paragraph)) return null;
  const around = paragraph.getParent();
  if (!$isRootNode(around) && !$isFactBoxContentNode(around)) return null;
  return { paragraph, before: node.getTextContent().slice(0, caret.anchor.offset) };
}

function $kindSign(): { sign: string; kind: TextKind } | null {
  const before = $paragraphAtCaret()?.before ?? '';
  const sign = before.slice(0, -1);
  const kind = before.endsWith(' ') ? KIND_SIGNS[sign] : undefined;
  return kind && $allowedKinds().includes(kind) ? { sign, kind } : null;
}

function $applyKind(editor: LexicalEditor): boolean {
  const found = $kindSign();
  const caret = caretIn($getSelection());
  const node = caret?.anchor.getNode();
  if (!found || !caret || !$isTextNode(node)) return false;
  node.select(0, found.sign.length + 1).removeText();
  setTextKind(editor, found.kind);
  return true;
}

function $applyMark(): boolean {
  const caret = caretIn($getSelection());
  return caret !== null && $markSigned(caret);
}

/** The paragraph that holds three hyphens and nothing else, with the caret at its end. */
function $ruleParagraph(): ParagraphNode | null {
  const found = $paragraphAtCaret();
  if (found?.before !== '---' || !$isRootNode(found.paragraph.getParent())) return null;
  return found.paragraph.getTextContent() === '---' ? found.paragraph : null;
}

/** Markdown becomes what it means as it is typed. */
export const MarkdownExtension = defineBehaviour('markdown', registerMarkdown);

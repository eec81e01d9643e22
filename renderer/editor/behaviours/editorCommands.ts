import {
  Bold,
  Heading2,
  Heading3,
  Heading4,
  Highlighter,
  ImagePlus,
  Italic,
  Link,
  List,
  ListOrdered,
  Minus,
  Pilcrow,
  Quote,
  Strikethrough,
  Subscript,
  Superscript,
  Underline,
  type LucideIcon,
} from 'lucide-react';
import { $getSelection, $isRangeSelection, FORMAT_TEXT_COMMAND, type LexicalEditor } from 'lexical';
import type { Mark } from '../../../shared/story';
import type { Command, CommandId } from '../../commands';
import type { TextKey } from '../../i18n';
import { PICK_PHOTOS_COMMAND } from '../photos/photoCommands';
import { INSERT_RULE_COMMAND } from '../nodes/rule/ruleCommands';
import { $allowedKinds, $textKind, setTextKind, type TextKind } from './blockKinds';

const MARK_ROWS: readonly (readonly [Mark, TextKey, LucideIcon, string, string?])[] = [
  ['bold', 'mark.bold', Bold, 'strong dam', 'Mod+B'],
  ['italic', 'mark.italic', Italic, 'emphasis nghieng', 'Mod+I'],
  ['underline', 'mark.underline', Underline, 'gach chan', 'Mod+U'],
  ['strikethrough', 'mark.strikethrough', Strikethrough, 'gach ngang', 'Mod+Shift+X'],
  ['superscript', 'mark.superscript', Superscript, 'sup mu tren'],
  ['subscript', 'mark.subscript', Subscript, 'sub duoi'],
  ['highlight', 'mark.highlight', Highlighter, 'mark to nen', 'Mod+Shift+H'],
];

const KIND_ROWS: readonly (readonly [CommandId, TextKind, TextKey, LucideIcon, string, string])[] = [
  ['block.paragraph', 'paragraph', 'editor.paragraph', Pilcrow, 'text paragraph doan van chu', 'Mod+Alt+0'],
  ['block.subhead2', 'subhead2', 'editor.subhead2', Heading2, 'subhead heading h2 tit phu tit xen', 'Mod+Alt+2'],
  ['block.subhead3', 'subhead3', 'editor.subhead3', Heading3, 'subhead heading h3 tit phu tit xen', 'Mod+Alt+3'],
  ['block.subhead4', 'subhead4', 'editor.subhead4', Heading4, 'subhead heading h4 tit phu tit xen', 'Mod+Alt+4'],
  ['block.quote', 'quote', 'editor.quote', Quote, 'quote blockquote trich dan', 'Mod+Shift+9'],
  ['list.bulleted', 'bulleted', 'editor.bulleted', List, 'bullet list ul danh sach cham', 'Mod+Shift+8'],
  ['list.numbered', 'numbered', 'editor.numbered', ListOrdered, 'number list ol danh sach so', 'Mod+Shift+7'],
];

/** What the commands of the editor open outside of it: the dialog for a link. */
export interface EditorCommandOptions {
  readonly openLink: () => void;
}

/** Whether text is selected in the body, and keys go there. */
const hasSelectedText = (editor: LexicalEditor): boolean =>
  // Asked of the page: Lexical hears of a selection some moments later.
  document.activeElement === editor.getRootElement() && document.getSelection()?.isCollapsed === false;

/** Everything that can be done in the body, as rows of the registry. */
export function editorCommands(editor: LexicalEditor, options: EditorCommandOptions): readonly Command[] {
  const hasMark = (mark: Mark) => (): boolean =>
    editor.getEditorState().read(() => {
      const selection = $getSelection();
      return $isRangeSelection(selection) && selection.hasFormat(mark);
    });
  return [
    ...MARK_ROWS.map(([mark, label, icon, keywords, shortcut]): Command => ({
      id: `format.${mark}`,
      label,
      icon,
      keywords,
      ...(shortcut === undefined ? {} : { shortcut }),
      isActive: hasMark(mark),
      run: () => void editor.dispatchCommand(FORMAT_TEXT_COMMAND, mark),
    })),
    ...KIND_ROWS.map(([id, kind, label, icon, keywords, shortcut]): Command => ({
      id,
      label,
      icon,
      keywords,
      shortcut,
      isEnabled: () => editor.getEditorState().read($allowedKinds).includes(kind),
      isActive: () => editor.getEditorState().read($textKind) === kind,
      run: () => setTextKind(editor, kind),
    })),
    {
      id: 'format.link',
      label: 'editor.link',
      icon: Link,
      keywords: 'link url lien ket duong dan',
      shortcut: 'Mod+K',
      ownsShortcut: () => hasSelectedText(editor),
      otherShortcut: 'Mod+Shift+K',
      run: options.openLink,
    },
    {
      id: 'photo.insert',
      label: 'editor.insertPhoto',
      icon: ImagePlus,
      keywords: 'photo picture image figure anh hinh',
      shortcut: 'Mod+Shift+P',
      run: () => void editor.dispatchCommand(PICK_PHOTOS_COMMAND, undefined),
    },
    {
      id: 'insert.rule',
      label: 'editor.rule',
      icon: Minus,
      keywords: 'rule line divider hr duong ke ngang',
      run: () => void editor.dispatchCommand(INSERT_RULE_COMMAND, undefined),
    },
  ];
}

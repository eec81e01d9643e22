import { $isListItemNode, $isListNode, type ListItemNode } from '@lexical/list';
import { $isAtStartOfNode } from '@lexical/utils';
import {
  $createParagraphNode,
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  DELETE_CHARACTER_COMMAND,
  INDENT_CONTENT_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
  OUTDENT_CONTENT_COMMAND,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { defineBehaviour } from '../host';

/**
 * The keys of lists: Tab goes a level in, Shift+Tab and Backspace at the start of an item a level out; returns a
 * dispose function.
 */
function registerListKeys(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => {
        const selection = $getSelection();
        const item = $isRangeSelection(selection) ? $itemOf(selection.anchor.getNode()) : null;
        // Kept from Lexical, which would write a tab into a paragraph; the browser goes on to the next field.
        if (!item) return true;
        event.preventDefault();
        if (event.shiftKey) return editor.dispatchCommand(OUTDENT_CONTENT_COMMAND);
        // An item goes below the one before it; the first of a list has none to go below.
        return item.getPreviousSibling() === null || editor.dispatchCommand(INDENT_CONTENT_COMMAND);
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      DELETE_CHARACTER_COMMAND,
      (isBackward) => {
        const selection = $getSelection();
        if (!isBackward || !$isRangeSelection(selection) || !selection.isCollapsed()) return false;
        const item = $itemOf(selection.anchor.getNode());
        if (!item || !$isAtStartOfNode(selection.anchor, item)) return false;
        if (item.getIndent() > 0) return editor.dispatchCommand(OUTDENT_CONTENT_COMMAND);
        $leaveList(item);
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
  );
}

const $itemOf = (node: LexicalNode): ListItemNode | null => $findMatchingParent(node, $isListItemNode);

/** Makes an item of the outermost level a paragraph; what is below it in the list stays a list. */
function $leaveList(item: ListItemNode): void {
  const next = item.getNextSibling();
  const inner = $isListItemNode(next) ? next.getFirstChild() : null;
  const paragraph = $createParagraphNode();
  item.replace(paragraph, true);
  paragraph.selectStart();
  // A list below the item would have nothing to be below now.
  if ($isListNode(inner) && $isListItemNode(next)) {
    for (const child of inner.getChildren()) next.insertBefore(child);
    next.remove();
  }
}

/** The keys of lists. */
export const ListKeysExtension = defineBehaviour('list-keys', registerListKeys);

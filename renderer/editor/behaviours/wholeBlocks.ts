import {
  $addUpdateTag,
  $createNodeSelection,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $setSelection,
  COMMAND_PRIORITY_CRITICAL,
  HISTORY_PUSH_TAG,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { isMac, isShortcut } from '../../commands';
import { $blockToNode, $nodeToBlock } from '../convert/blocks';
import { $selectedBlocks } from '../nodes/bodyBlocks';
import { $removeBlock } from '../nodes/removeBlock';

/** The keys of what is done to blocks as wholes. */
export const BLOCK_SHORTCUTS = {
  'block.moveUp': 'Alt+Shift+ArrowUp',
  'block.moveDown': 'Alt+Shift+ArrowDown',
  'block.duplicate': 'Mod+Shift+D',
  'block.delete': 'Mod+Shift+Backspace',
} as const;

/** Moves the blocks at the caret past their neighbour, the caret with them: one step of undo. Nothing happens at the end of the body. */
export function moveBlocks(editor: LexicalEditor, direction: 'up' | 'down'): void {
  // The field under a photo that is being typed in moves with the photo; the page takes the focus from what it moves.
  const field = document.activeElement;
  editor.update(
    () => {
      const blocks = $selectedBlocks();
      const first = blocks[0];
      const last = blocks.at(-1);
      const neighbour = direction === 'up' ? first?.getPreviousSibling() : last?.getNextSibling();
      if (!neighbour || !first || !last) return;
      $addUpdateTag(HISTORY_PUSH_TAG);
      if (direction === 'up') last.insertAfter(neighbour, false);
      else first.insertBefore(neighbour, false);
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.dirty = true;
    },
    {
      discrete: true,
      onUpdate: () => {
        if (field instanceof HTMLElement && field.isConnected && field !== document.activeElement) field.focus();
      },
    },
  );
}

/** Puts a copy of the blocks at the caret below them, and the caret into the copy. */
export function duplicateBlocks(editor: LexicalEditor): void {
  editor.update(
    () => {
      const blocks = $selectedBlocks();
      let below = blocks.at(-1);
      if (!below) return;
      $addUpdateTag(HISTORY_PUSH_TAG);
      const copies = blocks.map((block) => $blockToNode($nodeToBlock(block)));
      for (const copy of copies) {
        below.insertAfter(copy, false);
        below = copy;
      }
      const [copy] = copies;
      if (copy) $select(copy);
    },
    { discrete: true },
  );
}

/** Removes the blocks at the caret. */
export function deleteBlocks(editor: LexicalEditor): void {
  editor.update(
    () => {
      const blocks = $selectedBlocks();
      if (blocks.length === 0) return;
      $addUpdateTag(HISTORY_PUSH_TAG);
      for (const block of blocks) $removeBlock(block.getKey());
    },
    { discrete: true },
  );
}

function $select(node: LexicalNode): void {
  if ($isElementNode(node)) node.selectEnd();
  else {
    const selection = $createNodeSelection();
    selection.add(node.getKey());
    $setSelection(selection);
  }
}

/** Keeps the keys of whole blocks from Lexical and from tables, which would move the caret by them; gives its undo. */
export function registerBlockKeys(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    KEY_DOWN_COMMAND,
    (event) => Object.values(BLOCK_SHORTCUTS).some((shortcut) => isShortcut(event, shortcut, isMac())),
    COMMAND_PRIORITY_CRITICAL,
  );
}

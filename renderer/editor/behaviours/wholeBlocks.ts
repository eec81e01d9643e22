import {
  $addUpdateTag,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  HISTORY_PUSH_TAG,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { isMac, isShortcut } from '../../commands';
import { $blockToNode, $nodeToBlock } from '../convert/blocks';
import { $selectedBlocks } from '../nodes/bodyBlocks';
import { $removeBlock, $selectBlock } from '../nodes/removeBlock';
import { $moveBlocks } from './moveBlocks';
import { defineBehaviour } from '../host';

/** The keys of what is done to blocks as wholes. */
export const BLOCK_SHORTCUTS = {
  'block.moveUp': 'Alt+Shift+ArrowUp',
  'block.moveDown': 'Alt+Shift+ArrowDown',
  'block.duplicate': 'Mod+Shift+D',
  'block.delete': 'Mod+Shift+Backspace',
} as const;

/** Moves the blocks at the caret past their neighbour, the caret with them: one step of undo. Nothing happens at the end of the body. */
export function moveBlocks(editor: LexicalEditor, direction: 'up' | 'down'): void {
  editor.update(
    () => {
      const blocks = $selectedBlocks();
      const first = blocks[0];
      const last = blocks.at(-1);
      if (!first || !last) return;
      const gap = direction === 'up' ? first.getIndexWithinParent() - 1 : last.getIndexWithinParent() + 2;
      const keys = blocks.map((block) => block.getKey());
      if (gap < 0 || !$moveBlocks(keys, gap)) return;
      $addUpdateTag(HISTORY_PUSH_TAG);
      const selection = $getSelection();
      // The page loses the caret of what it moves, so it has to be put again where the editor has it still.
      if ($isRangeSelection(selection)) selection.dirty = true;
    },
    { discrete: true },
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
      if (copy) $selectBlock(copy, 'end');
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

/**
 * Keeps the keys of whole blocks from Lexical and from tables, which would move the caret by them; returns a dispose
 * function.
 */
function registerBlockKeys(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    KEY_DOWN_COMMAND,
    (event) => Object.values(BLOCK_SHORTCUTS).some((shortcut) => isShortcut(event, shortcut, isMac())),
    COMMAND_PRIORITY_CRITICAL,
  );
}

/** The keys that move, copy and remove blocks as wholes. */
export const BlockKeysExtension = defineBehaviour('block-keys', registerBlockKeys);

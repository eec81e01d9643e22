import {
  $createNodeSelection,
  $getNodeByKey,
  $getRoot,
  $isDecoratorNode,
  $isRootNode,
  $setSelection,
  type LexicalNode,
  type NodeKey,
} from 'lexical';

/**
 * Moves blocks of the body, which stay in their order, into the gap before the block at `gap` (counted before the move;
 * the number of blocks means the end). False, and nothing changes, where they are there already.
 */
export function $moveBlocks(keys: readonly NodeKey[], gap: number): boolean {
  const blocks = $getRoot().getChildren();
  const moving = blocks.filter((block) => keys.includes(block.getKey()));
  const order = blocks.slice(0, gap).filter((block) => !moving.includes(block));
  const rest = blocks.slice(gap).filter((block) => !moving.includes(block));
  const after = [...order, ...moving, ...rest];
  if (moving.length === 0 || after.every((block, index) => block === blocks[index])) return false;
  const [next] = rest;
  for (const block of moving) {
    if (next) next.insertBefore(block, false);
    else $getRoot().append(block);
  }
  $selectMoved(moving);
  return true;
}

/** What is drawn whole stays selected as a whole; a caret in a block of text goes with it by itself. */
function $selectMoved(moved: readonly LexicalNode[]): void {
  if (!moved.every($isDecoratorNode)) return;
  const selection = $createNodeSelection();
  for (const block of moved) selection.add(block.getKey());
  $setSelection(selection);
}

/** Whether a node is a block of the body itself and not in another block. */
export const $isBlockOfBody = (key: NodeKey): boolean => $isRootNode($getNodeByKey(key)?.getParent());

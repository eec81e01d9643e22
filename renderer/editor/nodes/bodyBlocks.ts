import { $isTableSelection } from '@lexical/table';
import { $getNodeByKey, $getSelection, $isRangeSelection, $isRootNode, type LexicalNode } from 'lexical';

/** Returns the block of the body that contains a node, or is it; null for the root and for what is not in the body. */
export function $bodyBlockOf(node: LexicalNode): LexicalNode | null {
  for (let block = node; ;) {
    const parent = block.getParent();
    if (parent === null) return null;
    if ($isRootNode(parent)) return block;
    block = parent;
  }
}

/** Returns the blocks of the body that the selection touches, in their order; none where nothing is selected. */
export function $selectedBlocks(): readonly LexicalNode[] {
  const selection = $getSelection();
  if (selection === null) return [];
  if ($isTableSelection(selection)) return $blocksOf([$getNodeByKey(selection.tableKey)]);
  if (!$isRangeSelection(selection)) return $blocksOf(selection.getNodes());
  const [first, last] = selection.isBackward()
    ? [selection.focus.getNode(), selection.anchor.getNode()]
    : [selection.anchor.getNode(), selection.focus.getNode()];
  // A point on the root itself is between blocks; the nodes of the selection show which ones it contains.
  if ($isRootNode(first) || $isRootNode(last)) return $blocksOf(selection.getNodes());
  const blocks: LexicalNode[] = [];
  const end = $bodyBlockOf(last);
  for (let block = $bodyBlockOf(first); block !== null; block = block.getNextSibling()) {
    blocks.push(block);
    if (block.is(end)) break;
  }
  return blocks;
}

function $blocksOf(nodes: readonly (LexicalNode | null)[]): readonly LexicalNode[] {
  const found = new Map<string, LexicalNode>();
  for (const node of nodes) {
    const block = node && $bodyBlockOf(node);
    if (block) found.set(block.getKey(), block);
  }
  return [...found.values()].sort((a, b) => a.getIndexWithinParent() - b.getIndexWithinParent());
}

import {
  $createParagraphNode,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $setSelection,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import type { Block } from '../../../shared/story';
import { $blockToNode } from '../convert/blocks';
import { $bodyBlockOf } from '../nodes/bodyBlocks';

/**
 * Makes the body that the editor holds another one. Blocks at its start and end that are the same stay the same nodes;
 * of as many blocks as before, those that differ are replaced; else all that lie between.
 */
export function $becomeBody(now: readonly Block[], next: readonly Block[]): void {
  const { head, tail } = sameEnds(now, next);
  const nodes = $getRoot().getChildren();
  // Lexical refuses an update that takes away the node that the caret is in.
  const caret = $getSelection();
  const at = $isRangeSelection(caret) ? nodes.findIndex((node) => node.is($bodyBlockOf(caret.anchor.getNode()))) : -1;
  $setSelection(null);
  $replace(nodes, now, next, head, tail);
  if ($isRangeSelection(caret) && at >= 0) $putCaret(caret, at);
}

/** Restores the caret where it was; where that text is gone, to the start of the block that is there now. */
function $putCaret(caret: RangeSelection, at: number): void {
  const isThere = [caret.anchor, caret.focus].every(({ key }) => $getNodeByKey(key)?.isAttached());
  if (isThere) $setSelection(caret.clone());
  else {
    const block = $getRoot().getChildAtIndex(at) ?? $getRoot().getLastChild();
    if ($isElementNode(block)) block.selectStart();
  }
}

function $replace(
  nodes: readonly LexicalNode[],
  now: readonly Block[],
  next: readonly Block[],
  head: number,
  tail: number,
): void {
  const old = nodes.slice(head, now.length - tail);
  const blocks = next.slice(head, next.length - tail);
  if (old.length === blocks.length) {
    old.forEach((node, index) => {
      const block = blocks[index];
      if (block && !isSame(block, now[head + index])) node.replace($blockToNode(block));
    });
    return;
  }
  const made = blocks.map($blockToNode);
  const after = nodes[now.length - tail];
  for (const node of made) {
    if (after) after.insertBefore(node);
    else $getRoot().append(node);
  }
  for (const node of old) node.remove();
  if ($getRoot().isEmpty()) $getRoot().append($createParagraphNode());
}

function sameEnds(now: readonly Block[], next: readonly Block[]): { readonly head: number; readonly tail: number } {
  const shorter = Math.min(now.length, next.length);
  let head = 0;
  while (head < shorter && isSame(now[head], next[head])) head += 1;
  let tail = 0;
  while (tail < shorter - head && isSame(now[now.length - 1 - tail], next[next.length - 1 - tail])) tail += 1;
  return { head, tail };
}

const isSame = (a: Block | undefined, b: Block | undefined): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);

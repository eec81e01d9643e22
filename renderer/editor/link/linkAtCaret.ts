import { $isLinkNode, type LinkNode } from '@lexical/link';
import { $getSelection, $isRangeSelection, type LexicalNode } from 'lexical';

/** The link that a node is, or lies in; null where it is in none. */
const $linkOf = (node: LexicalNode): LinkNode | null => [node, ...node.getParents()].find($isLinkNode) ?? null;

/** Returns the link that the selection begins in; null where it is in none. */
export function $linkAtCaret(): LinkNode | null {
  const selection = $getSelection();
  return $isRangeSelection(selection) ? $linkOf(selection.anchor.getNode()) : null;
}

/** Removes a link and leaves its words. */
export function $removeLink(link: LinkNode): void {
  for (const child of link.getChildren()) link.insertBefore(child);
  link.remove();
}

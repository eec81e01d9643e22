import type { ElementNode, LexicalNode } from 'lexical';

/** Appends nodes to an element, which comes back. Lexical's own `append` takes them as arguments, and a call has room for some 100,000 only. */
export const $appendAll = <E extends ElementNode>(element: E, nodes: readonly LexicalNode[]): E =>
  element.splice(element.getChildrenSize(), 0, [...nodes]);

import { $isElementNode, type EditorState, type LexicalNode, type NodeKey } from 'lexical';

/** Whether a node is equal in two states of one editor. */
export function isSameNode(key: NodeKey, a: EditorState, b: EditorState): boolean {
  const [inA, inB] = [a._nodeMap.get(key), b._nodeMap.get(key)];
  if (inA === inB) return true;
  if (!inA || !inB) return false;
  return (
    inA.__parent === inB.__parent &&
    inA.__next === inB.__next &&
    inA.__prev === inB.__prev &&
    hasSameEnds(inA, inB) &&
    a.read(() => JSON.stringify(inA.exportJSON())) === b.read(() => JSON.stringify(inB.exportJSON()))
  );
}

const hasSameEnds = (a: LexicalNode, b: LexicalNode): boolean =>
  !$isElementNode(a) || !$isElementNode(b) || (a.__first === b.__first && a.__last === b.__last);

/** Returns the nodes that an update changed, came or went, of those that Lexical calls dirty: it calls too many so. */
export const changedNodes = (
  {
    dirtyElements,
    dirtyLeaves,
  }: { readonly dirtyElements: ReadonlyMap<NodeKey, boolean>; readonly dirtyLeaves: ReadonlySet<NodeKey> },
  before: EditorState,
  after: EditorState,
): readonly NodeKey[] => {
  const elements = [...dirtyElements].filter(([, isItself]) => isItself).map(([key]) => key);
  return [...elements, ...dirtyLeaves].filter((key) => !isSameNode(key, before, after));
};

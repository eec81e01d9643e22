import type { Change, ItemChange, TextChange } from './change';

/** Changes by the way to the part that they are of. */
export interface Tree {
  readonly changes: Change[];
  readonly below: Map<string | number, Tree>;
}

/** Returns the changes of a story in a tree. */
export function treeOf(changes: readonly Change[]): Tree {
  const root: Tree = { changes: [], below: new Map() };
  for (const change of changes) {
    let tree = root;
    for (const step of change.before.path) {
      const next: Tree = tree.below.get(step) ?? { changes: [], below: new Map() };
      tree.below.set(step, next);
      tree = next;
    }
    tree.changes.push(change);
  }
  return root;
}

/** Whether a change is one of words, marks or links in a text. */
export const isText = (change: Change): change is TextChange => change.of === 'text';
/** Whether a change is that of a whole item: inserted, deleted or moved. */
export const isItem = (change: Change): change is ItemChange => change.of === 'item';

/** Returns the text changes of the blocks of a run: the run is one text for them. */
export const contentTrees = (tree: Tree, from: number, count: number): readonly (readonly [number, Tree])[] =>
  Array.from({ length: count }, (_, at) => from + at).flatMap((at) => {
    const content = tree.below.get(at)?.below.get('content');
    return content ? [[at, content] as const] : [];
  });

/** How many blocks from a place on are one text for some change; 1 where each is one of its own. */
export function runOf(tree: Tree, from: number): number {
  let end = from + 1;
  for (let at = from; at < end; at += 1) {
    for (const [, content] of contentTrees(tree, at, 1))
      for (const { before } of content.changes.filter(isText)) end = Math.max(end, at + before.blocks);
  }
  return end - from;
}

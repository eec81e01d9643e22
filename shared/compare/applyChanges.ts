import type { Story } from '../story';
import { invert, type Change } from './change';
import { contentTrees, isItem, isText, runOf, treeOf, type Tree } from './changeTree';
import { contentToFlow, flowText, flowToContent, sliceFlow, textToFlow, type Flow } from './flow';
import { fieldsOf, isTextBlock, itemForm, itemsOf, partOf, STORY_FORM, type Form } from './forms';
import { asContent } from './similarity';
import { blocksToFlow, flowToBlocks, blockAttributesOf } from './textBlocks';

/**
 * Returns the story with some of the changes of `diffStories(before, ...)`: with all of them the other story, with none
 * of them `before` itself. Parts that no change touches stay the same objects, with their comment anchors.
 */
export function applyChanges(before: Story, changes: readonly Change[]): Story {
  if (changes.length === 0) return before;
  // Every part comes from a story and goes where a part of its form was, so the whole is a story.
  return apply(STORY_FORM, before, treeOf(changes)) as Story;
}

/** Returns the baseline after accepting changes: they are in it from now on. */
export const acceptChanges = (baseline: Story, accepted: readonly Change[]): Story => applyChanges(baseline, accepted);

/**
 * Returns the current text after rejecting changes of `diffStories(baseline, current)`: at these places it is as in the
 * baseline.
 */
export const rejectChanges = (current: Story, rejected: readonly Change[]): Story =>
  applyChanges(current, rejected.map(invert));

function apply(form: Form, value: unknown, tree: Tree | undefined): unknown {
  if (!tree) return value;
  const [whole] = tree.changes.filter((change) => change.of === 'value');
  if (whole) return whole.after.value;
  switch (form.is) {
    case 'value':
      return value;
    case 'text':
      return flowText(editFlow(textToFlow(String(value)), editsOf(tree)));
    case 'rich':
      return flowToContent(editFlow(contentToFlow(asContent(value)), editsOf(tree)));
    case 'record':
      return applyFields(form, value, tree);
    case 'block':
      return applyShell(value, applyFields(form, value, tree), tree);
    case 'row':
    case 'items':
    case 'rows':
      return applyItems(itemForm(form), itemsOf(value), tree);
  }
}

function applyFields(form: Form, value: unknown, tree: Tree): unknown {
  const changed = Object.entries(fieldsOf(form, value)).flatMap(([name, field]) =>
    tree.below.has(name) ? [[name, apply(field, partOf(value, name), tree.below.get(name))] as const] : [],
  );
  return changed.length === 0 ? value : { ...(value as object), ...Object.fromEntries(changed) };
}

/** A text block in its new shell, where it got one. */
function applyShell(before: unknown, block: unknown, tree: Tree): unknown {
  const [shell] = tree.below.get('shell')?.changes ?? [];
  if (shell?.of !== 'value' || !isTextBlock(before)) return block;
  return { ...(shell.after.value as object), content: partOf(block, 'content') };
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly content: Flow;
  /** Orders two edits at one place: the lower one comes first. */
  readonly order: number;
}

const editsOf = (tree: Tree | undefined, start = 0): readonly Edit[] =>
  (tree?.changes ?? []).filter(isText).map(({ before, after }) => ({
    from: before.from + start,
    to: before.to + start,
    content: after.content,
    order: after.from,
  }));

function editFlow(flow: Flow, edits: readonly Edit[]): Flow {
  const sorted = [...edits].sort((x, y) => x.from - y.from || x.to - y.to || x.order - y.order);
  const edited: Flow[number][] = [];
  let at = 0;
  for (const edit of sorted) {
    if (edit.from < at) throw new RangeError('Changes of two comparisons overlap');
    for (const atom of sliceFlow(flow, at, edit.from)) edited.push(atom);
    for (const atom of edit.content) edited.push(atom);
    at = edit.to;
  }
  return [...edited, ...sliceFlow(flow, at, flowText(flow).length)];
}

function applyItems(form: Form, items: readonly unknown[], tree: Tree): readonly unknown[] {
  const moves = tree.changes.filter(isItem);
  const gone = new Set(moves.flatMap(({ kind, before }) => (kind === 'inserted' ? [] : [before.at])));
  const result: unknown[] = [];
  /** Some blocks from a place on, edited; a text may become more blocks, also where the other side of a merge moved it. */
  const edited = (at: number, count: number): readonly unknown[] => {
    const isText = form.is === 'block' && contentTrees(tree, at, count).length > 0;
    return isText ? applyRun(items, at, count, tree) : [apply(form, items[at], tree.below.get(at))];
  };
  const comeAt = (gap: number): void => {
    const come = moves.filter((change) => change.kind !== 'deleted' && change.before.gap === gap);
    for (const { kind, before, item } of come.sort((x, y) => (x.after.at ?? 0) - (y.after.at ?? 0)))
      for (const one of kind === 'inserted' ? [item] : edited(before.at ?? -1, 1)) result.push(one);
  };
  for (let at = 0; at <= items.length;) {
    comeAt(at);
    if (at === items.length) break;
    const count = runOf(tree, at);
    if (!gone.has(at)) for (const one of edited(at, count)) result.push(one);
    for (let inner = at + 1; inner < at + count; inner += 1) comeAt(inner);
    at += count;
  }
  return result;
}

/** Edits the text of some text blocks on end; the blocks may become more or fewer. */
function applyRun(items: readonly unknown[], from: number, count: number, tree: Tree): readonly unknown[] {
  const blocks = items.slice(from, from + count).map((block, at) => {
    const own = tree.below.get(from + at);
    const others = [...(own?.below ?? [])].filter(([step]) => step !== 'content');
    return apply({ is: 'block' }, block, own && { ...own, below: new Map(others) });
  });
  const edits = contentTrees(tree, from, count).flatMap(([at, content]) =>
    editsOf(content, at === from ? 0 : flowText(blocksToFlow(blocks.slice(0, at - from))).length + 1),
  );
  return flowToBlocks(editFlow(blocksToFlow(blocks), edits), blockAttributesOf(blocks[0]));
}

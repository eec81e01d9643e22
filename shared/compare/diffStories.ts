import type { Lang, Story } from '../story';
import { align, type Pairing } from './align';
import type { Change, ItemChange, Path, TextChange } from './change';
import { withIds, type Unnamed } from './changeId';
import { diffFlow } from './diffFlow';
import { contentToFlow, sliceFlow, textToFlow, type Flow } from './flow';
import { fieldsOf, isTextBlock, itemForm, itemsOf, partOf, STORY_FORM, type Form } from './forms';
import { asContent, keyOf } from './similarity';
import { blocksToFlow, blockAttributesOf } from './textBlocks';

/** Compares stories with one that stays the same; what was compared before and is the same object is not compared again. */
export type Comparer = (after: Story) => readonly Change[];

/**
 * Returns the changes that lead from one story to another, field by field and down the body. Each can be applied
 * without the others (`applyChanges`); all of them together lead to `after`, but for comment anchors and Unicode form,
 * which are no changes.
 */
export const diffStories = (before: Story, after: Story): readonly Change[] => createComparer(before)(after);

/** Returns a comparer for a text that is being edited: a further edit costs the comparison of its block. */
export function createComparer(before: Story): Comparer {
  const seen = new WeakMap<object, Seen>();
  return (after) => {
    const changes: Unnamed[] = [];
    const context = { lang: after.lang, seen };
    diffFields(STORY_FORM, { before, after, path: [], pathAfter: [] }, context, changes);
    return withIds(changes);
  };
}

/** The changes inside a block, with paths that start at the block, and the block that it was compared with. */
interface Seen {
  readonly after: unknown;
  readonly lang: Lang;
  readonly changes: readonly Unnamed[];
}

interface Context {
  readonly lang: Lang;
  readonly seen: WeakMap<object, Seen>;
}

/** One part of both stories, and the way to it in each. */
interface Two {
  readonly before: unknown;
  readonly after: unknown;
  readonly path: Path;
  readonly pathAfter: Path;
}

const below = (two: Two, step: string): Two => ({
  before: partOf(two.before, step),
  after: partOf(two.after, step),
  path: [...two.path, step],
  pathAfter: [...two.pathAfter, step],
});

function diffFields(form: Form, two: Two, context: Context, out: Unnamed[]): void {
  for (const [name, field] of Object.entries(fieldsOf(form, two.before))) diff(field, below(two, name), context, out);
}

function diff(form: Form, two: Two, context: Context, out: Unnamed[]): void {
  const { before, after, path, pathAfter } = two;
  switch (form.is) {
    case 'text':
      diffText(textToFlow(String(before)), textToFlow(String(after)), { path, blocks: 1 }, two, context, out);
      return;
    case 'rich': {
      const [a, b] = [contentToFlow(asContent(before)), contentToFlow(asContent(after))];
      diffText(a, b, { path, blocks: 1 }, two, context, out);
      return;
    }
    case 'value':
      if (keyOf(form, before) !== keyOf(form, after)) out.push(valueChange(before, after, path, pathAfter));
      return;
    case 'record':
      diffFields(form, two, context, out);
      return;
    case 'block':
      diffBlock(two, context, out);
      return;
    case 'rows':
      if (columnsOf(before) === columnsOf(after)) diffItems(form, two, context, out);
      else out.push(valueChange(before, after, path, pathAfter));
      return;
    case 'items':
      diffItems(form, two, context, out);
      return;
    case 'row':
      itemsOf(before).forEach((cell, at) => {
        const cells = { before: cell, after: itemsOf(after)[at], path: [...path, at], pathAfter: [...pathAfter, at] };
        diff(itemForm(form), cells, context, out);
      });
  }
}

const valueChange = (before: unknown, after: unknown, path: Path, pathAfter: Path): Unnamed => ({
  of: 'value',
  kind: 'replaced',
  before: { path, value: before },
  after: { path: pathAfter, value: after },
});

const columnsOf = (rows: unknown): number => itemsOf(itemsOf(rows)[0]).length;

function diffText(
  before: Flow,
  after: Flow,
  at: { readonly path: Path; readonly blocks: number; readonly blocksAfter?: number },
  { pathAfter }: Pick<Two, 'pathAfter'>,
  { lang }: Context,
  out: Unnamed[],
): void {
  for (const { kind, a, b } of diffFlow(before, after, lang)) {
    const change: Omit<TextChange, 'id'> = {
      of: 'text',
      kind,
      before: { path: at.path, blocks: at.blocks, ...a, content: sliceFlow(before, a.from, a.to) },
      after: { path: pathAfter, blocks: at.blocksAfter ?? 1, ...b, content: sliceFlow(after, b.from, b.to) },
    };
    out.push(change);
  }
}

function diffItems(form: Form, two: Two, context: Context, out: Unnamed[]): void {
  const item = itemForm(form);
  const [a, b] = [itemsOf(two.before), itemsOf(two.after)];
  const { kept, moved, deleted, inserted } = align(item, a, b);
  const unmatched = (kind: ItemChange['kind'], before: Place, after: Place, value: unknown): void => {
    const sides = { before: { path: two.path, ...before }, after: { path: two.pathAfter, ...after } };
    out.push({ of: 'item', kind, ...sides, item: value });
  };
  for (const pairing of kept) diffPairing(item, two, pairing, context, out);
  for (const { at, gap } of deleted) unmatched('deleted', { at, gap: at }, { at: null, gap }, a[at]);
  for (const { at, gap } of inserted) unmatched('inserted', { at: null, gap }, { at, gap: at }, b[at]);
  for (const move of moved) {
    unmatched('moved', { at: move.a.at, gap: move.b.gap }, { at: move.b.at, gap: move.a.gap }, a[move.a.at]);
    diffPairing(item, two, { a: move.a.at, aCount: 1, b: move.b.at, bCount: 1 }, context, out);
  }
}

interface Place {
  readonly at: number | null;
  readonly gap: number;
}

function diffPairing(form: Form, two: Two, { a, aCount, b, bCount }: Pairing, context: Context, out: Unnamed[]): void {
  const [path, pathAfter] = [
    [...two.path, a],
    [...two.pathAfter, b],
  ];
  const [before, after] = [itemsOf(two.before)[a], itemsOf(two.after)[b]];
  if (aCount === 1 && bCount === 1) {
    if (before !== after && keyOf(form, before) !== keyOf(form, after))
      diff(form, { before, after, path, pathAfter }, context, out);
    return;
  }
  if (isTextBlock(before) && isTextBlock(after)) diffShell({ before, after, path, pathAfter }, out);
  const flows = [itemsOf(two.before).slice(a, a + aCount), itemsOf(two.after).slice(b, b + bCount)].map(blocksToFlow);
  const at = { path: [...path, 'content'], blocks: aCount, blocksAfter: bCount };
  diffText(flows[0] ?? [], flows[1] ?? [], at, { pathAfter: [...pathAfter, 'content'] }, context, out);
}

/** The changes inside a block; those of the same two blocks as last time are not looked for again. */
function diffBlock(two: Two, context: Context, out: Unnamed[]): void {
  const { before, after, path, pathAfter } = two;
  if (typeof before !== 'object' || before === null) return;
  const last = context.seen.get(before);
  const seen =
    last && last.after === after && last.lang === context.lang ? last : compareBlocks(before, after, context);
  for (const change of seen.changes) out.push(movedTo(change, path, pathAfter));
}

function compareBlocks(before: object, after: unknown, context: Context): Seen {
  const changes: Unnamed[] = [];
  diffBlockParts({ before, after, path: [], pathAfter: [] }, context, changes);
  const seen = { after, lang: context.lang, changes };
  context.seen.set(before, seen);
  return seen;
}

function diffBlockParts(two: Two, context: Context, out: Unnamed[]): void {
  if (!isTextBlock(two.before) || !isTextBlock(two.after) || two.before.kind === two.after.kind) {
    diffFields({ is: 'block' }, two, context, out);
    return;
  }
  diffShell(two, out);
  diff({ is: 'rich' }, below(two, 'content'), context, out);
}

/** Compares the kinds and levels of two text blocks; a difference is a change of the path `shell`. */
function diffShell({ before, after, path, pathAfter }: Two, out: Unnamed[]): void {
  const [a, b] = [blockAttributesOf(before), blockAttributesOf(after)];
  if (keyOf({ is: 'value' }, a) !== keyOf({ is: 'value' }, b))
    out.push(valueChange(a, b, [...path, 'shell'], [...pathAfter, 'shell']));
}

/** Returns a change whose paths start at a block with paths that start at the story. */
function movedTo(change: Unnamed, path: Path, pathAfter: Path): Unnamed {
  const [before, after] = [
    { ...change.before, path: [...path, ...change.before.path] },
    { ...change.after, path: [...pathAfter, ...change.after.path] },
  ];
  return { ...change, before, after } as Unnamed; // Each side is the change's own but for a longer path.
}

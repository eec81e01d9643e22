import {
  blockSchema,
  noteNumbers,
  unmarkedNotes,
  signOff,
  type Block,
  type BlockOf,
  type Revision,
  type Story,
  type TrackedBlock,
  type TrackedStory,
  type TrackedText,
} from '../story';
import { formatDate } from '../text';
import { invert, type Change, type TextChange } from './change';
import { isItem, isText, runOf, treeOf, type Tree } from './changeTree';
import { diffFlow } from './diffFlow';
import { diffStories } from './diffStories';
import { contentToFlow, flowText, flowToContent, sliceFlow, textToFlow, type Flow, type BlockAttributes } from './flow';
import { partOf } from './forms';
import { asContent } from './similarity';
import { blocksToFlow, flowToBlocks, blockAttributesOf } from './textBlocks';

/** Who made a change, and when (ISO 8601). */
export type AuthorOf = (change: Change) => { readonly by: string; readonly at: string };

/** Two stories as one with what came and what went, each change by its author. Marks and links are as they are now. */
export function trackStory(before: Story, after: Story, authorOf: AuthorOf): TrackedStory {
  const changes = diffStories(before, after);
  const tree = treeOf(changes);
  const field = (name: 'section' | 'kicker' | 'headline' | 'dateline' | 'lead'): TrackedText =>
    trackedText(textToFlow(after[name]), tree.below.get(name), authorOf);
  const derived = (name: 'bylines' | 'publishedAt', text: (story: Story) => string): TrackedText => {
    const first = changes.find((change) => change.before.path[0] === name);
    return derivedText(text(before), text(after), after.lang, first ? authorOf(first) : NOBODY);
  };
  return {
    section: field('section'),
    kicker: field('kicker'),
    headline: field('headline'),
    names: derived('bylines', (story) => signOff(story.bylines)),
    published: derived('publishedAt', ({ publishedAt }) => (publishedAt === null ? '' : formatDate(publishedAt))),
    dateline: field('dateline'),
    lead: field('lead'),
    noteNumbers: noteNumbers(after.body),
    unmarkedBefore: unmarkedNotes(before.body),
    body: trackedList(before.body, after.body, tree.below.get('body'), authorOf),
    related: trackedRelated(before, after, tree.below.get('related'), authorOf),
  };
}

const NOBODY = { by: '', at: '1980-01-01T00:00:00Z' };
const NO_TEXTS: TrackedBlock['texts'] = new Map();

const revision = (kind: Revision['kind'], change: Change, authorOf: AuthorOf): Revision => ({
  kind,
  ...authorOf(change),
});

/** A stretch of a flow, before its block ends are made into blocks. */
interface FlowPiece {
  readonly flow: Flow;
  readonly revision: Revision | null;
}

/**
 * Returns the later flow with what went put back where it was. Words that differ only in formatting are there once.
 * `changes` are in order.
 */
function flowPieces(after: Flow, changes: readonly TextChange[], authorOf: AuthorOf): FlowPiece[] {
  const pieces: FlowPiece[] = [];
  const push = (flow: Flow, by: Revision | null): void => {
    if (flow.length > 0) pieces.push({ flow, revision: by });
  };
  let at = 0;
  for (const change of changes) {
    push(sliceFlow(after, at, change.after.from), null);
    const isDress = change.kind === 'marks' || change.kind === 'link';
    if (!isDress) push(change.before.content, revision('deleted', change, authorOf));
    push(sliceFlow(after, change.after.from, change.after.to), isDress ? null : revision('inserted', change, authorOf));
    at = change.after.to;
  }
  push(sliceFlow(after, at, flowText(after).length), null);
  return pieces;
}

const toText = (pieces: readonly FlowPiece[]): TrackedText =>
  pieces.map(({ flow, revision }) => ({ content: flowToContent(flow), revision }));

const trackedText = (after: Flow, tree: Tree | undefined, authorOf: AuthorOf): TrackedText =>
  toText(flowPieces(after, tree?.changes.filter(isText) ?? [], authorOf));

function derivedText(before: string, after: string, lang: Story['lang'], author: ReturnType<AuthorOf>): TrackedText {
  const [a, b] = [textToFlow(before), textToFlow(after)];
  const pieces: FlowPiece[] = [];
  let at = 0;
  for (const hunk of diffFlow(a, b, lang)) {
    pieces.push({ flow: sliceFlow(b, at, hunk.b.from), revision: null });
    pieces.push({ flow: sliceFlow(a, hunk.a.from, hunk.a.to), revision: { kind: 'deleted', ...author } });
    pieces.push({ flow: sliceFlow(b, hunk.b.from, hunk.b.to), revision: { kind: 'inserted', ...author } });
    at = hunk.b.to;
  }
  pieces.push({ flow: sliceFlow(b, at, flowText(b).length), revision: null });
  return toText(pieces.filter(({ flow }) => flow.length > 0));
}

/** The blocks of both stories in one row: in each gap what went, then what came. */
function trackedList(
  before: readonly Block[],
  after: readonly Block[],
  tree: Tree | undefined,
  authorOf: AuthorOf,
): readonly TrackedBlock[] {
  const rows: TrackedBlock[] = [];
  const items = tree?.changes.filter(isItem) ?? [];
  let next = 0;
  const comeAt = (gap: number): void => {
    const come = items.filter((change) => change.kind !== 'deleted' && change.before.gap === gap);
    for (const change of come.sort((x, y) => (x.after.at ?? 0) - (y.after.at ?? 0))) {
      const block = after[change.after.at ?? -1];
      if (block) rows.push(wholeRow(block, revision('inserted', change, authorOf)));
      next += 1;
    }
  };
  for (let at = 0; at <= before.length;) {
    comeAt(at);
    const gone = items.find((change) => change.before.at === at);
    const block = before[at];
    if (!block) break;
    const count = tree ? runOf(tree, at) : 1;
    if (gone) rows.push(wholeRow(block, revision('deleted', gone, authorOf)));
    else {
      const texts = tree?.below.get(at)?.below.get('content')?.changes.filter(isText) ?? [];
      const countAfter = texts.reduce((most, change) => Math.max(most, change.after.blocks), 1);
      const [olds, news] = [before.slice(at, at + count), after.slice(next, next + countAfter)];
      const tracked = isRun(olds, news)
        ? trackedRun(olds, news, texts, authorOf)
        : trackedBlock(block, news[0] ?? block, tree?.below.get(at), authorOf);
      for (const row of tracked) rows.push(row);
      next += countAfter;
    }
    at += count;
  }
  return rows;
}

const wholeRow = (block: Block, whole: Revision): TrackedBlock => ({ block, whole, end: whole, texts: NO_TEXTS });

const isRun = (olds: readonly Block[], news: readonly Block[]): boolean => olds.length > 1 || news.length > 1;

/**
 * Blocks that were split or joined, as the blocks of both: each end of a block came, went or stayed. Where a pull quote
 * is among them, all go and all come: its attribution is no part of the text that the others take over.
 */
function trackedRun(
  olds: readonly Block[],
  news: readonly Block[],
  changes: readonly TextChange[],
  authorOf: AuthorOf,
): readonly TrackedBlock[] {
  const [first] = changes;
  if (first && [...olds, ...news].some(({ kind }) => kind === 'pullQuote'))
    return [
      ...olds.map((block) => wholeRow(block, revision('deleted', first, authorOf))),
      ...news.map((block) => wholeRow(block, revision('inserted', first, authorOf))),
    ];
  const blocks: { attributes: BlockAttributes; pieces: FlowPiece[]; end: Revision | null }[] = [];
  let current: { attributes: BlockAttributes; pieces: FlowPiece[] } = {
    attributes: blockAttributesOf(news[0]),
    pieces: [],
  };
  for (const { flow, revision: by } of flowPieces(blocksToFlow(news), changes, authorOf)) {
    for (const atom of flow) {
      if (atom.kind === 'blockEnd') {
        blocks.push({ ...current, end: by });
        current = { attributes: atom.next, pieces: [] };
      } else current.pieces.push({ flow: [atom], revision: by });
    }
  }
  blocks.push({ ...current, end: null });
  return blocks.map(({ attributes, pieces, end }) => ({
    block: blockSchema.parse(flowToBlocks([], attributes)[0]),
    whole: null,
    end,
    texts: new Map([['content', toText(pieces)]]),
  }));
}

/** A block that stayed, with its texts that differ; or, where more than words differ, as one that went and one that came. */
function trackedBlock(
  before: Block,
  after: Block,
  tree: Tree | undefined,
  authorOf: AuthorOf,
): readonly TrackedBlock[] {
  if (!tree) return [{ block: after, whole: null, end: null, texts: NO_TEXTS }];
  if (before.kind === 'notes' && after.kind === 'notes') return [trackedNotes(before, after, tree, authorOf)];
  const table = before.kind === 'table' && after.kind === 'table' ? trackedTable(before, after, tree, authorOf) : null;
  if (table) return [table];
  const texts = new Map<string, TrackedText>();
  const other = collectTexts(after, tree, [], texts, authorOf);
  if (!other) return [{ block: after, whole: null, end: null, texts }];
  return [
    wholeRow(before, revision('deleted', other, authorOf)),
    wholeRow(after, revision('inserted', other, authorOf)),
  ];
}

/**
 * A table with the rows of both stories, those that came or went marked; null where more than rows and words differ, or
 * cells are merged over rows, which could be in one story alone.
 */
function trackedTable(
  before: BlockOf<'table'>,
  after: BlockOf<'table'>,
  tree: Tree,
  authorOf: AuthorOf,
): TrackedBlock | null {
  const below = tree.below.get('rows');
  const items = below?.changes.filter(isItem) ?? [];
  const isMerged = [...before.rows, ...after.rows].flat().some(({ rowSpan }) => rowSpan !== 1);
  if (!below || items.length === 0 || items.length < below.changes.length || isMerged) return null;
  if (items.some(({ kind }) => kind === 'moved')) return null;
  const all: BlockOf<'table'>['rows'][number][] = [];
  const rows = new Map<number, Revision>();
  const texts = new Map<string, TrackedText>();
  const whole = (row: BlockOf<'table'>['rows'][number] | undefined, by: Revision): void => {
    rows.set(all.length, by);
    for (const [x, { content }] of (row ?? []).entries())
      texts.set(`rows/${all.length}/${x}/content`, [{ content, revision: by }]);
    all.push(row ?? []);
  };
  let next = 0;
  for (let at = 0; at <= before.rows.length; at += 1) {
    const come = items.filter((change) => change.kind === 'inserted' && change.before.gap === at);
    for (const change of come) whole(after.rows[next++], revision('inserted', change, authorOf));
    if (at === before.rows.length) break;
    const gone = items.find((change) => change.before.at === at);
    if (gone) {
      whole(before.rows[at], revision('deleted', gone, authorOf));
      continue;
    }
    const row = after.rows[next++] ?? [];
    const cells = below.below.get(at);
    if (cells && collectTexts(row, cells, ['rows', all.length], texts, authorOf)) return null;
    all.push(row);
  }
  return { block: { ...after, rows: all }, whole: null, end: null, texts, rows };
}

/** The footnotes of both stories, those that are gone behind the others; where they are in their block is given by the text. */
function trackedNotes(before: BlockOf<'notes'>, after: BlockOf<'notes'>, tree: Tree, authorOf: AuthorOf): TrackedBlock {
  const below = tree.below.get('notes');
  const items = below?.changes.filter(isItem) ?? [];
  const ids = new Set(after.notes.map(({ id }) => id));
  const notes = [...after.notes, ...before.notes.filter(({ id }) => !ids.has(id))];
  const texts = new Map<string, TrackedText>();
  for (const [number, { id, content }] of notes.entries()) {
    const was = before.notes.findIndex((note) => note.id === id);
    const kind = was < 0 ? 'inserted' : ids.has(id) ? null : 'deleted';
    const change = items.find((one) => one.kind === kind && partOf(one.item, 'id') === id) ?? firstChange(tree);
    const flow = contentToFlow(content);
    const edits = below?.below.get(was)?.below.get('content');
    if (kind !== null && change)
      texts.set(`notes/${number}/content`, toText([{ flow, revision: revision(kind, change, authorOf) }]));
    else if (edits) texts.set(`notes/${number}/content`, trackedText(flow, edits, authorOf));
  }
  return { block: { ...after, notes }, whole: null, end: null, texts };
}

/** Values whose change a manuscript does not show: those of the layout, and not of the words. */
const SETTINGS = new Set([
  'level',
  'style',
  'start',
  'numbering',
  'reversed',
  'width',
  'hasHeaderRow',
  'rowSpan',
  'colSpan',
  'shell',
]);

/**
 * Collects the texts that differ below a block; returns the first change that is neither one of words nor of layout,
 * else null.
 */
function collectTexts(
  after: unknown,
  tree: Tree,
  path: readonly (string | number)[],
  texts: Map<string, TrackedText>,
  authorOf: AuthorOf,
): Change | null {
  const odd = tree.changes.find(
    (change) => change.of === 'item' || (change.of === 'value' && !isSetting(change, path.at(-1))),
  );
  if (odd) return odd;
  if (tree.changes.some(isText)) texts.set(path.join('/'), trackedText(toFlow(after), tree, authorOf));
  for (const [step, below] of tree.below) {
    const found = collectTexts(partOf(after, step), below, [...path, step], texts, authorOf);
    if (found) return found;
  }
  return null;
}

/** A pull quote has an attribution, so becoming one or ceasing to be one is more than a change of layout. */
const isSetting = (change: Change, name: string | number | undefined): boolean =>
  change.of === 'value' &&
  SETTINGS.has(String(name)) &&
  ![change, invert(change)].some((way) => way.of === 'value' && partOf(way.after.value, 'attribution') !== undefined);

const toFlow = (value: unknown): Flow =>
  typeof value === 'string' ? textToFlow(value) : contentToFlow(asContent(value));

function trackedRelated(
  before: Story,
  after: Story,
  tree: Tree | undefined,
  authorOf: AuthorOf,
): TrackedStory['related'] {
  const first = firstChange(tree);
  if (!first) return after.related.map((link) => ({ link, whole: null }));
  const same = (a: Story['related'][number], b: Story['related'][number]): boolean =>
    a.title === b.title && a.url === b.url;
  return [
    ...before.related
      .filter((link) => !after.related.some((other) => same(link, other)))
      .map((link) => ({ link, whole: revision('deleted', first, authorOf) })),
    ...after.related.map((link) => ({
      link,
      whole: before.related.some((other) => same(link, other)) ? null : revision('inserted', first, authorOf),
    })),
  ];
}

const firstChange = (tree: Tree | undefined): Change | undefined =>
  tree && (tree.changes[0] ?? [...tree.below.values()].map(firstChange).find((change) => change !== undefined));

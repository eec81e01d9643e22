import type { Story } from '../story';
import { applyChanges } from './applyChanges';
import { samePath, startsWith, type Change, type ItemChange, type TextChange } from './change';
import { isText } from './changeTree';
import { diffStories } from './diffStories';
import { partOf } from './forms';
import { blocksToFlow } from './textBlocks';
import { flowText } from './flow';

/** What both sides changed differently in one part of the story: what theirs would make of it, as changes to accept. */
export interface Conflict {
  readonly id: string;
  /** Changes of the merged story; with them the part is as theirs has it. */
  readonly changes: readonly Change[];
}

/** The result of a three-way merge: the merged story, and the conflicts in it that somebody has to decide. */
export interface Merge {
  /** What either side changed; mine where both did. */
  readonly story: Story;
  readonly conflicts: readonly Conflict[];
}

/**
 * Two edited copies of a story as one. What only one side changed is taken; where both changed the same words, the same
 * value, or one what the other deleted, mine stays and theirs is a conflict, so that nothing of either side is lost.
 * Who merges decides nothing else: with all conflicts accepted it is the story that the other side has, merging.
 */
export function mergeStories(base: Story, mine: Story, theirs: Story): Merge {
  const [ours, others] = inOneOrder(diffStories(base, mine), diffStories(base, theirs));
  const [onlyOurs, onlyOthers] = [withoutThoseOf(ours, others), withoutThoseOf(others, ours)];
  const clashes = clashesOf(base, onlyOurs, onlyOthers);
  const going = (changes: readonly Change[]): readonly Change[] => changes.filter((change) => !clashes.has(change));
  const story = applyChanges(base, [...ours, ...going(onlyOthers)]);
  // What both changed is taken from them here: in mine it may be part of a text of several blocks, one of which they deleted.
  const alternative = applyChanges(base, [...others, ...going(onlyOurs)]);
  return { story, conflicts: conflictsBetween(story, alternative) };
}

/** The changes of one side that the other has not made as well. */
function withoutThoseOf(changes: readonly Change[], others: readonly Change[]): readonly Change[] {
  const ids = new Set(others.map(({ id }) => id));
  return changes.filter(({ id }) => !ids.has(id));
}

/**
 * Returns the present story with a conflict's changes made, in place of its own words there. `merged` is the story that
 * the changes refer to.
 */
export function takeTheirs(now: Story, merged: Story, { changes }: Conflict): Story {
  const merge = mergeStories(merged, now, applyChanges(merged, changes));
  return applyChanges(
    merge.story,
    merge.conflicts.flatMap((conflict) => conflict.changes),
  );
}

/**
 * The changes of both sides, with what they put at one place in one order: what each put there stays together. Which
 * side comes first is decided by the ids of its changes and not by who merges, so that two machines come to the same
 * story.
 */
function inOneOrder(
  ours: readonly Change[],
  others: readonly Change[],
): readonly [readonly Change[], readonly Change[]] {
  const [mine, theirs] = [ours, others].map((changes) => changes.map(({ id }) => id).join());
  const isMineFirst = (mine ?? '') < (theirs ?? '');
  return isMineFirst ? [ours, behind(others, ours)] : [behind(ours, others), others];
}

/** Further down than any story reaches. */
const BEHIND = 1e9;

/** A side's changes with the things that come to a place behind those of the first side; what both put there is where the first has it. */
function behind(changes: readonly Change[], first: readonly Change[]): readonly Change[] {
  const places = new Map(first.map(({ id, after }) => [id, after]));
  return changes.map((change) => {
    if (change.of !== 'item' || change.after.at === null) return change;
    const shared = places.get(change.id);
    const at = shared && 'at' in shared ? shared.at : change.after.at + BEHIND;
    return { ...change, after: { ...change.after, at } };
  });
}

/** The changes, of either side, that cannot go together with one of the other side. */
function clashesOf(base: Story, ours: readonly Change[], others: readonly Change[]): ReadonlySet<Change> {
  const clashing = new Set<Change>();
  for (const change of ours) {
    for (const other of others) {
      if (isClash(base, change, other) || isClash(base, other, change)) clashing.add(change).add(other);
    }
  }
  // Whoever decides is to get the text of one side, and not the words of both in one sentence.
  const texts = new Set([...clashing].filter(isText).map(({ before }) => before.path.join('/')));
  for (const change of [...ours, ...others])
    if (isText(change) && texts.has(change.before.path.join('/'))) clashing.add(change);
  return clashing;
}

/** Whether two changes of one story cannot both be made, or make no sense together. */
function isClash(base: Story, change: Change, other: Change): boolean {
  if (change.before.path[0] !== other.before.path[0]) return false;
  switch (change.of) {
    case 'value':
      return isValueClash(change.before.path, other);
    case 'text':
      return other.of === 'text' && areTextsClashing(base, change, other);
    case 'item':
      return isItemClash(change, other);
  }
}

/** A value that became another takes along all that is below it; a shell, all of its block but the text. */
function isValueClash(path: Change['before']['path'], other: Change): boolean {
  if (startsWith(other.before.path, path)) return true;
  const block = path.slice(0, -1);
  const isOfShell = path.at(-1) === 'shell' && startsWith(other.before.path, block);
  return isOfShell && other.before.path[block.length] !== 'content';
}

function isItemClash({ kind, before }: ItemChange, other: Change): boolean {
  if (kind === 'inserted' || before.at === null) return false;
  if (other.of === 'item' && samePath(other.before.path, before.path)) return other.before.at === before.at;
  // A block that is part of a longer text for the other side can neither go nor move.
  if (other.of === 'text' && other.before.blocks > 1) {
    const first = other.before.path[before.path.length];
    const isAmong = typeof first === 'number' && first <= before.at && before.at < first + other.before.blocks;
    if (isAmong && startsWith(other.before.path, before.path)) return true;
  }
  return kind === 'deleted' && startsWith(other.before.path, [...before.path, before.at]);
}

/** Two changes of one text clash where they touch, or have only spaces between them: the one could complete the other. */
function areTextsClashing(base: Story, a: TextChange, b: TextChange): boolean {
  const [x, y] = [a.before, b.before];
  if (x.blocks === 1 && y.blocks === 1) {
    if (!samePath(x.path, y.path)) return false;
    return isBeside(textAt(base, x.path, 1), x, y, 0);
  }
  const [list, otherList] = [x.path.slice(0, -2), y.path.slice(0, -2)];
  const [first, second] = [x.path.at(-2), y.path.at(-2)];
  if (!samePath(list, otherList) || typeof first !== 'number' || typeof second !== 'number') return false;
  if (first > second) return areTextsClashing(base, b, a);
  if (second >= first + x.blocks) return false;
  const text = textAt(base, x.path, Math.max(x.blocks, second - first + y.blocks));
  const shift = second === first ? 0 : textAt(base, x.path, second - first).length + 1;
  return isBeside(text, x, y, shift);
}

function isBeside(text: string, x: TextChange['before'], y: TextChange['before'], shift: number): boolean {
  const [from, to] = [y.from + shift, y.to + shift];
  if (x.from <= to && from <= x.to) return true;
  return /^\s*$/.test(x.to < from ? text.slice(x.to, from) : text.slice(to, x.from));
}

/** The text at a path in NFC; of some blocks on end, with an end between two. */
function textAt(story: Story, path: Change['before']['path'], blocks: number): string {
  const value = path.reduce<unknown>(partOf, story);
  if (typeof value === 'string') return value.normalize('NFC');
  if (path.at(-1) !== 'content') return flowText(blocksToFlow([{ content: value }]));
  const at = path.at(-2);
  if (typeof at !== 'number') throw new RangeError(`No block stands at ${path.join('.')}`);
  const list = path.slice(0, -2).reduce<unknown>(partOf, story);
  return flowText(blocksToFlow(Array.from({ length: blocks }, (_, next) => partOf(list, at + next))));
}

/** Where a merged story is otherwise in theirs, by the part that it is in; each thing of a list is a part of its own. */
export function conflictsBetween(merged: Story, theirs: Story): readonly Conflict[] {
  const byPart = new Map<string, Change[]>();
  for (const change of diffStories(merged, theirs)) {
    const part = change.of === 'item' ? change.id : change.before.path.join('/');
    byPart.set(part, [...(byPart.get(part) ?? []), change]);
  }
  return [...byPart.values()].map((same) => ({ id: same.map(({ id }) => id).join('+'), changes: same }));
}

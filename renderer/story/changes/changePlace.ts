import type { Change, Path } from '../../../shared/compare';
import {
  fieldText,
  inlinePartsOf,
  inlineText,
  TEXT_FIELDS,
  textPartsOf,
  type Place,
  type Story,
  type TextField,
  PHOTO_TEXTS,
} from '../../../shared/story';
import type { TextRange } from '../../../shared/text';

/** Where a change is in the story after it; null for what has no place there, such as the language. */
export function changePlace(change: Change, after: Story): Place | null {
  const { path } = change.after;
  if (path[0] !== 'body') return fieldPlace(change, path);
  if (change.of === 'item' && path.length === 1) {
    if (after.body.length === 0) return { kind: 'field', field: 'body', range: null };
    const block = Math.min(change.after.at ?? change.after.gap, after.body.length - 1);
    return { kind: 'block', block, part: null, range: null };
  }
  const block = Number(path[1]);
  const place = { kind: 'block', block, part: partOf(path.slice(2)), range: null } as const;
  if (change.of !== 'text' || place.part === null) return place;
  return inRun(place.block, place.part, { start: change.after.from, end: change.after.to }, after);
}

const isTextField = (name: unknown): name is TextField => (TEXT_FIELDS as readonly unknown[]).includes(name);

function fieldPlace(change: Change, path: Path): Place | null {
  const [field] = path;
  if (field === 'embargoUntil') return { kind: 'field', field, range: null };
  if (!isTextField(field)) return null;
  const isWhole = change.of !== 'text' || path.length > 1;
  return { kind: 'field', field, range: isWhole ? null : { start: change.after.from, end: change.after.to } };
}

/** The name that `TextPart` has for a way inside a block: `['items', 2, 'content']` is "item.2". Null where it leads to no text. */
function partOf(way: Path): string | null {
  const names = way.map((step) => STEPS[step] ?? String(step));
  const last = names.at(-1);
  if (last === 'content') {
    const holder = names.slice(0, -1);
    const isNamed = holder.at(-2) === 'item' || holder.at(-2) === 'note' || holder.at(-3) === 'cell';
    return isNamed ? holder.join('.') : [...holder, 'text'].join('.');
  }
  return TEXTS.has(last ?? '') ? names.join('.') : null;
}

const STEPS: Readonly<Record<string, string>> = {
  items: 'item',
  lists: 'list',
  photos: 'photo',
  blocks: 'block',
  rows: 'cell',
  notes: 'note',
};
const TEXTS: ReadonlySet<string> = new Set([...PHOTO_TEXTS, 'title', 'attribution']);

/** A stretch of a text that may run over several blocks, each of which ends in one unit: the block that it begins in. */
function inRun(block: number, part: string, range: TextRange, after: Story): Place {
  const text = partText(after, block, part) ?? '';
  const marks = marksIn(after, block, part);
  const length = text.length + marks.length;
  if (part === 'text' && range.start > length && block + 1 < after.body.length) {
    const by = length + 1;
    return inRun(block + 1, part, { start: range.start - by, end: range.end - by }, after);
  }
  const inText = (at: number): number => Math.min(at - marks.filter((mark) => mark < at).length, text.length);
  const start = inText(range.start);
  return { kind: 'block', block, part, range: { start, end: Math.max(start, inText(range.end)) } };
}

/** Where a part has marks of footnotes, which a change counts as one letter each and a text as none. */
function marksIn(story: Story, block: number, part: string): readonly number[] {
  const held = story.body[block];
  const content = (held && inlinePartsOf(held).find((one) => one.part === part)?.content) ?? [];
  const marks: number[] = [];
  let at = 0;
  for (const piece of content) {
    if (piece.kind === 'noteMark') marks.push(at);
    at += piece.kind === 'noteMark' ? 1 : inlineText([piece]).length;
  }
  return marks;
}

/** Returns the text of a part of a block; null where there is no such part. */
const partText = (story: Story, block: number, part: string): string | null => {
  const held = story.body[block];
  return (held && textPartsOf(held).find((one) => one.part === part)?.text) ?? null;
};

/** Returns the whole text of the field or part at a place; empty where there is none. */
export function textAround(place: Place | null, story: Story): string {
  if (place === null) return '';
  if (place.kind === 'block') return place.part === null ? '' : (partText(story, place.block, place.part) ?? '');
  return isTextField(place.field) ? fieldText(story, place.field) : '';
}

/** Changes in the order in which the story is read. */
export const storyOrder = (changes: readonly Change[], after: Story): readonly Change[] =>
  changes
    .map((change, index) => ({ change, order: changeOrder(change, after), index }))
    .sort((a, b) => a.order[0] - b.order[0] || a.order[1] - b.order[1] || a.index - b.index)
    .map(({ change }) => change);

/** Where a change comes among others: its block (-1 for the fields), and where in that. */
export function changeOrder(change: Change, after: Story): readonly [number, number] {
  // A block that is gone was in front of the one that is there now, or behind the last one.
  if (change.of === 'item' && change.after.at === null && change.after.path.length === 1)
    return change.after.path[0] === 'body' ? [change.after.gap, -1] : [-1, 0];
  const place = changePlace(change, after);
  return place?.kind === 'block' ? [place.block, place.range?.start ?? 0] : [-1, 0];
}

import type { TextRange } from '../text';
import type { Block } from './blocks';
import { inlineText, type Inline, type ThreadId } from './inline';
import { assertNever } from './never';
import { fieldText, isRelatedField, type BlockPlace, type Place } from './places';
import type { Story } from './story';
import { inlinePartsOf, textPartsOf } from './textParts';
import type { Anchor, AnchorWords, Thread } from './thread';

/**
 * How much of the text on either side identifies the words of an anchor, in UTF-16 units; and (`CLOSE`) how little is
 * enough where more has changed.
 */
const AROUND = 32;
const CLOSE = 12;
/** Fewer letters than these do not identify a place by themselves. */
const TELLING = 12;

/** Words of a text as they are found again. */
export const anchorWords = (text: string, { start, end }: TextRange): AnchorWords => ({
  before: text.slice(Math.max(0, start - AROUND), start),
  words: text.slice(start, end),
  after: text.slice(end, end + AROUND),
  start,
});

/**
 * Returns what a block shows that distinguishes it from others of its kind; empty for one that is identified by its
 * words.
 */
export function shownBy(block: Block): string {
  if (block.kind === 'figure') return JSON.stringify(block.photo);
  if (block.kind === 'gallery') return JSON.stringify(block.photos.map(({ photo }) => photo));
  return block.kind === 'embed' ? block.url : '';
}

/** Returns the anchor of a place, as the story is now; null for a place that nothing identifies. */
export function anchorOf(place: Place, story: Story): Anchor | null {
  if (place.kind === 'field') {
    const { field, range } = place;
    if (field === 'body' || field === 'embargoUntil' || isRelatedField(field)) return null;
    return { kind: 'field', field, words: range && anchorWords(fieldText(story, field), range) };
  }
  const block = story.body[place.block];
  if (!block) return null;
  const said = textPartsOf(block).find(({ part }) => part === place.part);
  if (said && place.range)
    return { kind: 'part', block: place.block, part: said.part, words: anchorWords(said.text, place.range) };
  const shows = shownBy(block);
  return shows === '' ? null : { kind: 'block', block: place.block, shows };
}

/**
 * Where the words of every thread are now, in the order of the story: the runs that name it, else where its words are
 * found again. None where they are gone, and for a thread about the story as a whole.
 */
export function threadPlaces(threads: readonly Thread[], story: Story): ReadonlyMap<ThreadId, readonly Place[]> {
  const named = threads.length === 0 ? new Map<ThreadId, readonly NamedPlace[]>() : placesInRuns(story);
  return new Map(
    threads.map(({ id, anchor }) => {
      const runs = anchor.kind === 'part' ? (named.get(id) ?? []) : [];
      const places = runs.length > 0 && anchor.kind === 'part' ? narrowed(runs, anchor.words) : [];
      return [id, places.length > 0 ? places : placesFound(anchor, story)];
    }),
  );
}

function placesFound(anchor: Anchor, story: Story): readonly Place[] {
  switch (anchor.kind) {
    case 'story':
      return [];
    case 'field': {
      const { field, words } = anchor;
      if (words === null) return [{ kind: 'field', field, range: null }];
      const range = findWords(fieldText(story, field), words, true);
      return range ? [{ kind: 'field', field, range }] : [];
    }
    case 'part': {
      const found = findInBody(anchor, story);
      return found ? [found] : [];
    }
    case 'block': {
      for (const [block, index] of outwards(story.body, anchor.block))
        if (shownBy(block) === anchor.shows) return [{ kind: 'block', block: index, part: null, range: null }];
      return [];
    }
    default:
      return assertNever(anchor);
  }
}

/**
 * Returns the thread with its anchor as the story is now, so that it is found again after what comes next; the same
 * thread where nothing is other.
 */
export function renewAnchor(thread: Thread, place: Place | undefined, story: Story): Thread {
  const anchor = place && anchorOf(place, story);
  return anchor && JSON.stringify(anchor) !== JSON.stringify(thread.anchor) ? { ...thread, anchor } : thread;
}

/**
 * Returns the place of a block that was identified by what it showed, and shows something else now: its place in the
 * story before, if that story had as many blocks, and one of its kind there. Null where it is gone, and for words.
 */
export function stillAt(place: Place, before: Story, after: Story): Place | null {
  if (place.kind !== 'block' || place.range !== null) return null;
  const [was, is] = [before.body[place.block], after.body[place.block]];
  return was && was.kind === is?.kind && before.body.length === after.body.length ? place : null;
}

/** Blocks with their indexes, those near `from` first. */
function* outwards(body: readonly Block[], from: number): Iterable<readonly [Block, number]> {
  for (let away = 0; away <= Math.max(from, body.length); away += 1) {
    for (const index of away === 0 ? [from] : [from - away, from + away]) {
      const block = body[index];
      if (block) yield [block, index];
    }
  }
}

function findInBody({ block, part, words }: Extract<Anchor, { kind: 'part' }>, story: Story): BlockPlace | null {
  const name = lastName(part);
  for (const [held, index] of outwards(story.body, block)) {
    for (const said of textPartsOf(held)) {
      const isSame = index === block && said.part === part;
      if (!isSame && said.role !== 'prose' && lastName(said.part) !== name) continue;
      const range = findWords(said.text, words, isSame);
      if (range) return { kind: 'block', block: index, part: said.part, range };
    }
  }
  return null;
}

const lastName = (part: string): string | undefined => part.split('.').at(-1);

/**
 * Where words are in a text: with the text that was around them, or, where it `isSame` text, between that, or alone.
 */
function findWords(text: string, anchor: AnchorWords, isSame: boolean): TextRange | null {
  const close = { ...anchor, before: anchor.before.slice(-CLOSE), after: anchor.after.slice(0, CLOSE) };
  const found = findBeside(text, anchor, isSame) ?? findBeside(text, close, isSame);
  if (found || !isSame) return found;
  return between(text, anchor) ?? between(text, close) ?? find(text, '', anchor, '');
}

function findBeside(text: string, anchor: AnchorWords, isSame: boolean): TextRange | null {
  const { before, words, after } = anchor;
  const isTelling = (told: string): boolean => isSame || told.length >= TELLING;
  const whole = isTelling(before + words + after) ? find(text, before, anchor, after) : null;
  if (whole) return whole;
  const behind = before !== '' && isTelling(before + words) ? find(text, before, anchor, '') : null;
  return behind ?? (after !== '' && isTelling(words + after) ? find(text, '', anchor, after) : null);
}

function find(text: string, lead: string, { words, start }: AnchorWords, tail: string): TextRange | null {
  const found = nearestIndexOf(text, lead + words + tail, start - lead.length);
  return found === null ? null : { start: found + lead.length, end: found + lead.length + words.length };
}

/**
 * Returns the range between two texts, null where it is empty or they are not found; an empty text is the edge of the
 * whole.
 */
function between(text: string, { before, after }: AnchorWords): TextRange | null {
  if (before.length + after.length < TELLING) return null;
  const from = before === '' ? 0 : text.indexOf(before);
  if (from < 0) return null;
  const start = from + before.length;
  const end = after === '' ? text.length : text.indexOf(after, start);
  return end > start ? { start, end } : null;
}

function nearestIndexOf(text: string, wanted: string, near: number): number | null {
  if (wanted === '') return null;
  let best: number | null = null;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (best === null || Math.abs(at - near) < Math.abs(best - near)) best = at;
  }
  return best;
}

/** A stretch whose runs name a thread, and the text that it is in. */
interface NamedPlace {
  readonly place: BlockPlace & { readonly range: TextRange };
  readonly text: string;
}

/**
 * Such stretches by whole words. What is typed at the edge of one is outside of it, and a Vietnamese keyboard deletes
 * letters and types them anew: so a word that it begins or ends in is all of it, and so is one that is where its last
 * word was, unless that is what came after it all along.
 */
function narrowed(named: readonly NamedPlace[], { after }: AnchorWords): readonly Place[] {
  const [only] = named;
  if (named.length > 1 || !only) return named.map(({ place }) => place);
  const { place, text } = only;
  const { start } = place.range;
  let { end } = place.range;
  const isOpen = /\s/.test(text.charAt(end - 1)) && !text.slice(end).startsWith(after.trimStart());
  if (isOpen || isLetter(text, end - 1)) while (isLetter(text, end)) end += 1;
  let from = start;
  while (isLetter(text, start) && isLetter(text, from - 1)) from -= 1;
  while (end > from && /\s/.test(text.charAt(end - 1))) end -= 1;
  return end > from ? [{ ...place, range: { start: from, end } }] : [];
}

const isLetter = (text: string, at: number): boolean => /[\p{L}\p{M}\p{N}]/u.test(text.charAt(at));

const named = new WeakMap<Block, ReadonlyMap<ThreadId, readonly NamedPlace[]>>();

/** The stretches of the body whose runs name threads. Each block is looked through once. */
function placesInRuns(story: Story): Map<ThreadId, readonly NamedPlace[]> {
  const found = new Map<ThreadId, readonly NamedPlace[]>();
  for (const [index, block] of story.body.entries()) {
    const places = named.get(block) ?? namedIn(block);
    named.set(block, places);
    for (const [id, ofBlock] of places) {
      const here = ofBlock.map(({ place, text }) => ({ place: { ...place, block: index }, text }));
      found.set(id, [...(found.get(id) ?? []), ...here]);
    }
  }
  return found;
}

function namedIn(block: Block): ReadonlyMap<ThreadId, readonly NamedPlace[]> {
  const found = new Map<ThreadId, NamedPlace[]>();
  for (const { part, content } of inlinePartsOf(block)) {
    const text = inlineText(content);
    for (const [id, range] of namedRanges(content))
      found.set(id, [...(found.get(id) ?? []), { place: { kind: 'block', block: 0, part, range }, text }]);
  }
  return found;
}

function namedRanges(content: readonly Inline[]): ReadonlyMap<ThreadId, TextRange> {
  const ranges = new Map<ThreadId, TextRange>();
  const walk = (pieces: readonly Inline[], from: number): number =>
    pieces.reduce((at, piece) => {
      if (piece.kind === 'lineBreak') return at + 1;
      if (piece.kind === 'noteMark') return at;
      if (piece.kind === 'link') return walk(piece.content, at);
      const end = at + piece.text.length;
      // What was put between two stretches of one remark belongs to it.
      for (const id of piece.comments) ranges.set(id, { start: ranges.get(id)?.start ?? at, end });
      return end;
    }, from);
  walk(content, 0);
  return ranges;
}

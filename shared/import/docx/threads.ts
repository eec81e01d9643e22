import {
  anchorOf,
  fieldText,
  inlinePartsOf,
  TEXT_FIELDS,
  textPartsOf,
  type Anchor,
  type Inline,
  type Place,
  type Story,
  type Thread,
  type ThreadId,
} from '../../story';
import type { TextRange } from '../../text';
import type { DocxComment } from './comments';
import type { FlowItem } from './flow';

/**
 * Returns the thread that each comment of a document is part of, by the comment's id: answers are part of their remark's.
 * `heldOf` returns the thread of a draft that a comment is part of already (null for none); all of its thread are then.
 */
export function threadIds(
  comments: readonly DocxComment[],
  heldOf: (comment: DocxComment) => ThreadId | null,
  newId: () => ThreadId,
): ReadonlyMap<string, ThreadId> {
  const known = new Map(comments.map((comment) => [comment.id, comment]));
  const byRoot = new Map<string, ThreadId>();
  for (const comment of comments) {
    const root = rootOf(comment, known);
    const held = byRoot.has(root) ? null : heldOf(comment);
    if (held) byRoot.set(root, held);
  }
  return new Map(
    comments.map((comment) => {
      const root = rootOf(comment, known);
      const id = byRoot.get(root) ?? newId();
      byRoot.set(root, id);
      return [comment.id, id];
    }),
  );
}

/** The remark that a comment answers, by whatever way; answers in a circle have none, and the comment is its own. */
function rootOf(comment: DocxComment, known: ReadonlyMap<string, DocxComment>): string {
  const seen = new Set<string>();
  let at = comment;
  while (at.answers !== null && !seen.has(at.id)) {
    seen.add(at.id);
    const next = known.get(at.answers);
    if (!next) return at.id;
    at = next;
  }
  return at.answers === null ? at.id : comment.id;
}

/** The comments of a document, and the stories and readings in which their places are looked for. */
export interface ThreadsOptions {
  readonly comments: readonly DocxComment[];
  readonly ids: ReadonlyMap<string, ThreadId>;
  /** A name for each comment (a UUID). */
  readonly newId: () => string;
  /** For a comment without a date; ISO 8601. */
  readonly now: string;
  /** The story, then the one without the changes, which has the words that are gone. */
  readonly stories: readonly Story[];
  /** The document with all and with none of its changes. */
  readonly readings: readonly (readonly FlowItem[])[];
}

/** Returns the comments of a document as the threads of a draft, the oldest first. */
export function threadsOf({ comments, ids, newId, now, stories, readings }: ThreadsOptions): readonly Thread[] {
  const quotes = readings.map(quotesIn);
  const shown = new Map(readings.flatMap(picturesIn));
  const searched = stories.map((story) => ({ story, named: placesNamed(story) }));
  const byThread = new Map<ThreadId, DocxComment[]>();
  for (const comment of comments) {
    const id = ids.get(comment.id);
    if (id) byThread.set(id, [...(byThread.get(id) ?? []), comment]);
  }
  return [...byThread].map(([id, own]) => {
    const said = own
      .map((comment) => ({ comment, at: comment.at === '' ? now : comment.at }))
      .sort(
        (a, b) =>
          Number(a.comment.answers !== null) - Number(b.comment.answers !== null) ||
          Date.parse(a.at) - Date.parse(b.at),
      );
    const last = said.at(-1);
    const isResolved = own.some((comment) => comment.answers === null && comment.isResolved);
    const quote = quotes.map((of) => of.get(id) ?? '').find((words) => words !== '') ?? '';
    return {
      id,
      anchor: anchorIn(id, quote, shown.get(id), searched),
      quote,
      comments: said.map(({ comment, at }) => ({ id: newId(), by: comment.by, at, text: comment.text })),
      resolved: isResolved && last ? { by: last.comment.by, at: last.at } : null,
    };
  });
}

/** The words that each thread is about, of the first paragraph that names it. */
function quotesIn(items: readonly FlowItem[]): ReadonlyMap<ThreadId, string> {
  const quotes = new Map<ThreadId, string>();
  const visit = (content: readonly Inline[]): void => {
    const own = new Map<ThreadId, string>();
    const walk = (pieces: readonly Inline[]): void => {
      for (const piece of pieces) {
        if (piece.kind === 'link') walk(piece.content);
        else if (piece.kind === 'text') for (const id of piece.comments) own.set(id, (own.get(id) ?? '') + piece.text);
      }
    };
    walk(content);
    for (const [id, words] of own) if (!quotes.has(id)) quotes.set(id, words.trim());
  };
  for (const item of items) {
    if (item.kind === 'text') visit(item.content);
    else if (item.kind === 'table') item.block.rows.flat().forEach(({ content }) => visit(content));
    else if (item.kind === 'box')
      for (const [id, words] of quotesIn(item.items)) if (!quotes.has(id)) quotes.set(id, words);
  }
  return quotes;
}

/** The photo that each thread is about. */
const picturesIn = (items: readonly FlowItem[]): readonly (readonly [ThreadId, string])[] =>
  items.flatMap((item) => {
    if (item.kind === 'box') return picturesIn(item.items);
    if (item.kind !== 'figure') return [];
    return item.comments.map((id) => [id, JSON.stringify(item.block.photo)] as const);
  });

/**
 * Returns threads of a document anchored in `stories`, in which its pieces have other roles than they were read with: where their
 * runs, words or photo are now, in the first of them that has those.
 */
export function anchorThreads(threads: readonly Thread[], stories: readonly Story[]): readonly Thread[] {
  const searched = stories.map((story) => ({ story, named: placesNamed(story) }));
  return threads.map((thread) => {
    const photo = thread.anchor.kind === 'block' ? thread.anchor.shows : undefined;
    return { ...thread, anchor: anchorIn(thread.id, thread.quote, photo, searched) };
  });
}

/** A story with the places that its runs name, which are looked for once. */
interface Searched {
  readonly story: Story;
  readonly named: ReadonlyMap<ThreadId, Place>;
}

function anchorIn(id: ThreadId, quote: string, photo: string | undefined, searched: readonly Searched[]): Anchor {
  for (const { story, named } of searched) {
    const place = named.get(id) ?? placeOfWords(quote, story) ?? photoIn(photo, story);
    const anchor = place && anchorOf(place, story);
    if (anchor) return anchor;
  }
  return { kind: 'story' };
}

/** Where a field or a caption has some words; null for the empty text. */
function placeOfWords(quote: string, story: Story): Place | null {
  if (quote === '') return null;
  for (const field of TEXT_FIELDS) {
    const start = fieldText(story, field).indexOf(quote);
    if (start >= 0) return { kind: 'field', field, range: { start, end: start + quote.length } };
  }
  for (const [block, one] of story.body.entries())
    for (const { part, text, role } of textPartsOf(one)) {
      const start = role === 'prose' ? -1 : text.indexOf(quote);
      if (start >= 0) return { kind: 'block', block, part, range: { start, end: start + quote.length } };
    }
  return null;
}

function photoIn(photo: string | undefined, { body }: Story): Place | null {
  const block = body.findIndex((one) => one.kind === 'figure' && JSON.stringify(one.photo) === photo);
  return block < 0 ? null : { kind: 'block', block, part: null, range: null };
}

/** The stretch of the first part of the body that names each thread. */
function placesNamed({ body }: Story): ReadonlyMap<ThreadId, Place> {
  const places = new Map<ThreadId, Place>();
  for (const [block, one] of body.entries())
    for (const { part, content } of inlinePartsOf(one))
      for (const [id, range] of rangesIn(content))
        if (!places.has(id)) places.set(id, { kind: 'block', block, part, range });
  return places;
}

function rangesIn(content: readonly Inline[]): ReadonlyMap<ThreadId, TextRange> {
  const ranges = new Map<ThreadId, TextRange>();
  let at = 0;
  const walk = (pieces: readonly Inline[]): void => {
    for (const piece of pieces) {
      if (piece.kind === 'link') {
        walk(piece.content);
        continue;
      }
      const end = at + (piece.kind === 'text' ? piece.text.length : piece.kind === 'lineBreak' ? 1 : 0);
      if (piece.kind === 'text')
        for (const id of piece.comments) ranges.set(id, { start: ranges.get(id)?.start ?? at, end });
      at = end;
    }
  };
  walk(content);
  return ranges;
}

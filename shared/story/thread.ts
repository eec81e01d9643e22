import { z } from 'zod';
import { threadIdSchema } from './inline';
import { TEXT_FIELDS } from './places';

const instantSchema = z.iso.datetime({ offset: true });

/** One remark: who made it (may be empty), when (ISO 8601 with offset), and its words. */
export const commentSchema = z
  .strictObject({ id: z.uuid(), by: z.string(), at: instantSchema, text: z.string().min(1) })
  .readonly();
/** One comment of a thread: the first one or a reply. */
export type Comment = z.infer<typeof commentSchema>;

/** Words as they are found again: themselves, a few letters on either side, and where they began when last seen. */
export const anchorWordsSchema = z
  .strictObject({ before: z.string(), words: z.string(), after: z.string(), start: z.number().int().nonnegative() })
  .readonly();
/** The words that a thread is about, with their surroundings; `start` is an offset in UTF-16 units. */
export type AnchorWords = z.infer<typeof anchorWordsSchema>;

const blockSchema = z.number().int().nonnegative();

/**
 * What a thread is about. Blocks have no ids, so `block` is its index when last seen, and its words or photos identify
 * it.
 */
export const anchorSchema = z
  .discriminatedUnion('kind', [
    /** The story as a whole. */
    z.strictObject({ kind: z.literal('story') }),
    /** Words of a field, or (with `words` null) the field. */
    z.strictObject({ kind: z.literal('field'), field: z.enum(TEXT_FIELDS), words: anchorWordsSchema.nullable() }),
    /** Words of a block's part. Where that is inline content, its runs name the thread as well, and have the last word. */
    z.strictObject({ kind: z.literal('part'), block: blockSchema, part: z.string(), words: anchorWordsSchema }),
    /** A block that is identified by what it shows: a photo, an address. */
    z.strictObject({ kind: z.literal('block'), block: blockSchema, shows: z.string() }),
  ])
  .readonly();
/** What a thread is about: the story, a field, words of a block's part, or a block. */
export type Anchor = z.infer<typeof anchorSchema>;

/** A remark about a story with its replies. Kept in the review state and never exported. */
export const threadSchema = z
  .strictObject({
    id: threadIdSchema,
    anchor: anchorSchema,
    /** The words that it was made about, as they were; empty for the story as a whole. */
    quote: z.string(),
    /** The remark, then the replies in their order. */
    comments: z.array(commentSchema).min(1).readonly(),
    /** By whom and when it was resolved; null while it is open. */
    resolved: z.strictObject({ by: z.string(), at: instantSchema }).readonly().nullable(),
  })
  .readonly();
/** A comment with its replies, and where in the story it belongs. */
export type Thread = z.infer<typeof threadSchema>;

/** Returns the threads that nobody has resolved. */
export const openThreads = (threads: readonly Thread[]): readonly Thread[] =>
  threads.filter(({ resolved }) => resolved === null);

/** Whether somebody may take a comment back: their own, and the remark itself only while nobody has replied to it. */
export function isRetractable(thread: Thread, comment: Comment, by: string): boolean {
  const isRemark = thread.comments[0]?.id === comment.id;
  return comment.by === by && (!isRemark || thread.comments.length === 1);
}

/** Returns the thread without a comment; null where that was its last one. */
export function withoutComment(thread: Thread, id: string): Thread | null {
  const comments = thread.comments.filter((comment) => comment.id !== id);
  return comments.length === 0 ? null : { ...thread, comments };
}

/**
 * Returns the threads of two copies of a story that were one, `base`. What either side took away is gone, unless the
 * other side has added comments there since. Where the sides differ in whether a thread is resolved, mine counts.
 */
export function mergeThreads(
  base: readonly Thread[],
  mine: readonly Thread[],
  theirs: readonly Thread[],
): readonly Thread[] {
  const ids = [...new Set([...mine, ...theirs].map(({ id }) => id))];
  const of = (threads: readonly Thread[], id: string) => threads.find((thread) => thread.id === id) ?? null;
  return ids.flatMap((id) => mergeThread(of(base, id), of(mine, id), of(theirs, id)) ?? []);
}

function mergeThread(base: Thread | null, mine: Thread | null, theirs: Thread | null): Thread | null {
  if (!mine || !theirs) {
    const left = mine ?? theirs;
    const isGone = base !== null && left !== null && left.comments.length <= base.comments.length;
    return isGone ? null : left;
  }
  const known = new Set(base?.comments.map((comment) => comment.id));
  const isKept = (comment: Comment): boolean =>
    !known.has(comment.id) || [mine, theirs].every(({ comments }) => comments.some(({ id }) => id === comment.id));
  const all = [...new Map([...theirs.comments, ...mine.comments].map((comment) => [comment.id, comment])).values()];
  const comments = all.filter(isKept).sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const isTheirs = JSON.stringify(mine.resolved) === JSON.stringify(base?.resolved ?? null);
  return {
    ...mine,
    comments: comments.length > 0 ? comments : mine.comments,
    resolved: (isTheirs ? theirs : mine).resolved,
  };
}

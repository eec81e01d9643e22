import type { Comment, Thread, ThreadId } from '../../../shared/story';

/** A comment as a Word document keeps it: Word's times have no fractions of a second. */
type Said = Pick<Comment, 'by' | 'at' | 'text'>;

/** Returns the thread that a comment of a document is part of already; null for a comment that no thread has. */
export const heldIn =
  (threads: readonly Thread[]) =>
  (comment: Said): ThreadId | null =>
    threads.find(({ comments }) => comments.some((one) => isSame(one, comment)))?.id ?? null;

/** The threads of a document, and whether it keeps which comment answers which. */
interface ReadThreads {
  readonly threads: readonly Thread[];
  readonly keepsAnswers: boolean;
}

/**
 * Returns the threads of a draft with the comments of a document that they do not have yet, then the threads that are new.
 * A thread that the document has settled is settled; one that it does not have stays as it is. Where the document does not
 * keep which comment answers which, one at the very words of a thread that was there is an answer.
 */
export function joinThreads(held: readonly Thread[], { threads, keepsAnswers }: ReadThreads): readonly Thread[] {
  const known = new Set(held.map(({ id }) => id));
  const placeOf = ({ anchor, quote }: Thread): string => JSON.stringify([anchor, quote]);
  const there = new Map(
    threads.flatMap((one) => (known.has(one.id) && one.quote !== '' ? [[placeOf(one), one.id]] : [])),
  );
  const threadOf = (one: Thread): ThreadId =>
    (known.has(one.id) || keepsAnswers ? undefined : there.get(placeOf(one))) ?? one.id;
  const joined = held.map((thread) => {
    const came = threads.filter((one) => threadOf(one) === thread.id);
    const added = came
      .flatMap(({ comments }) => comments)
      .filter((comment) => !thread.comments.some((one) => isSame(one, comment)));
    const settled = came.find(({ id }) => id === thread.id)?.resolved ?? null;
    return { ...thread, comments: [...thread.comments, ...added], resolved: thread.resolved ?? settled };
  });
  return [...joined, ...threads.filter((one) => !known.has(threadOf(one)))];
}

function isSame(held: Said, read: Said): boolean {
  const isSameTime = Math.floor(Date.parse(held.at) / 1000) === Math.floor(Date.parse(read.at) / 1000);
  if (!isSameTime || words(held.by) !== words(read.by)) return false;
  const [own, found] = [words(held.text), words(read.text)];
  // Where a comment could not be anchored at its words, the document quotes them before it; it may quote something itself.
  return found === own || (found.startsWith('“') && found.endsWith(`” ${own}`));
}

const words = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

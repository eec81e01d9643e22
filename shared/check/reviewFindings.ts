import { openThreads, threadPlaces, type Review, type Story } from '../story';
import type { Finding } from './finding';

/** More of a remark than these letters is read in Review. */
const MOST_LETTERS = 80;

const finding = { severity: 'warning', excerpt: '', context: '', fixes: [], isSafe: false } as const;

/** Whether a finding is of review: decided there, and not to be ignored. */
export const isOfReview = ({ rule }: Finding): boolean => rule === COMMENT || rule === CHANGE;

const COMMENT = 'comment';
const CHANGE = 'change';

/** What review still waits for: every open comment at its words, and how many changes nobody has accepted or rejected. */
export function reviewFindings(
  story: Story,
  { threads, changeCount }: Pick<Review, 'threads' | 'changeCount'>,
): readonly Finding[] {
  const open = openThreads(threads);
  const places = threadPlaces(open, story);
  const elsewhere = { kind: 'field', field: 'body', range: null } as const;
  const comments = open.map(({ id, comments: [remark] }): Finding => {
    const values = { by: remark?.by ?? '', text: shorten(remark?.text ?? '') };
    const key = values.by === '' ? 'openRemark' : 'openComment';
    return { ...finding, rule: COMMENT, place: places.get(id)?.[0] ?? elsewhere, message: { key, values } };
  });
  if (changeCount === 0) return comments;
  const message = { key: 'openChanges', values: { count: changeCount } } as const;
  return [...comments, { ...finding, rule: CHANGE, place: elsewhere, message }];
}

/** A remark on one line; a long one by its start. */
function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > MOST_LETTERS ? `${line.slice(0, MOST_LETTERS)}…` : line;
}

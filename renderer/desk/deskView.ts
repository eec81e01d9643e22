import type { DraftCard } from '../../shared/bridge';
import { REVIEW_STATUSES, type DraftId, type ReviewStatus } from '../../shared/story';

export const DESK_SORTS = ['newest', 'headline', 'section'] as const;
export type DeskSort = (typeof DESK_SORTS)[number];

/** What is asked of the desk beside the search. Null asks for everything. */
export interface DeskFilter {
  readonly status: ReviewStatus | null;
  readonly section: string | null;
  readonly author: string | null;
  readonly sort: DeskSort;
}

/** Everything, newest first. */
export const NO_FILTER: DeskFilter = { status: null, section: null, author: null, sort: 'newest' };

/** What the desk shows of its cards. */
export interface DeskView {
  readonly shown: readonly DraftCard[];
  /** Drafts of each status that search, section and author let through: what its tab would show. */
  readonly counts: Readonly<Record<ReviewStatus, number>>;
  /** Drafts of any status that they let through. */
  readonly count: number;
}

/** Filters and sorts the cards. `found` are those that the search found; null where nothing is searched for. */
export function deskView(
  cards: readonly DraftCard[],
  found: ReadonlySet<DraftId> | null,
  { status, section, author, sort }: DeskFilter,
): DeskView {
  const passing = cards.filter(
    (card) =>
      (found === null || found.has(card.id)) &&
      (section === null || card.section === section) &&
      (author === null || card.bylines.includes(author)),
  );
  const none = Object.fromEntries(REVIEW_STATUSES.map((one) => [one, 0])) as Record<ReviewStatus, number>; // Every status is there.
  const counts = passing.reduce((sum, card) => {
    sum[card.status] += 1;
    return sum;
  }, none);
  const shown = status === null ? passing : passing.filter((card) => card.status === status);
  return { shown: sorted(shown, sort), counts, count: passing.length };
}

const alphabet = new Intl.Collator('vi');
const isNewer = (a: DraftCard, b: DraftCard): number => (a.savedAt < b.savedAt ? 1 : a.savedAt > b.savedAt ? -1 : 0);

/** Drafts without the word that is sorted by stand last. */
function sorted(cards: readonly DraftCard[], sort: DeskSort): readonly DraftCard[] {
  if (sort === 'newest') return [...cards].sort(isNewer);
  const emptyLast = (a: string, b: string): number => Number(a === '') - Number(b === '') || alphabet.compare(a, b);
  return [...cards].sort((a, b) => emptyLast(a[sort], b[sort]) || isNewer(a, b));
}

const inOrder = (words: Iterable<string>): readonly string[] =>
  [...new Set(words)].filter((word) => word !== '').sort(alphabet.compare);

/** The sections that drafts have, each once, in the order of the alphabet. */
export const sectionsOf = (cards: readonly DraftCard[]): readonly string[] =>
  inOrder(cards.map((card) => card.section));

/** The names that drafts are signed with, each once, in the order of the alphabet. */
export const authorsOf = (cards: readonly DraftCard[]): readonly string[] =>
  inOrder(cards.flatMap((card) => card.bylines));

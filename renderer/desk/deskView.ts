import type { DraftCard } from '../../shared/bridge';
import { REVIEW_STATUSES, type DraftId, type ReviewStatus } from '../../shared/story';
import { countNames, isSameName } from '../../shared/text';

/**
 * The orders of the desk's list: the newest save first, where something is searched for the best match first; or by
 * headline or section in Vietnamese order.
 */
export const DESK_SORTS = ['newest', 'headline', 'section'] as const;
/** One order of the desk's list. */
export type DeskSort = (typeof DESK_SORTS)[number];

/** Since when drafts were saved: days, the present one counted. */
export const DESK_DAYS = { today: 1, week: 7, month: 30 } as const;
/** A period that the desk's list can be limited to. */
export type DeskDays = keyof typeof DESK_DAYS;

/** What is asked of the desk beside the search. Null asks for everything. */
export interface DeskFilter {
  readonly status: ReviewStatus | null;
  readonly section: string | null;
  readonly author: string | null;
  /** Whether only drafts with the user's own byline are shown. */
  readonly isMine: boolean;
  readonly days: DeskDays | null;
  readonly sort: DeskSort;
}

/** Everything, newest first. */
export const NO_FILTER: DeskFilter = {
  status: null,
  section: null,
  author: null,
  isMine: false,
  days: null,
  sort: 'newest',
};

/** What the desk shows of its cards. */
export interface DeskView {
  readonly shown: readonly DraftCard[];
  /** Drafts of each status that search, section and author let through: what its tab would show. */
  readonly counts: Readonly<Record<ReviewStatus, number>>;
  /** Drafts of any status that they let through. */
  readonly count: number;
}

/** What a filter is measured by: the user's byline, and the moment from which drafts count as saved within its days. */
export interface DeskMeasure {
  readonly me: string;
  /** ISO 8601; empty for the beginning of time. */
  readonly from: string;
}

/**
 * Returns the first moment of the days that a filter asks for, at `now`, in the laptop's zone; empty where it asks for
 * none.
 */
export function firstMoment(days: DeskDays | null, now: Date): string {
  if (days === null) return '';
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() - DESK_DAYS[days] + 1).toISOString();
}

/** Filters and sorts the cards. `found` are those that the search found, the best match first; null where nothing is searched for. */
export function deskView(
  cards: readonly DraftCard[],
  found: ReadonlySet<DraftId> | null,
  { status, section, author, isMine, sort }: DeskFilter,
  { me, from }: DeskMeasure,
): DeskView {
  const isMe = isSameName(me);
  const isAuthor = isSameName(author ?? '');
  const isSection = isSameName(section ?? '');
  const since = Date.parse(from);
  const passing = (found === null ? cards : cardsOf(cards, found)).filter(
    (card) =>
      (section === null || isSection(card.section)) &&
      (author === null || card.bylines.some(isAuthor)) &&
      (!isMine || card.bylines.some(isMe)) &&
      (from === '' || Date.parse(card.savedAt) >= since),
  );
  const none = Object.fromEntries(REVIEW_STATUSES.map((one) => [one, 0])) as Record<ReviewStatus, number>; // Every status is there.
  const counts = passing.reduce((sum, card) => {
    sum[card.status] += 1;
    return sum;
  }, none);
  const shown = status === null ? passing : passing.filter((card) => card.status === status);
  const isInOrder = found !== null && sort === 'newest';
  return { shown: isInOrder ? shown : sorted(shown, sort), counts, count: passing.length };
}

/** The cards by id, made once for each list and not for each letter of a search. */
const byIds = new WeakMap<readonly DraftCard[], ReadonlyMap<DraftId, DraftCard>>();

function cardsOf(cards: readonly DraftCard[], ids: Iterable<DraftId>): readonly DraftCard[] {
  const byId = byIds.get(cards) ?? new Map(cards.map((card) => [card.id, card]));
  byIds.set(cards, byId);
  return Array.from(ids, (id) => byId.get(id)).filter((card) => card !== undefined);
}

const alphabet = new Intl.Collator('vi');
const isNewer = (a: DraftCard, b: DraftCard): number => (a.savedAt < b.savedAt ? 1 : a.savedAt > b.savedAt ? -1 : 0);

/** Drafts without the word that is sorted by are last. */
function sorted(cards: readonly DraftCard[], sort: DeskSort): readonly DraftCard[] {
  if (sort === 'newest') return [...cards].sort(isNewer);
  const emptyLast = (a: string, b: string): number => Number(a === '') - Number(b === '') || alphabet.compare(a, b);
  return [...cards].sort((a, b) => emptyLast(a[sort], b[sort]) || isNewer(a, b));
}

function inOrder(words: Iterable<string>): readonly string[] {
  const counter = countNames();
  for (const word of words) counter.add(word);
  return [...counter.most()].sort(alphabet.compare);
}

/** Returns the sections that drafts have, each once in its usual spelling, in the order of the alphabet. */
export const sectionsOf = (cards: readonly DraftCard[]): readonly string[] =>
  inOrder(cards.map((card) => card.section));

/** Returns the names that drafts are signed with, each once in its usual spelling, in the order of the alphabet. */
export const authorsOf = (cards: readonly DraftCard[]): readonly string[] =>
  inOrder(cards.flatMap((card) => card.bylines));

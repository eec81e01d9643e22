import { create } from 'zustand';
import type { DraftCard } from '../../shared/bridge';
import type { DraftId } from '../../shared/story';
import { call, onEvent } from '../bridge';
import { NO_FILTER, type DeskFilter } from './deskView';
import { NOTHING_PICKED, select, type Selection, type SelectionEvent } from './selection';

/** What the desk shows, and what is asked of it. */
export interface Desk {
  /** Every draft of the library. 10,000 cards are filtered here in less time than asking for them again would take. */
  readonly cards: readonly DraftCard[];
  /** What is typed into the search. */
  readonly query: string;
  /** What `found` answers to: the query, or an earlier one whose answer is still shown. */
  readonly searched: string;
  /** Drafts that hold the words of what was searched for, the best match first; null where there is none. */
  readonly found: ReadonlySet<DraftId> | null;
  readonly filter: DeskFilter;
  /** The user's byline, by which "mine" is measured. */
  readonly me: string;
  readonly selection: Selection;
  /** False until the first answer, so that an empty desk is not drawn too early. */
  readonly isLoaded: boolean;
  /** How much of the library has been read while the first answer is waited for; null where that is not known. */
  readonly reading: { readonly done: number; readonly total: number } | null;
}

const EMPTY: Desk = {
  cards: [],
  query: '',
  searched: '',
  found: null,
  filter: NO_FILTER,
  me: '',
  selection: NOTHING_PICKED,
  isLoaded: false,
  reading: null,
};

/** What the desk shows. */
export const useDesk = create<Desk>(() => EMPTY);

/** Forgets what the desk shows, since another library was opened. */
export const resetDesk = (): void => useDesk.setState(({ me }) => ({ ...EMPTY, me }));

/** Takes the user's byline, by which "mine" is measured. */
export const showDeskFor = (me: string): void => useDesk.setState({ me });

/** Shows how far the library has been read until its drafts are there; returns a dispose function. */
export const subscribeReading = (): (() => void) =>
  onEvent('library:reading', (reading) => {
    if (!useDesk.getState().isLoaded) useDesk.setState({ reading });
  });

/** Shows what main finds out about the drafts that it listed without reading them; returns a dispose function. */
export const subscribeChanges = (): (() => void) =>
  onEvent('library:changed', ({ cards: changed, gone }) => {
    const cards = new Map(useDesk.getState().cards.map((card) => [card.id, card]));
    for (const id of gone) cards.delete(id);
    for (const card of changed) cards.set(card.id, card);
    if (useDesk.getState().isLoaded) useDesk.setState({ cards: [...cards.values()] });
    if (useDesk.getState().query.trim() !== '') void findAgain();
  });

let listed = Promise.resolve();
let searches = 0;

/**
 * Asks the library for its drafts again, and resolves when the desk shows them. An answer that a later question has
 * overtaken is dropped; who asked for it waits for the later one.
 */
export function refreshDesk(): Promise<void> {
  const turn = listAgain(() => turn === listed);
  listed = turn;
  return turn;
}

async function listAgain(isNewest: () => boolean): Promise<void> {
  const [{ drafts }] = await Promise.all([call('draft:list', { query: '' }), findAgain()]);
  if (isNewest()) useDesk.setState({ cards: drafts, isLoaded: true, reading: null });
  else await listed;
}

async function findAgain(): Promise<void> {
  searches += 1;
  const turn = searches;
  const { query } = useDesk.getState();
  const ids = query.trim() === '' ? null : (await call('draft:find', { query })).ids;
  // What main finds are ids of drafts; none makes one empty text, which no card has.
  const found = ids === null ? null : new Set(ids.split(' ') as DraftId[]);
  // Marks and rows change together, in one go with what was found.
  if (turn === searches) useDesk.setState({ found, searched: query });
}

/** Searches as one types. */
export function searchDesk(query: string): void {
  useDesk.setState({ query, ...clearSelection() });
  void findAgain();
}

/** Changes what is asked of the desk beside the search. What was picked in the old list is let go. */
export const filterDesk = (changes: Partial<DeskFilter>): void =>
  useDesk.setState(({ filter }) => ({ filter: { ...filter, ...changes }, ...clearSelection() }));

/** Shows every draft again. */
export function clearFilters(): void {
  useDesk.setState(({ filter }) => ({ filter: { ...NO_FILTER, sort: filter.sort } }));
  searchDesk('');
}

/** Changes what is picked on the desk, and where its cursor is. */
export const selectOnDesk = (event: SelectionEvent): void =>
  useDesk.setState(({ selection }) => ({ selection: select(selection, event) }));

const clearSelection = () => ({ selection: NOTHING_PICKED });

/** Puts the card of a draft that was just saved in its place, without asking for all the others; one that is new is asked for. */
export function putCard(card: DraftCard): void {
  const { cards, query, isLoaded } = useDesk.getState();
  if (!isLoaded) return;
  if (!cards.some(({ id }) => id === card.id)) void refreshDesk();
  else {
    useDesk.setState({ cards: cards.map((old) => (old.id === card.id ? card : old)) });
    if (query !== '') void findAgain();
  }
}

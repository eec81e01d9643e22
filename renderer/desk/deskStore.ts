import { create } from 'zustand';
import type { DraftCard } from '../../shared/bridge';
import { call } from '../bridge';

interface Desk {
  readonly query: string;
  readonly cards: readonly DraftCard[];
  /** Drafts in the library, found or not. */
  readonly total: number;
  /** False until the first answer, so that an empty desk is not drawn too early. */
  readonly isLoaded: boolean;
}

/** What the desk shows. */
export const useDesk = create<Desk>(() => ({ query: '', cards: [], total: 0, isLoaded: false }));

/** Forgets what the desk shows, since another library was opened. */
export const resetDesk = (): void => useDesk.setState({ query: '', cards: [], total: 0, isLoaded: false });

let asked = 0;

/** Asks the library again; an answer that a later question has overtaken is dropped. */
export async function refreshDesk(): Promise<void> {
  asked += 1;
  const turn = asked;
  const { drafts, total } = await call('draft:list', { query: useDesk.getState().query });
  if (turn === asked) useDesk.setState({ cards: drafts, total, isLoaded: true });
}

/** Searches as one types. */
export function searchDesk(query: string): void {
  useDesk.setState({ query });
  void refreshDesk();
}

/** The sections that drafts have, each once, in the order of the alphabet. */
export const sectionsOf = (cards: readonly DraftCard[]): readonly string[] =>
  [...new Set(cards.map((card) => card.section).filter((section) => section !== ''))].sort((a, b) =>
    a.localeCompare(b, 'vi'),
  );

import { create } from 'zustand';
import type { DraftCard } from '../../shared/bridge';

/** What the desk shows of the open draft while it is being written: its card before it is saved. */
export type OpenCard = Pick<
  DraftCard,
  'id' | 'headline' | 'firstWords' | 'section' | 'bylines' | 'status' | 'openComments' | 'openChanges'
>;

/** The open draft with what is typed in it now. Apart from the desk's store, so that a key draws one card and no list. */
export const useOpenCard = create<{ readonly open: OpenCard | null }>(() => ({ open: null }));

/** Shows on the desk what is typed now; null for no open draft. */
export const putOpenCard = (open: OpenCard | null): void => useOpenCard.setState({ open });

/** Returns a card as it is drawn: that of the open draft shows what is typed now. */
export function useTypedCard(card: DraftCard): DraftCard {
  const open = useOpenCard((typed) => (typed.open?.id === card.id ? typed.open : null));
  return open ? { ...card, ...open } : card;
}

import type { DraftCard } from '../../shared/bridge';

/** What the desk shows of the open draft while it is being written: its card before it is saved. */
export type OpenCard = Pick<
  DraftCard,
  'id' | 'headline' | 'section' | 'bylines' | 'status' | 'openComments' | 'openChanges'
>;

/** A card as it is drawn: that of the open draft says what is typed now. */
export const withTyped = (card: DraftCard, open: OpenCard | null): DraftCard =>
  open?.id === card.id ? { ...card, ...open } : card;

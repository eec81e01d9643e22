import { useMemo } from 'react';
import { useDesk } from './deskStore';
import { deskView, type DeskView } from './deskView';

/** What the desk shows now; computed again only when cards, search or filter are others. */
export function useDeskView(): DeskView {
  const cards = useDesk((desk) => desk.cards);
  const found = useDesk((desk) => desk.found);
  const filter = useDesk((desk) => desk.filter);
  return useMemo(() => deskView(cards, found, filter), [cards, found, filter]);
}

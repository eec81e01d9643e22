import { useMemo } from 'react';
import { useDesk } from './deskStore';
import { deskView, firstMoment, type DeskView } from './deskView';
import { useNow } from './useNow';

/** What the desk shows now; computed again only when cards, search, filter, the user's byline or the day are others. */
export function useDeskView(): DeskView {
  const cards = useDesk((desk) => desk.cards);
  const found = useDesk((desk) => desk.found);
  const filter = useDesk((desk) => desk.filter);
  const me = useDesk((desk) => desk.me);
  const from = firstMoment(filter.days, useNow(cards));
  return useMemo(() => deskView(cards, found, filter, { me, from }), [cards, found, filter, me, from]);
}

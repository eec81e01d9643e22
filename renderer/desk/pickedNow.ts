import type { DraftId } from '../../shared/story';
import { useDesk } from './deskStore';
import { deskView, firstMoment } from './deskView';

/** The stories that are selected on the desk, in the order of the list. */
export function pickedNow(): readonly DraftId[] {
  const { cards, found, filter, me, selection } = useDesk.getState();
  if (selection.picked.size === 0) return [];
  const { shown } = deskView(cards, found, filter, { me, from: firstMoment(filter.days, new Date()) });
  return shown.map(({ id }) => id).filter((id) => selection.picked.has(id));
}

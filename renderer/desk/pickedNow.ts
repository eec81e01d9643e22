import type { DraftId } from '../../shared/story';
import { useDesk } from './deskStore';
import { deskView } from './deskView';

/** The stories that are selected on the desk, in the order of the list. */
export function pickedNow(): readonly DraftId[] {
  const { cards, found, filter, selection } = useDesk.getState();
  if (selection.picked.size === 0) return [];
  const { shown } = deskView(cards, found, filter);
  return shown.map(({ id }) => id).filter((id) => selection.picked.has(id));
}

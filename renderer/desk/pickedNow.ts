import type { DraftCard } from '../../shared/bridge';
import { offeredSteps, REVIEW_STATUSES, type DraftId, type ReviewStatus, type Role } from '../../shared/story';
import { useDesk } from './deskStore';
import { deskView, firstMoment } from './deskView';

/** How many of some stories can take each step of the review that a role is offered; steps that none can take are left out. */
export function stepsOf(
  cards: readonly DraftCard[],
  role: Role,
): readonly { readonly status: ReviewStatus; readonly count: number }[] {
  return REVIEW_STATUSES.map((status) => ({
    status,
    count: cards.filter((card) => offeredSteps(card.status, role).includes(status)).length,
  })).filter(({ count }) => count > 0);
}

/** Returns the stories that are selected on the desk, as cards, in the order of the list. */
export function pickedCards(): readonly DraftCard[] {
  const { cards, found, filter, me, selection } = useDesk.getState();
  if (selection.picked.size === 0) return [];
  const { shown } = deskView(cards, found, filter, { me, from: firstMoment(filter.days, new Date()) });
  return shown.filter(({ id }) => selection.picked.has(id));
}

/** Returns the stories that are selected on the desk, in the order of the list. */
export const pickedNow = (): readonly DraftId[] => pickedCards().map(({ id }) => id);

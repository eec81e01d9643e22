import type { Failure } from '../../shared/bridge';
import { offeredSteps, openThreads, type DraftId, type Review, type Role, type ReviewStatus } from '../../shared/story';
import { call } from '../bridge';
import { errorsNow, errorsOf } from '../checks';
import { refreshDesk } from '../desk';
import type { Text } from '../i18n';
import { useSettings } from '../settings';
import { inTurn, takeOpenStep, takeStepAtRest, undoStep, useOpenStory, type Stepped, type StepTaken } from '../story';
import { notify } from '../ui';
import { notifyFailure } from './notifyFailure';

/** Why a draft was left as it was: it has that status, its own does not allow the step, it has errors, or open comments and changes. */
type Left = 'same' | 'status' | 'errors' | 'waiting';

interface ManyStepped {
  readonly done: readonly Stepped[];
  readonly left: readonly Left[];
  readonly failure: Failure | null;
}

/** Which steps are taken: those that the role is offered from a draft's status, or any that changes it. */
export type Allowed = { readonly kind: 'offered'; readonly role: Role } | { readonly kind: 'any' };

/** What keeps a draft from a step; null where nothing does. Nothing is approved that one story alone would ask about. */
function leftFor(review: Review, errors: () => number, to: ReviewStatus, allowed: Allowed): Left | null {
  if (review.status === to) return 'same';
  if (allowed.kind === 'offered' && !offeredSteps(review.status, allowed.role).includes(to)) return 'status';
  if (to !== 'approved') return null;
  if (errors() > 0) return 'errors';
  return openThreads(review.threads).length + review.changeCount > 0 ? 'waiting' : null;
}

async function stepOne(id: DraftId, taken: StepTaken, allowed: Allowed): Promise<Stepped | Left | Failure | null> {
  const { open } = useOpenStory.getState();
  if (open?.id === id) {
    if (open.readOnly !== null) return 'status';
    return leftFor(open.review, () => errorsNow().length, taken.status, allowed) ?? takeOpenStep(taken);
  }
  const read = await call('draft:read', { id });
  if (!read.ok) return read;
  const { story, review, readOnlyReason } = read.value;
  if (readOnlyReason !== null) return 'status';
  return leftFor(review, () => errorsOf(story).length, taken.status, allowed) ?? takeStepAtRest(read.value, taken);
}

async function stepEach(ids: readonly DraftId[], taken: StepTaken, allowed: Allowed): Promise<ManyStepped> {
  const done: Stepped[] = [];
  const left: Left[] = [];
  let failure: Failure | null = null;
  for (const id of ids) {
    const result = await inTurn(id, () => stepOne(id, taken, allowed));
    if (typeof result === 'string') left.push(result);
    else if (result && 'step' in result) done.push(result);
    else failure ??= result;
  }
  return { done, left, failure };
}

/**
 * Takes a step of the review with many drafts in the name of the settings, one after the other, and notifies the user once:
 * how many took it, how many were left and why, with Undo. Returns the drafts that took it.
 */
export async function stepManyAsMe(
  ids: readonly DraftId[],
  status: ReviewStatus,
  reason: string,
  allowed: Allowed,
  text: Text,
): Promise<readonly DraftId[]> {
  const by = useSettings.getState().loaded?.settings.authorName ?? '';
  const { done, left, failure } = await stepEach(ids, { status, by, reason }, allowed);
  await refreshDesk();
  const count = (why: Left): number => left.filter((one) => one === why).length;
  // Who marks what is exported does not ask about what was marked before.
  const elsewhere = count('status') + (allowed.kind === 'offered' ? count('same') : 0);
  const told = [
    done.length > 0
      ? text('desk.stepped', { count: done.length, status: text(`status.${status}`) })
      : text('desk.steppedNone'),
    count('errors') > 0 ? text('desk.leftErrors', { count: count('errors') }) : '',
    count('waiting') > 0 ? text('desk.leftWaiting', { count: count('waiting') }) : '',
    elsewhere > 0 ? text('desk.leftStatus', { count: elsewhere }) : '',
  ].filter((sentence) => sentence !== '');
  if (failure) notifyFailure(text, failure);
  const action = { label: text('common.undo'), run: () => void undoMany(done, text) };
  notify(told.join(' '), done.length > 0 ? { action } : {});
  return done.map(({ id }) => id);
}

async function undoMany(done: readonly Stepped[], text: Text): Promise<void> {
  let kept = 0;
  for (const stepped of [...done].reverse()) if (!(await inTurn(stepped.id, () => undoStep(stepped)))) kept += 1;
  await refreshDesk();
  if (kept > 0) notify(text('desk.stepKept', { count: kept }), { tone: 'fault' });
}

import { CheckCheck, FileCheck, MessageSquareReply, ScanEye, Send, Undo2, type LucideIcon } from 'lucide-react';
import type { DraftId, ReviewStatus } from '../../shared/story';
import { errorsNow } from '../checks';
import type { Command, CommandId } from '../commands';
import { storyName } from '../desk';
import type { Text } from '../i18n';
import { waitingNow } from '../review';
import { useOpenStory } from '../story';
import { notify } from '../ui';
import type { OpenDialog } from './appCommands';
import { stepAsMe } from './stepAsMe';

interface StepRow {
  readonly id: CommandId;
  readonly icon: LucideIcon;
  readonly keywords: string;
}

const STEPS: Readonly<Record<ReviewStatus, StepRow>> = {
  submitted: { id: 'review.submit', icon: Send, keywords: 'submit review nop gui duyet' },
  inReview: { id: 'review.start', icon: ScanEye, keywords: 'start review bat dau duyet' },
  changesRequested: {
    id: 'review.requestChanges',
    icon: MessageSquareReply,
    keywords: 'request changes send back return tra lai yeu cau sua',
  },
  approved: { id: 'review.approve', icon: CheckCheck, keywords: 'approve ready duyet' },
  exported: { id: 'review.markExported', icon: FileCheck, keywords: 'mark exported published danh dau da xuat' },
  draft: { id: 'review.returnToDraft', icon: Undo2, keywords: 'draft return nhap rut ve' },
};

/** Returns the command that takes the step to a status. */
export const stepCommand = (status: ReviewStatus): CommandId => STEPS[status].id;

/** Every step of the review, as rows of the registry; the palette asks before a step that asks nothing itself. */
export function stepCommands(text: Text, setDialog: (dialog: OpenDialog) => void): readonly Command[] {
  const approve = (): void => {
    const errors = errorsNow();
    const waiting = waitingNow();
    if (errors.length > 0) setDialog({ kind: 'notReady', errors });
    else if (waiting) setDialog({ kind: 'approveAnyway', waiting });
    else void stepAsMe('approved', '', text);
  };
  const submit = async (): Promise<void> => {
    const id = useOpenStory.getState().open?.id;
    await stepAsMe('submitted', '', text);
    if (id !== undefined && isSubmitted(id)) offerPackage(id, text, () => setDialog({ kind: 'send', id }));
  };
  const run = (to: ReviewStatus) => (): void => {
    if (to === 'approved') approve();
    else if (to === 'submitted') void submit();
    else if (to === 'changesRequested') setDialog({ kind: 'reason' });
    else void stepAsMe(to, '', text);
  };
  const asksItself = (to: ReviewStatus): boolean =>
    to === 'changesRequested' || (to === 'approved' && (errorsNow().length > 0 || waitingNow() !== null));
  return (Object.keys(STEPS) as ReviewStatus[]) // The keys of the table are the statuses.
    .map((to) => ({
      ...STEPS[to],
      label: `step.${to}`,
      isEnabled: () => {
        const { open } = useOpenStory.getState();
        return open !== null && open.readOnly === null && open.review.status !== to;
      },
      question: () => (asksItself(to) ? null : questionOf(to, text)),
      run: run(to),
    }));
}

function isSubmitted(id: DraftId): boolean {
  const { open } = useOpenStory.getState();
  return open?.id === id && open.review.status === 'submitted';
}

/** Shows a notice that offers to send the package of a submitted story; it goes when the story is left or submitted no more. */
function offerPackage(id: DraftId, text: Text, send: () => void): void {
  const dismiss = notify(text('step.submittedNow'), { action: { label: text('step.sendPackage'), run: send } });
  const unsubscribe = useOpenStory.subscribe(() => {
    if (isSubmitted(id)) return;
    unsubscribe();
    dismiss();
  });
}

function questionOf(to: ReviewStatus, text: Text): string {
  const { open } = useOpenStory.getState();
  return text('step.ask', {
    headline: open ? storyName(open.story, text) : '',
    from: text(`status.${open?.review.status ?? 'draft'}`),
    to: text(`status.${to}`),
  });
}

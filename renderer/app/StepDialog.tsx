import type { JSX } from 'react';
import type { DraftId, ReviewStatus } from '../../shared/story';
import { useText } from '../i18n';
import { ReasonDialog } from '../story';
import type { OpenDialog } from './appCommands';
import { ApproveAnywayDialog } from './gates/ApproveAnywayDialog';
import { ApproveGate } from './gates/ApproveGate';
import { stepAsMe } from './stepAsMe';

/** The dialog that is open, and how stories go a step on. */
export interface StepDialogProps {
  readonly dialog: OpenDialog;
  readonly setDialog: (dialog: OpenDialog) => void;
  readonly stepMany: (ids: readonly DraftId[], status: ReviewStatus, reason: string) => void;
}

/** What a step on a story's way asks before it is taken; nothing while another dialog is open, or none. */
export function StepDialog({ dialog, setDialog, stepMany }: StepDialogProps): JSX.Element {
  const text = useText();
  const close = (): void => setDialog(null);
  return (
    <>
      {dialog?.kind === 'notReady' && <ApproveGate errors={dialog.errors} onClose={close} />}
      {dialog?.kind === 'approveAnyway' && (
        <ApproveAnywayDialog
          waiting={dialog.waiting}
          onApprove={() => {
            close();
            void stepAsMe('approved', '', text);
          }}
          onClose={close}
        />
      )}
      {dialog?.kind === 'reason' && (
        <ReasonDialog
          onDone={(reason) => {
            close();
            void stepAsMe('changesRequested', reason, text);
          }}
          onClose={close}
        />
      )}
      {dialog?.kind === 'reasonMany' && (
        <ReasonDialog
          onDone={(reason) => {
            close();
            stepMany(dialog.ids, 'changesRequested', reason);
          }}
          onClose={close}
        />
      )}
    </>
  );
}

import type { JSX } from 'react';
import { useText } from '../../i18n';
import type { Waiting } from '../../review';
import { Button, Dialog } from '../../ui';
import { StillOpen } from './StillOpen';

/** How many comments and changes wait, and what the two answers do. */
export interface ApproveAnywayDialogProps {
  readonly waiting: Waiting;
  readonly onApprove: () => void;
  readonly onClose: () => void;
}

/** Asks whether a story is approved although comments and changes in it wait. */
export function ApproveAnywayDialog({ waiting, onApprove, onClose }: ApproveAnywayDialogProps): JSX.Element {
  const text = useText();
  return (
    <Dialog
      title={text('gate.approveAsk')}
      closeLabel={text('common.close')}
      onClose={onClose}
      actions={
        <>
          <Button label={text('common.cancel')} onClick={onClose} />
          <Button look="primary" label={text('gate.approveAnyway')} onClick={onApprove} />
        </>
      }
    >
      <StillOpen waiting={waiting} onLeave={onClose} />
    </Dialog>
  );
}

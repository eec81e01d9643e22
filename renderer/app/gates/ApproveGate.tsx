import type { JSX } from 'react';
import type { Finding } from '../../../shared/check';
import { ErrorList } from '../../checks';
import { useText } from '../../i18n';
import { Button, Dialog } from '../../ui';

/** The errors that prevent the approval, at least one; a click on one closes the dialog and goes to its place. */
export interface ApproveGateProps {
  readonly errors: readonly Finding[];
  readonly onClose: () => void;
}

/** The dialog that lists what prevents the approval of the story. */
export function ApproveGate({ errors, onClose }: ApproveGateProps): JSX.Element {
  const text = useText();
  return (
    <Dialog
      title={text('gate.approveTitle')}
      closeLabel={text('common.close')}
      onClose={onClose}
      actions={<Button look="primary" label={text('common.close')} onClick={onClose} />}
    >
      <p>{text('gate.approve', { count: errors.length })}</p>
      <ErrorList errors={errors} onLeave={onClose} />
    </Dialog>
  );
}

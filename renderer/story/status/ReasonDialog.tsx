import { useState, type JSX } from 'react';
import { useText } from '../../i18n';
import { Button, Dialog, Field } from '../../ui';

/** What the two answers do; `onDone` is called with the reason, trimmed and never empty. */
export interface ReasonDialogProps {
  readonly onDone: (reason: string) => void;
  readonly onClose: () => void;
}

/** Asks what is to be changed before a story goes back to its reporter. */
export function ReasonDialog({ onDone, onClose }: ReasonDialogProps): JSX.Element {
  const text = useText();
  const [reason, setReason] = useState('');
  return (
    <Dialog
      title={text('step.changesRequested')}
      closeLabel={text('common.close')}
      onClose={onClose}
      actions={
        <>
          <Button label={text('common.cancel')} onClick={onClose} />
          <Button
            look="primary"
            label={text('step.sendBack')}
            disabled={reason.trim() === ''}
            onClick={() => onDone(reason.trim())}
          />
        </>
      }
    >
      <Field label={text('step.reason')} hint={text('step.reasonHint')}>
        {(ids) => (
          <textarea
            {...ids}
            className="ui-input"
            rows={3}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
    </Dialog>
  );
}

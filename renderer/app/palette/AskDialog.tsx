import type { JSX } from 'react';
import { useText } from '../../i18n';
import { Button, Dialog } from '../../ui';

/** The command's name, the question about it, and what the two answers do. */
export interface AskDialogProps {
  /** What is to be done, as its command is called. */
  readonly label: string;
  readonly question: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before a command of the palette is run that is not taken back with one key. */
export function AskDialog({ label, question, onConfirm, onClose }: AskDialogProps): JSX.Element {
  const text = useText();
  return (
    <Dialog
      title={label}
      closeLabel={text('common.close')}
      onClose={onClose}
      actions={
        <>
          <Button label={text('common.cancel')} onClick={onClose} />
          <Button look="primary" label={label} onClick={onConfirm} />
        </>
      }
    >
      <p>{question}</p>
    </Dialog>
  );
}

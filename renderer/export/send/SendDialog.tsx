import { FolderOpen } from 'lucide-react';
import type { JSX } from 'react';
import { useText } from '../../i18n';
import { Button, Dialog } from '../../ui';

/** Where a package that is being made stands. */
export type SendStep =
  | { readonly kind: 'running'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly fileName: string }
  | { readonly kind: 'failed'; readonly fault: string };

export interface SendDialogProps {
  readonly step: SendStep;
  readonly onCancel: () => void;
  readonly onReveal: () => void;
  readonly onAgain: () => void;
  readonly onClose: () => void;
}

/** A package from being made to being there to hand over, or why it is not. */
export function SendDialog({ step, onCancel, onReveal, onAgain, onClose }: SendDialogProps): JSX.Element {
  const text = useText();
  return (
    <Dialog
      title={text('send.title')}
      closeLabel={text('common.close')}
      onClose={step.kind === 'running' ? onCancel : onClose}
      actions={
        step.kind === 'running' ? (
          <Button label={text('common.cancel')} onClick={onCancel} />
        ) : step.kind === 'done' ? (
          <>
            <Button label={text('export.reveal')} icon={FolderOpen} onClick={onReveal} />
            <Button look="primary" label={text('common.close')} onClick={onClose} />
          </>
        ) : (
          <>
            <Button label={text('common.close')} onClick={onClose} />
            <Button look="primary" label={text('send.again')} onClick={onAgain} />
          </>
        )
      }
    >
      {step.kind === 'running' && (
        <div role="status" className="export-dialog__progress">
          <p>{text('send.running')}</p>
          <progress aria-label={text('send.running')} max={Math.max(step.total, 1)} value={step.done || undefined} />
        </div>
      )}
      {step.kind === 'done' && (
        <div role="status">
          <p>{text('send.done', { file: step.fileName })}</p>
          <p>{text('send.next')}</p>
        </div>
      )}
      {step.kind === 'failed' && (
        <p className="ui-field__fault" role="alert">
          {step.fault}
        </p>
      )}
    </Dialog>
  );
}

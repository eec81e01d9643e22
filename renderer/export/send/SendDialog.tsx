import { FolderOpen } from 'lucide-react';
import { useState, type JSX } from 'react';
import type { PackageParts } from '../../../shared/bridge';
import { useText } from '../../i18n';
import { Button, Dialog } from '../../ui';
import { PackageContents, type PackageCounts } from './PackageContents';

/** How far a package has got. Choosing again after a failure shows why it failed. */
export type SendStep =
  | { readonly kind: 'choosing'; readonly fault: string | null }
  | { readonly kind: 'running'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly fileName: string };

/**
 * How far the package is, and what the buttons do; `onRun` starts it, `onCancel` stops it, `onReveal` shows the file.
 */
export interface SendDialogProps {
  readonly step: SendStep;
  /** Null while they are being counted. */
  readonly counts: PackageCounts | null;
  readonly onCancel: () => void;
  readonly onReveal: () => void;
  readonly onRun: (parts: PackageParts) => void;
  readonly onClose: () => void;
}

/** A package from choosing what goes along to being there to hand over. */
export function SendDialog({ step, counts, onCancel, onReveal, onRun, onClose }: SendDialogProps): JSX.Element {
  const text = useText();
  const [parts, setParts] = useState<PackageParts>('all');
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
            <Button label={text('common.close')} onClick={onClose} />
            <Button look="primary" label={text('export.reveal')} icon={FolderOpen} onClick={onReveal} />
          </>
        ) : (
          <Button look="primary" label={text('send.run')} onClick={() => onRun(parts)} />
        )
      }
    >
      {step.kind === 'choosing' && <PackageContents parts={parts} counts={counts} onChange={setParts} />}
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
      {step.kind === 'choosing' && step.fault !== null && (
        <p className="ui-field__fault" role="alert">
          {step.fault}
        </p>
      )}
    </Dialog>
  );
}

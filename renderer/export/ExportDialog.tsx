import { Check, ClipboardCopy, FolderOpen, Globe } from 'lucide-react';
import { useState, type JSX, type ReactNode } from 'react';
import type { ExportFormat } from '../../shared/bridge';
import { useText } from '../i18n';
import { Button, Dialog } from '../ui';
import { FormatPicker, TICKED_AT_FIRST } from './FormatPicker';
import type { ExportStep } from './exportStep';
import './ExportDialog.css';

/**
 * How far the export is, its options, and what the buttons do; `onRun` starts it, `onCancel` stops it, `onReveal` shows
 * its folder.
 */
export interface ExportDialogProps {
  readonly step: ExportStep;
  /** Whether the Word document shows changes and comments. */
  readonly withChanges: boolean;
  readonly onWithChanges: (withChanges: boolean) => void;
  /** What the user has to know before the export; drawn above the formats. */
  readonly warning: ReactNode;
  /** Whether it has to wait for something that the warning asks for. */
  readonly isHeld: boolean;
  readonly onRun: (formats: readonly ExportFormat[]) => void;
  readonly onCancel: () => void;
  readonly onCopy: () => void;
  readonly onReveal: () => void;
  /** Opens the page that was written. */
  readonly onOpenPage: () => void;
  /** Whether the story has the status of one that is exported. */
  readonly isMarked: boolean;
  readonly onMark: () => void;
  readonly onClose: () => void;
}

/** Export from choosing formats to the list of files written. */
export function ExportDialog(props: ExportDialogProps): JSX.Element {
  const { step, withChanges, onWithChanges, warning, isHeld, onRun, onCancel, onCopy, onReveal, onClose } = props;
  const text = useText();
  const [formats, setFormats] = useState<readonly ExportFormat[]>(TICKED_AT_FIRST);
  const isRunning = step.kind === 'running';
  return (
    <Dialog
      title={text('export.title')}
      // Room for the four buttons of the end side by side.
      size={step.kind === 'done' ? 'wide' : 'normal'}
      closeLabel={text('common.close')}
      onClose={isRunning ? onCancel : onClose}
      actions={
        isRunning ? (
          <Button label={text('common.cancel')} onClick={onCancel} />
        ) : step.kind === 'done' ? (
          <>
            <Button label={text('common.close')} onClick={onClose} />
            <Button
              label={text(props.isMarked ? 'export.marked' : 'step.exported')}
              icon={props.isMarked ? Check : undefined}
              disabled={props.isMarked}
              onClick={props.onMark}
            />
            {step.files.some((file) => file.endsWith('/index.html')) && (
              <Button label={text('export.openPage')} icon={Globe} onClick={props.onOpenPage} />
            )}
            <Button look="primary" label={text('export.reveal')} icon={FolderOpen} onClick={onReveal} />
          </>
        ) : (
          <>
            <Button label={text('export.copyFragment')} icon={ClipboardCopy} disabled={isHeld} onClick={onCopy} />
            <Button
              look="primary"
              label={text('export.run')}
              disabled={isHeld || formats.length === 0}
              onClick={() => onRun(formats)}
            />
          </>
        )
      }
    >
      {step.kind === 'choosing' && warning}
      {step.kind === 'choosing' && <FormatPicker formats={formats} onChange={setFormats} />}
      {step.kind === 'choosing' && (
        <label className="export-dialog__option">
          <input
            type="checkbox"
            checked={withChanges}
            disabled={!formats.includes('docx')}
            onChange={(event) => onWithChanges(event.target.checked)}
          />
          {text('export.withChanges')}
        </label>
      )}
      {step.kind === 'choosing' && step.fault !== null && (
        <p className="ui-field__fault" role="alert">
          {step.fault}
        </p>
      )}
      {step.kind === 'running' && <Progress done={step.done} total={step.total} />}
      {step.kind === 'done' && <Result step={step} />}
      {step.kind === 'done' && step.fault !== null && (
        <p className="ui-field__fault" role="alert">
          {step.fault}
        </p>
      )}
    </Dialog>
  );
}

function Progress({ done, total }: { readonly done: number; readonly total: number }): JSX.Element {
  const text = useText();
  return (
    <div role="status" className="export-dialog__progress">
      <p>{total > 0 ? text('export.progress', { done, total }) : text('export.running')}</p>
      <progress aria-label={text('export.running')} max={Math.max(total, 1)} value={total > 0 ? done : undefined} />
    </div>
  );
}

function Result({ step }: { readonly step: Extract<ExportStep, { kind: 'done' }> }): JSX.Element {
  const text = useText();
  return (
    <div role="status">
      <p>{text('export.done', { folder: step.folder })}</p>
      {step.takenName !== null && (
        <p className="export-dialog__missing">{text('export.taken', { taken: step.takenName, name: step.name })}</p>
      )}
      <ul className="export-dialog__files">
        {step.files.map((file) => (
          <li key={file}>{file}</li>
        ))}
      </ul>
      {step.missingPhotos.length > 0 && (
        <p className="export-dialog__missing">
          {text('export.missingPhotos', { files: step.missingPhotos.join(', ') })}
        </p>
      )}
    </div>
  );
}

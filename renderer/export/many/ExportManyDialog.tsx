import { FolderOpen } from 'lucide-react';
import { useState, type JSX } from 'react';
import type { CallOutput, ExportFormat } from '../../../shared/bridge';
import { failureText, useText } from '../../i18n';
import { Button, Dialog } from '../../ui';
import { FormatPicker, TICKED_AT_FIRST } from '../FormatPicker';

/** Where an export of many stands. */
export type ManyStep =
  | { readonly kind: 'choosing'; readonly fault: string | null }
  | { readonly kind: 'running'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly result: NonNullable<CallOutput<'export:runMany'>> };

export interface ExportManyDialogProps {
  readonly count: number;
  readonly step: ManyStep;
  readonly onRun: (formats: readonly ExportFormat[]) => void;
  readonly onCancel: () => void;
  readonly onReveal: () => void;
  readonly onClose: () => void;
}

/** Export of many drafts, from choosing formats to the list of what was written and what was not. */
export function ExportManyDialog(props: ExportManyDialogProps): JSX.Element {
  const { count, step, onClose, onCancel } = props;
  const text = useText();
  const [formats, setFormats] = useState<readonly ExportFormat[]>(TICKED_AT_FIRST);
  return (
    <Dialog
      title={text('export.manyTitle', { count })}
      closeLabel={text('common.close')}
      onClose={step.kind === 'running' ? onCancel : onClose}
      actions={actions()}
    >
      {step.kind === 'choosing' && <FormatPicker formats={formats} onChange={setFormats} />}
      {step.kind === 'choosing' && step.fault !== null && (
        <p className="ui-field__fault" role="alert">
          {step.fault}
        </p>
      )}
      {step.kind === 'running' && (
        <div role="status" className="export-dialog__progress">
          <p>{text('export.manyProgress', { done: step.done, total: step.total })}</p>
          <progress aria-label={text('export.running')} max={step.total} value={step.done} />
        </div>
      )}
      {step.kind === 'done' && <Result result={step.result} />}
    </Dialog>
  );

  function actions(): JSX.Element {
    switch (step.kind) {
      case 'running':
        return <Button label={text('common.cancel')} onClick={onCancel} />;
      case 'done':
        return (
          <>
            <Button label={text('common.close')} onClick={onClose} />
            <Button look="primary" label={text('export.reveal')} icon={FolderOpen} onClick={props.onReveal} />
          </>
        );
      case 'choosing':
        return (
          <Button
            look="primary"
            label={text('export.run')}
            disabled={formats.length === 0}
            onClick={() => props.onRun(formats)}
          />
        );
    }
  }
}

function Result({ result }: { readonly result: NonNullable<CallOutput<'export:runMany'>> }): JSX.Element {
  const text = useText();
  const { folder, written, failed, isCancelled } = result;
  const untitled = text('desk.untitled');
  return (
    <div role="status">
      {isCancelled && <p>{text('export.manyCancelled')}</p>}
      {failed.length > 0 && (
        <section aria-label={text('export.manyFailed', { count: failed.length })}>
          <p className="export-dialog__missing">{text('export.manyFailed', { count: failed.length })}</p>
          <ul className="export-dialog__files">
            {failed.map((one, index) => (
              <li key={index}>
                {one.headline || untitled}: {failureText(text, one)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p>{text('export.manyDone', { count: written.length, folder })}</p>
      <ul className="export-dialog__files">
        {written.map(({ headline, name, takenName, missingPhotos, isNoteLost }) => (
          <li key={name}>
            {headline || untitled}
            {takenName !== null && (
              <span className="export-dialog__missing"> {text('export.taken', { taken: takenName, name })}</span>
            )}
            {missingPhotos.length > 0 && (
              <span className="export-dialog__missing">
                {' '}
                {text('export.missingPhotos', { files: missingPhotos.join(', ') })}
              </span>
            )}
            {isNoteLost && <span className="export-dialog__missing"> {text('gate.noteLost')}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

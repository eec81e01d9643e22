import { Check, FolderOpen } from 'lucide-react';
import { useState, type JSX } from 'react';
import type { DraftId } from '../../../shared/story';
import { useText } from '../../i18n';
import { Button, Dialog } from '../../ui';
import type { ManyExport } from './manyExport';
import { ManyResult, type ManyResultProps } from './ManyResult';

/**
 * The export and how far it is; `onStop` stops it, `onContinue` exports what is left or has failed, `onReveal` shows
 * the folder.
 */
export interface ManyExportDialogProps extends Pick<ManyResultProps, 'labelsOf'> {
  readonly many: ManyExport;
  readonly onHide: () => void;
  /** Called when the user goes on writing while the export goes on. */
  readonly onWrite: () => void;
  readonly onStop: () => void;
  readonly onContinue: () => void;
  readonly onReveal: () => void;
  readonly onOpenPage: (id: DraftId) => void;
  /** Why a page does not open; null for no reason. */
  readonly fault: string | null;
  /** Whether what was written has the status of what is exported. */
  readonly isMarked: boolean;
  readonly onMark: () => void;
}

/** How far an export of many is, and in the end what was written and what was not. Escape asks before it stops. */
export function ManyExportDialog(props: ManyExportDialogProps): JSX.Element {
  const { many, onHide } = props;
  const text = useText();
  const [isAsking, setIsAsking] = useState(false);
  const view = many.state === 'over' ? 'over' : isAsking ? 'asking' : 'running';
  const done = many.written.length + many.failed.length;
  const rest = many.left.length + many.failed.length;
  return (
    // Anew for each view, so that the focus is not lost with the button that led from one to the next.
    <Dialog
      key={view}
      size={view === 'over' ? 'wide' : 'normal'}
      title={text('export.manyTitle', { count: many.total })}
      closeLabel={text('common.close')}
      onClose={view === 'over' ? onHide : () => setIsAsking(!isAsking)}
      actions={actions()}
    >
      {view === 'asking' && <p>{text('export.manyAsk', { done, total: many.total })}</p>}
      {view === 'running' && (
        <div role="status" className="export-dialog__progress">
          <p>{text('export.manyProgress', { done, total: many.total })}</p>
          <progress aria-label={text('export.running')} max={many.total} value={done} />
        </div>
      )}
      {view === 'over' && <ManyResult many={many} labelsOf={props.labelsOf} onOpenPage={props.onOpenPage} />}
      {view === 'over' && props.fault !== null && (
        <p className="ui-field__fault" role="alert">
          {props.fault}
        </p>
      )}
    </Dialog>
  );

  function actions(): JSX.Element {
    switch (view) {
      case 'running':
        return (
          <>
            <Button label={text('export.manyStop')} onClick={() => setIsAsking(true)} />
            <Button look="primary" label={text('export.manyBackground')} onClick={props.onWrite} />
          </>
        );
      case 'asking':
        return (
          <>
            <Button
              label={text('export.manyStopNow')}
              onClick={() => {
                setIsAsking(false);
                props.onStop();
              }}
            />
            <Button look="primary" label={text('export.manyGoOn')} onClick={() => setIsAsking(false)} />
          </>
        );
      case 'over':
        return (
          <>
            <Button label={text('common.close')} onClick={onHide} />
            {rest > 0 && <Button label={text('export.manyContinue', { count: rest })} onClick={props.onContinue} />}
            {many.written.length > 0 && (
              <Button
                label={props.isMarked ? text('export.marked') : text('export.markMany', { count: many.written.length })}
                icon={props.isMarked ? Check : undefined}
                disabled={props.isMarked}
                onClick={props.onMark}
              />
            )}
            <Button look="primary" label={text('export.reveal')} icon={FolderOpen} onClick={props.onReveal} />
          </>
        );
    }
  }
}

import { useEffect, useState, type JSX } from 'react';
import type { ExportFormat } from '../../../shared/bridge';
import type { DraftId } from '../../../shared/story';
import { call, onEvent } from '../../bridge';
import { useText } from '../../i18n';
import { useOpenStory } from '../../story';
import { saveForExport } from '../saveForExport';
import { ExportManyDialog, type ManyStep } from './ExportManyDialog';

export interface ExportManyPanelProps {
  readonly ids: readonly DraftId[];
  /** What is kept in the history of drafts once they are exported. */
  readonly notes: ReadonlyMap<DraftId, string>;
  /** Called when the draft that is on the paper is written: its history is the page's to keep. */
  readonly onOpenWritten: () => void;
  readonly onClose: () => void;
}

/** Exports the drafts that are picked on the desk, as saved, into one folder. */
export function ExportManyPanel(props: ExportManyPanelProps): JSX.Element {
  const { ids, notes, onOpenWritten, onClose } = props;
  const text = useText();
  const [step, setStep] = useState<ManyStep>({ kind: 'choosing', fault: null });
  useEffect(
    () =>
      onEvent('export:manyProgress', ({ done, total }) =>
        setStep((now) => (now.kind === 'running' ? { kind: 'running', done, total } : now)),
      ),
    [],
  );
  const run = async (formats: readonly ExportFormat[]): Promise<void> => {
    const { open } = useOpenStory.getState();
    // The open one is saved here, with its address: main would change it behind the page's back.
    if (open && ids.includes(open.id) && !(await saveForExport(open))) {
      setStep({ kind: 'choosing', fault: text('failure.disk-error') });
      return;
    }
    setStep({ kind: 'running', done: 0, total: ids.length });
    const result = await call('export:runMany', {
      drafts: ids.map((id) => ({ id, note: id === open?.id ? null : (notes.get(id) ?? null) })),
      formats,
    });
    if (result?.written.some(({ id }) => id === open?.id)) onOpenWritten();
    setStep(result ? { kind: 'done', result } : { kind: 'choosing', fault: null });
  };
  return (
    <ExportManyDialog
      count={ids.length}
      step={step}
      onClose={onClose}
      onRun={(formats) => void run(formats)}
      onCancel={() => void call('export:cancelMany', {})}
      onReveal={() => void call('export:revealMany', {})}
    />
  );
}

import { useState, type JSX } from 'react';
import { ErrorList, errorsNow } from '../../checks';
import { ExportPanel } from '../../export';
import { useText } from '../../i18n';
import { waitingNow } from '../../review';
import { changeSettings, useSettings } from '../../settings';
import { noteStep } from '../../story';
import { stepAsMe } from '../stepAsMe';
import { GateNote, isNoteEnough, noteOf } from './GateNote';
import { StillOpen } from './StillOpen';

/**
 * Export of the open story. Comments and changes that wait are counted first, and hold nothing up. While there are open
 * errors it shows them and asks why it is exported all the same. That it was, and why, stays in the history of the
 * story.
 */
export function ExportGate({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const text = useText();
  const [errors] = useState(errorsNow);
  const [waiting] = useState(waitingNow);
  const [note, setNote] = useState('');
  const settings = useSettings((state) => state.loaded?.settings);
  const role = settings?.role ?? 'reporter';
  const keepNote = (): void => {
    if (errors.length === 0) return;
    const told = text('gate.exportedWith', { count: errors.length });
    noteStep({ by: settings?.authorName ?? '', reason: noteOf(told, note) });
  };
  const faults = errors.length > 0 && (
    <section role="group" aria-label={text('gate.exportTitle')}>
      <p className="ui-field__fault">{text('gate.export', { count: errors.length })}</p>
      <ErrorList errors={errors} onLeave={onClose} />
      <GateNote role={role} note={note} onChange={setNote} />
    </section>
  );
  return (
    <ExportPanel
      withChanges={settings?.exportsChanges ?? false}
      onWithChanges={(exportsChanges) => changeSettings({ exportsChanges })}
      warning={
        <>
          {waiting && <StillOpen waiting={waiting} onLeave={onClose} />}
          {faults}
        </>
      }
      isHeld={errors.length > 0 && !isNoteEnough(note)}
      onExported={keepNote}
      onMark={() => void stepAsMe('exported', '', text)}
      onClose={onClose}
    />
  );
}

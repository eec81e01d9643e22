import { useEffect, useState, type JSX } from 'react';
import type { DraftId } from '../../../shared/story';
import { ExportManyDialog, showMany, useManyExport } from '../../export';
import { useText } from '../../i18n';
import { useSettings } from '../../settings';
import { FaultyDialog } from './FaultyDialog';
import { noteOf } from './GateNote';
import { faultyOf, type Faulty } from './manyErrors';

/** The drafts to export; `onClose` is called when the export has begun or was given up. */
export interface ExportManyGateProps {
  readonly ids: readonly DraftId[];
  readonly onClose: () => void;
}

/** How the export of many goes on: these drafts, and why those of them with errors go out all the same. */
interface Order {
  readonly ids: readonly DraftId[];
  readonly note: string;
}

/** Export of many drafts; where some have open errors it shows them first, to go on with a note, or without those. */
export function ExportManyGate({ ids, onClose }: ExportManyGateProps): JSX.Element | null {
  const text = useText();
  const settings = useSettings((state) => state.loaded?.settings);
  const [faulty, setFaulty] = useState<readonly Faulty[] | null>(null);
  const [order, setOrder] = useState<Order | null>(null);
  const isRunning = useManyExport(({ many }) => many !== null && many.state !== 'over');
  useEffect(() => {
    if (!isRunning) return;
    // One at a time: what is going on comes first.
    showMany();
    onClose();
  }, []); // eslint-disable-line react-hooks/exhaustive-deps -- asked when this one is wanted
  useEffect(() => {
    let isLeft = false;
    void faultyOf(ids).then((found) => {
      if (!isLeft) setFaulty(found);
    });
    return () => {
      isLeft = true;
    };
  }, [ids]);
  if (isRunning || faulty === null) return null;
  if (faulty.length > 0 && order === null)
    return (
      <FaultyDialog
        faulty={faulty}
        total={ids.length}
        role={settings?.role ?? 'reporter'}
        onGoOn={(note) => setOrder({ ids, note })}
        onLeaveOut={() => setOrder({ ids: ids.filter((id) => faulty.every((one) => one.id !== id)), note: '' })}
        onClose={onClose}
      />
    );
  const going = order ?? { ids, note: '' };
  const notes = new Map(
    faulty.map(({ id, errors }) => [id, noteOf(text('gate.exportedWith', { count: errors.length }), going.note)]),
  );
  return <ExportManyDialog order={{ ids: going.ids, notes, by: settings?.authorName ?? '' }} onClose={onClose} />;
}

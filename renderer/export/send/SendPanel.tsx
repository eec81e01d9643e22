import { useEffect, useState, type JSX } from 'react';
import type { PackageParts } from '../../../shared/bridge';
import type { DraftId } from '../../../shared/story';
import { call, onEvent } from '../../bridge';
import { failureAt, useText } from '../../i18n';
import { flush, useOpenStory } from '../../story';
import '../ExportDialog.css';
import { countPackage } from './countPackage';
import type { PackageCounts } from './PackageContents';
import { SendDialog, type SendStep } from './SendDialog';

/** The open draft that is sent. */
export interface SendPanelProps {
  readonly id: DraftId;
  readonly onClose: () => void;
}

/** Sends the open draft: saves it, and has main write it with the parts that the user chose to the file that they name. */
export function SendPanel({ id, onClose }: SendPanelProps): JSX.Element {
  const text = useText();
  const [step, setStep] = useState<SendStep>({ kind: 'choosing', fault: null });
  const [counts, setCounts] = useState<PackageCounts | null>(null);
  const send = async (parts: PackageParts): Promise<void> => {
    if (!(await flush())) {
      setStep({ kind: 'choosing', fault: text('failure.disk-error') });
      return;
    }
    setStep({ kind: 'running', done: 0, total: 0 });
    const sent = await call('export:send', { id, parts });
    if (!sent.ok) setStep({ kind: 'choosing', fault: failureAt(text, sent) });
    else if (sent.value === null) setStep({ kind: 'choosing', fault: null });
    else setStep({ kind: 'done', fileName: sent.value.fileName });
  };
  useEffect(() => {
    const { open } = useOpenStory.getState();
    if (open?.id === id) void countPackage(open).then(setCounts);
    return onEvent('export:progress', ({ id: of, done, total }) => {
      if (of === id) setStep((now) => (now.kind === 'running' ? { kind: 'running', done, total } : now));
    });
  }, []); // eslint-disable-line react-hooks/exhaustive-deps -- the dialog is opened for one sending
  return (
    <SendDialog
      step={step}
      counts={counts}
      onRun={(parts) => void send(parts)}
      onCancel={() => void call('export:cancel', { id })}
      onReveal={() => void call('export:reveal', { id })}
      onClose={onClose}
    />
  );
}

import { useEffect, useState, type JSX } from 'react';
import type { DraftId } from '../../../shared/story';
import { call, onEvent } from '../../bridge';
import { failureText, useText } from '../../i18n';
import { flush } from '../../story';
import '../ExportDialog.css';
import { SendDialog, type SendStep } from './SendDialog';

export interface SendPanelProps {
  readonly id: DraftId;
  readonly onClose: () => void;
}

/** Sends the open draft: saves it, and has main write it as one package to the file that the user names. */
export function SendPanel({ id, onClose }: SendPanelProps): JSX.Element {
  const text = useText();
  const [step, setStep] = useState<SendStep>({ kind: 'running', done: 0, total: 0 });
  const send = async (): Promise<void> => {
    if (!(await flush())) {
      setStep({ kind: 'failed', fault: text('failure.disk-error') });
      return;
    }
    const sent = await call('export:send', { id });
    if (!sent.ok) setStep({ kind: 'failed', fault: failureText(text, sent) });
    else if (sent.value === null) onClose();
    else setStep({ kind: 'done', fileName: sent.value.fileName });
  };
  useEffect(() => {
    queueMicrotask(() => void send());
    return onEvent('export:progress', ({ id: of, done, total }) => {
      if (of === id) setStep((now) => (now.kind === 'running' ? { kind: 'running', done, total } : now));
    });
  }, []); // eslint-disable-line react-hooks/exhaustive-deps -- the dialog is opened for one sending
  return (
    <SendDialog
      step={step}
      onAgain={() => {
        setStep({ kind: 'running', done: 0, total: 0 });
        void send();
      }}
      onCancel={() => void call('export:cancel', { id })}
      onReveal={() => void call('export:reveal', { id })}
      onClose={onClose}
    />
  );
}

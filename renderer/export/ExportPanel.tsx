import { useEffect, useState, type JSX } from 'react';
import type { ExportFormat } from '../../shared/bridge';
import { call, onEvent } from '../bridge';
import { failureAt, failureText, useText } from '../i18n';
import { useOpenStory } from '../story';
import { copyForSite } from './copyForSite';
import { ExportDialog, type ExportDialogProps } from './ExportDialog';
import { saveForExport } from './saveForExport';
import type { ExportStep } from './exportStep';

/** The options of the export that the caller decides, and what follows it. */
export interface ExportPanelProps extends Pick<
  ExportDialogProps,
  'withChanges' | 'onWithChanges' | 'warning' | 'isHeld'
> {
  /** Called when it has left Stet: in files, or by the clipboard. */
  readonly onExported: () => void;
  /** Sets the status of the story to "exported". */
  readonly onMark: () => void;
  readonly onClose: () => void;
}

/** Export of the open story: saves it, freezes its slug at the first export, and has main write the files. */
export function ExportPanel({ onExported, onMark, onClose, ...options }: ExportPanelProps): JSX.Element | null {
  const text = useText();
  const open = useOpenStory((state) => state.open);
  const [step, setStep] = useState<ExportStep>({ kind: 'choosing', fault: null });
  const id = open?.id;
  useEffect(
    () =>
      onEvent('export:progress', (progress) => {
        if (progress.id !== id) return;
        const { done, total } = progress;
        setStep((now) => (now.kind === 'running' ? { kind: 'running', done, total } : now));
      }),
    [id],
  );
  if (!open) return null;

  const fail = (fault: string): void => setStep({ kind: 'choosing', fault });
  const run = async (formats: readonly ExportFormat[]): Promise<void> => {
    const saved = await saveForExport(open);
    if (!saved) {
      fail(text('failure.disk-error'));
      return;
    }
    setStep({ kind: 'running', done: 0, total: 0 });
    const result = await call('export:run', { id: open.id, formats, withChanges: options.withChanges });
    if (!result.ok || result.value === null) await saved.takeBack();
    if (!result.ok) fail(failureAt(text, result));
    else if (result.value === null) setStep({ kind: 'choosing', fault: null });
    else {
      setStep({ kind: 'done', ...result.value, fault: null });
      onExported();
    }
  };
  const openPage = async (): Promise<void> => {
    const opened = await call('export:openPage', { id: open.id });
    const fault = opened.ok ? null : failureText(text, opened);
    setStep((now) => (now.kind === 'done' ? { ...now, fault } : now));
  };
  const copy = async (): Promise<void> => {
    const fault = await copyForSite(open.id, 'article', text);
    if (fault !== null) {
      fail(fault);
      return;
    }
    onExported();
    onClose();
  };
  return (
    <ExportDialog
      {...options}
      step={step}
      onClose={onClose}
      onRun={(formats) => void run(formats)}
      onCopy={() => void copy()}
      onCancel={() => void call('export:cancel', { id: open.id })}
      onOpenPage={() => void openPage()}
      isMarked={open.review.status === 'exported'}
      onMark={onMark}
      onReveal={() => void call('export:reveal', { id: open.id })}
    />
  );
}

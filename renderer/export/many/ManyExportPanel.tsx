import { useEffect, useState, type JSX } from 'react';
import { flushSync } from 'react-dom';
import type { DraftId } from '../../../shared/story';
import { call } from '../../bridge';
import { failureText, useText } from '../../i18n';
import { notify } from '../../ui';
import { ManyExportDialog, type ManyExportDialogProps } from './ManyExportDialog';
import { continueMany, hideMany, showMany, stopMany, useManyExport } from './manyExport';

/** What the export of many does to the drafts and to the focus when the user asks for it. */
export interface ManyExportPanelProps extends Pick<ManyExportDialogProps, 'labelsOf'> {
  /** Sets the status of drafts to "exported". */
  readonly onMark: (ids: readonly DraftId[]) => void;
  /** Puts the focus into the paper. */
  readonly onWrite: () => void;
}

/** The dialog of the export of many, while it is open; where it ends in the background, a notice that leads there. */
export function ManyExportPanel({ labelsOf, onMark, onWrite }: ManyExportPanelProps): JSX.Element | null {
  const text = useText();
  const [fault, setFault] = useState<string | null>(null);
  const [isMarked, setIsMarked] = useState(false);
  const { many, isShown } = useManyExport();
  const isOver = many?.state === 'over';
  useEffect(() => {
    const { many: ended, isShown: isSeen } = useManyExport.getState();
    if (!isOver || !ended || isSeen) return;
    const { written, failed, folder } = ended;
    const told = text('export.manyDone', { count: written.length, folder });
    const problem = failed.length > 0 ? ` ${text('export.manyFailed', { count: failed.length })}` : '';
    notify(`${told}.${problem && `${problem}.`}`, {
      tone: failed.length > 0 ? 'fault' : 'news',
      action: { label: text('export.manyShow'), run: showMany },
    });
  }, [isOver]); // eslint-disable-line react-hooks/exhaustive-deps -- shown once, in whatever language it is then
  if (!many || !isShown) return null;
  const forget = (): void => {
    setFault(null);
    setIsMarked(false);
  };
  const hide = (): void => {
    forget();
    hideMany();
  };
  const openPage = async (id: DraftId): Promise<void> => {
    const opened = await call('export:openPage', { id });
    setFault(opened.ok ? null : failureText(text, opened));
  };
  return (
    <ManyExportDialog
      many={many}
      labelsOf={labelsOf}
      fault={fault}
      isMarked={isMarked}
      onMark={() => {
        setIsMarked(true);
        onMark(many.written.map(({ id }) => id));
      }}
      onOpenPage={(id) => void openPage(id)}
      onHide={hide}
      onWrite={() => {
        // The dialog returns the focus to the button that it was opened by.
        flushSync(hide);
        onWrite();
      }}
      onStop={stopMany}
      onContinue={() => {
        forget();
        continueMany();
      }}
      onReveal={() => void call('export:revealMany', {})}
    />
  );
}

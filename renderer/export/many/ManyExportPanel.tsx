import { useEffect, type JSX } from 'react';
import { call } from '../../bridge';
import { useText } from '../../i18n';
import { notify } from '../../ui';
import { ManyExportDialog } from './ManyExportDialog';
import { continueMany, hideMany, showMany, stopMany, useManyExport } from './manyExport';

/** The dialog of the export of many, while it is open; where it ends in the background, a notice that leads there. */
export function ManyExportPanel(): JSX.Element | null {
  const text = useText();
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
  }, [isOver]); // eslint-disable-line react-hooks/exhaustive-deps -- told once, in whatever language it is then
  if (!many || !isShown) return null;
  return (
    <ManyExportDialog
      many={many}
      onHide={hideMany}
      onStop={stopMany}
      onContinue={continueMany}
      onReveal={() => void call('export:revealMany', {})}
    />
  );
}

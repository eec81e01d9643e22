import { useEffect, type JSX } from 'react';
import { call } from '../bridge';
import { stopMany, useManyExport } from '../export';
import { useText } from '../i18n';
import { Button, Dialog } from '../ui';

/** Asks whether the window closes although an export of many drafts is going on; goes once that is over. */
export function ExportingDialog({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const text = useText();
  const many = useManyExport((state) => state.many);
  const isOver = many === null || many.state === 'over';
  useEffect(() => {
    if (isOver) onClose();
  }, [isOver]); // eslint-disable-line react-hooks/exhaustive-deps -- once, whatever closes it then
  const done = many ? many.written.length + many.failed.length : 0;
  return (
    <Dialog
      title={text('export.closing')}
      closeLabel={text('common.close')}
      onClose={onClose}
      actions={
        <>
          <Button
            label={text('export.closeNow')}
            onClick={() => {
              stopMany();
              void call('app:readyToClose', {});
            }}
          />
          <Button look="primary" label={text('export.manyGoOn')} onClick={onClose} />
        </>
      }
    >
      <p>{text('export.closingAsk', { done, total: many?.total ?? done })}</p>
    </Dialog>
  );
}

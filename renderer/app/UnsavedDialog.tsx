import { useState, type JSX } from 'react';
import { call } from '../bridge';
import { failureText, useText } from '../i18n';
import { keepAsNewDraft, useOpenStory } from '../story';
import { Button, Dialog } from '../ui';
import { saveCopy } from './saveCopy';

/** Asks what to do with text that cannot be saved when the window wants to close. */
export function UnsavedDialog({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const text = useText();
  const saveState = useOpenStory((state) => state.open?.saveState);
  const reason = saveState?.kind === 'failed' ? failureText(text, saveState.failure) : '';
  // Nothing can be typed behind the dialog, so the copy stays one of all there is.
  const [copy, setCopy] = useState<string | null>(null);
  const saveElsewhere = async (): Promise<void> => {
    const file = await saveCopy(text);
    if (file !== null) setCopy(file);
  };
  const keep = async (): Promise<void> => {
    if (await keepAsNewDraft()) onClose();
  };
  const id = useOpenStory((state) => state.open?.id);
  const closeAnyway = async (): Promise<void> => {
    if (id) await call('draft:discard', { id });
    await call('app:readyToClose', {});
  };
  return (
    <Dialog
      title={text('save.closing')}
      closeLabel={text('common.close')}
      onClose={onClose}
      actions={
        <>
          <Button
            label={text(copy === null ? 'save.closeAnyway' : 'save.closeCopied')}
            onClick={() => void closeAnyway()}
          />
          <Button label={text('save.elsewhere')} onClick={() => void saveElsewhere()} />
          <Button label={text('save.keepCopy')} onClick={() => void keep()} />
          <Button look="primary" label={text('save.stay')} onClick={onClose} />
        </>
      }
    >
      <p>{copy === null ? text('save.closingWhy', { reason }) : text('save.closingCopied', { reason, file: copy })}</p>
    </Dialog>
  );
}

import type { JSX } from 'react';
import type { ImportPreview } from '../../shared/bridge';
import { call } from '../bridge';
import { clearFilters, ImportDialog, refreshDesk } from '../desk';
import { failureText, useText } from '../i18n';
import { keepVersionNow, openDraft } from '../story';
import { notify } from '../ui';

/** Import of one text: made into a draft and opened when accepted, forgotten when not. */
export function ImportPanel({
  preview,
  onClose,
}: {
  readonly preview: ImportPreview;
  readonly onClose: () => void;
}): JSX.Element {
  const text = useText();
  const { token } = preview;
  const accept = async (): Promise<void> => {
    await keepVersionNow();
    const made = await call('import:accept', { token });
    onClose();
    if (!made.ok) return void notify(failureText(text, made), { tone: 'fault' });
    clearFilters();
    await refreshDesk();
    await openDraft(made.value.id);
  };
  return (
    <ImportDialog
      preview={preview}
      onAccept={() => void accept()}
      onDiscard={() => {
        onClose();
        void call('import:discard', { token });
      }}
    />
  );
}

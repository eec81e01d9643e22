import type { JSX } from 'react';
import type { ImportPreview } from '../../shared/bridge';
import { useText } from '../i18n';
import { Button, Dialog } from '../ui';
import './ImportDialog.css';

export interface ImportDialogProps {
  readonly preview: ImportPreview;
  readonly onAccept: () => void;
  readonly onDiscard: () => void;
}

/** What of a text went where, to be looked at before the draft is made. */
export function ImportDialog({ preview, onAccept, onDiscard }: ImportDialogProps): JSX.Element {
  const text = useText();
  return (
    <Dialog
      title={text('import.title')}
      closeLabel={text('common.close')}
      onClose={onDiscard}
      actions={
        <>
          <Button label={text('common.cancel')} onClick={onDiscard} />
          <Button look="primary" label={text('import.accept')} onClick={onAccept} />
        </>
      }
    >
      <p className="import-dialog__file">{text('import.from', { file: preview.fileName })}</p>
      <dl className="import-dialog__rows">
        {preview.rows.map((row, index) => (
          <div key={index} data-field={row.field}>
            <dt>{text(`import.row.${row.field}`)}</dt>
            <dd>{row.text}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}

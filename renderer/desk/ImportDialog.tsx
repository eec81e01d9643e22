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
      title={text(preview.copyOf ? 'import.copyTitle' : 'import.title')}
      closeLabel={text('common.close')}
      onClose={onDiscard}
      actions={
        <>
          <Button label={text('common.cancel')} onClick={onDiscard} />
          <Button look="primary" label={text(preview.copyOf ? 'import.merge' : 'import.accept')} onClick={onAccept} />
        </>
      }
    >
      <p className="import-dialog__file">{text('import.from', { file: preview.fileName })}</p>
      {preview.copyOf && (
        <p>
          {text(preview.by ? 'import.copyBy' : 'import.copy', {
            headline: preview.copyOf.headline,
            by: preview.by ?? '',
          })}
        </p>
      )}
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

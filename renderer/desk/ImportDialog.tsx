import type { JSX } from 'react';
import type { ImportPreview } from '../../shared/bridge';
import { useText } from '../i18n';
import { Button, Dialog } from '../ui';
import { PackageDialog } from './PackageDialog';
import './ImportDialog.css';

export interface ImportDialogProps {
  readonly preview: ImportPreview;
  readonly onAccept: () => void;
  readonly onDiscard: () => void;
}

/** What came in, to be looked at before it becomes a draft: what of a text went where, or what a package is. */
export function ImportDialog({ preview, onAccept, onDiscard }: ImportDialogProps): JSX.Element {
  const text = useText();
  if (preview.pack && !preview.copyOf)
    return <PackageDialog preview={preview} pack={preview.pack} onAccept={onAccept} onDiscard={onDiscard} />;
  const by = preview.pack?.by ?? '';
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
        <p>{text(by === '' ? 'import.copy' : 'import.copyBy', { headline: preview.copyOf.headline, by })}</p>
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

import type { JSX } from 'react';
import { useText } from '../i18n';
import { Button, Dialog } from '../ui';
import type { ImportDialogProps } from './importDialogProps';
import { MoreFiles, SkipFiles } from './MoreFiles';
import { PackageDialog } from './PackageDialog';
import './ImportDialog.css';

/** What came in, to be looked at before it becomes a draft: what of a text went where, or what a package is. */
export function ImportDialog(props: ImportDialogProps): JSX.Element {
  const { preview, onAccept, onDiscard } = props;
  const text = useText();
  if (preview.pack && !preview.copyOf) return <PackageDialog {...props} pack={preview.pack} />;
  const by = preview.pack?.by ?? '';
  const isKnown = preview.copyOf?.hasNews === false;
  return (
    <Dialog
      title={text(preview.copyOf ? 'import.copyTitle' : 'import.title')}
      closeLabel={text('common.close')}
      onClose={onDiscard}
      actions={
        <>
          <SkipFiles {...props} />
          <Button label={text('common.cancel')} onClick={onDiscard} />
          <Button
            look="primary"
            label={text(isKnown ? 'import.openKnown' : preview.copyOf ? 'import.merge' : 'import.accept')}
            onClick={onAccept}
          />
        </>
      }
    >
      <MoreFiles {...props} />
      <p className="import-dialog__file">{text('import.from', { file: preview.fileName })}</p>
      {preview.copyOf && (
        <p>
          {text(isKnown ? 'import.copyKnown' : by === '' ? 'import.copy' : 'import.copyBy', {
            headline: preview.copyOf.headline || text('desk.untitled'),
            by,
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

import { Undo2 } from 'lucide-react';
import type { JSX } from 'react';
import { useText } from '../i18n';
import { Button, Dialog } from '../ui';
import type { ImportDialogProps } from './importDialogProps';
import { ImportPieces } from './ImportPieces';
import { reportRows } from './importReport';
import { MoreFiles, SkipFiles } from './MoreFiles';
import { PackageDialog } from './PackageDialog';
import { useArranged } from './useArranged';
import './ImportDialog.css';

/** What came in, to be looked at before it becomes a draft: a text in pieces whose roles can be changed, or what a package is. */
export function ImportDialog(props: ImportDialogProps): JSX.Element {
  const { preview, onAccept, onDiscard } = props;
  const text = useText();
  const arranged = useArranged(preview);
  if (preview.pack && !preview.copyOf) return <PackageDialog {...props} pack={preview.pack} />;
  const by = preview.pack?.by ?? '';
  const isKnown = preview.copyOf?.hasNews === false;
  const isStory = arranged.pieces !== null && !preview.copyOf;
  const { problems, notes } = reportRows(preview.rows, isStory);
  return (
    <Dialog
      title={text(preview.copyOf ? 'import.copyTitle' : 'import.title')}
      closeLabel={text('common.close')}
      onClose={onDiscard}
      onUndo={arranged.undo}
      size={isStory ? 'wide' : 'normal'}
      actions={
        <>
          {arranged.moves.length > 0 && (
            <Button look="quiet" icon={Undo2} label={text('import.undoRole')} onClick={arranged.undo} />
          )}
          <SkipFiles {...props} />
          <Button label={text('common.cancel')} onClick={onDiscard} />
          <Button
            look="primary"
            data-first-stop
            label={text(isKnown ? 'import.openKnown' : preview.copyOf ? 'import.merge' : 'import.accept')}
            onClick={() => onAccept(arranged.moves)}
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
      <ReportRows rows={problems} title={text('import.problems')} />
      <ReportRows rows={notes} title={null} />
      {isStory && arranged.pieces?.list.every(({ roles }) => roles.length === 0) && (
        <p className="import-dialog__file">{text('import.fixedRoles')}</p>
      )}
      {isStory && arranged.pieces && (
        <ImportPieces pieces={arranged.pieces} token={preview.token} onRole={arranged.give} />
      )}
    </Dialog>
  );
}

type Row = ImportDialogProps['preview']['rows'][number];

function ReportRows({ rows, title }: { readonly rows: readonly Row[]; readonly title: string | null }) {
  const text = useText();
  if (rows.length === 0) return null;
  return (
    <>
      {title !== null && <h3 className="import-dialog__title">{title}</h3>}
      <dl className="import-dialog__rows">
        {rows.map((row, index) => (
          <div key={index} data-field={row.field}>
            <dt>{text(`import.row.${row.field}`)}</dt>
            <dd>{row.text}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

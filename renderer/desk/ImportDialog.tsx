import { Languages, Undo2 } from 'lucide-react';
import type { JSX } from 'react';
import type { ImportPreview } from '../../shared/bridge';
import { useText, type Text } from '../i18n';
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
  const { preview, isBusy, onAccept, onDiscard } = props;
  const text = useText();
  const arranged = useArranged(preview);
  if (preview.pack && !preview.copyOf) return <PackageDialog {...props} pack={preview.pack} />;
  const isKnown = preview.copyOf?.hasNews === false;
  const pieces = preview.copyOf ? null : arranged.pieces;
  const { problems, notes } = reportRows(preview.rows, pieces !== null);
  return (
    <Dialog
      title={titleOf(preview, text)}
      closeLabel={text('common.close')}
      onClose={onDiscard}
      onUndo={arranged.undo}
      size={pieces ? 'wide' : 'normal'}
      actions={
        <>
          {arranged.moves.length > 0 && (
            <Button
              look="quiet"
              icon={Undo2}
              label={text('import.undoRole')}
              disabled={isBusy}
              onClick={arranged.undo}
            />
          )}
          <SkipFiles {...props} />
          <Button label={text('common.cancel')} disabled={isBusy} onClick={onDiscard} />
          <Button
            look="primary"
            data-first-stop
            disabled={isBusy}
            label={text(
              isBusy ? 'import.busy' : isKnown ? 'import.openKnown' : preview.copyOf ? 'import.merge' : 'import.accept',
            )}
            onClick={() => onAccept(arranged.moves)}
          />
        </>
      }
    >
      <MoreFiles {...props} />
      <p className="import-dialog__file">{text('import.from', { file: preview.fileName })}</p>
      {preview.copyOf && <p>{copyText(preview, preview.copyOf, text)}</p>}
      <ReportRows rows={problems} title={text('import.problems')} />
      {/* Read again, a text has no roles that were given. */}
      {arranged.moves.length === 0 && <OldFontOffer {...props} />}
      <ReportRows rows={notes} title={null} />
      {pieces && (
        <ImportPieces pieces={pieces} token={preview.token} onRole={isBusy ? () => undefined : arranged.give} />
      )}
    </Dialog>
  );
}

/** Offers to read a text as one for the old Vietnamese font that it looks like, and the way back from that. */
function OldFontOffer({ preview: { oldFont }, isBusy, onReadAs }: ImportDialogProps): JSX.Element | null {
  const text = useText();
  const { looksLike, readAs } = oldFont;
  if (readAs === null && looksLike === null) return null;
  const offer =
    looksLike === null
      ? { icon: Undo2, label: text('import.readAsIs'), onClick: () => onReadAs(null) }
      : {
          icon: Languages,
          label: text('import.readAs', { font: looksLike.toUpperCase() }),
          onClick: () => onReadAs(looksLike),
        };
  return (
    <div className="import-dialog__offer">
      <Button {...offer} disabled={isBusy} />
    </div>
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

/** A copy of a draft is a package, or a Word document that was exported from the draft. */
function titleOf({ copyOf, pack }: ImportPreview, text: Text): string {
  if (!copyOf) return text('import.title');
  return text(pack ? 'import.copyTitle' : 'import.returnedTitle');
}

function copyText({ pack }: ImportPreview, copyOf: NonNullable<ImportPreview['copyOf']>, text: Text): string {
  const headline = copyOf.headline || text('desk.untitled');
  if (!pack) return text(copyOf.hasNews ? 'import.returned' : 'import.returnedKnown', { headline });
  if (!copyOf.hasNews) return text('import.copyKnown', { headline });
  return text(pack.by === '' ? 'import.copy' : 'import.copyBy', { headline, by: pack.by });
}

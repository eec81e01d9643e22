import { useEffect, useRef, type JSX } from 'react';
import type { PackageSummary } from '../../shared/bridge';
import { useText } from '../i18n';
import { Button, Dialog } from '../ui';
import type { ImportDialogProps } from './importDialogProps';
import { MoreFiles, SkipFiles } from './MoreFiles';
import './PackageDialog.css';

/** An import that is a package, with its summary. */
export interface PackageDialogProps extends ImportDialogProps {
  readonly pack: PackageSummary;
}

/** What a package is that the library does not hold yet, to be looked at before it is added. */
export function PackageDialog(props: PackageDialogProps): JSX.Element {
  const text = useText();
  const { pack, isBusy, onAccept, onDiscard } = props;
  const { headline, fileName } = props.preview;
  const rows = [
    [text('package.by'), pack.by === '' ? text('review.nobody') : pack.by],
    [text('package.status'), text(`status.${pack.status}`)],
    [text('package.openComments'), String(pack.openComments)],
    [text('package.photos'), String(pack.photos)],
    [text('package.versions'), String(pack.versions)],
  ] as const;
  return (
    <Dialog
      title={text('import.copyTitle')}
      closeLabel={text('common.close')}
      onClose={onDiscard}
      actions={
        <>
          <SkipFiles {...props} />
          <Button label={text('common.cancel')} disabled={isBusy} onClick={onDiscard} />
          <Button
            look="primary"
            disabled={isBusy}
            label={text(isBusy ? 'import.busy' : 'package.accept')}
            onClick={() => onAccept([])}
          />
        </>
      }
    >
      <MoreFiles {...props} />
      <p className="import-dialog__file">{text('import.from', { file: fileName })}</p>
      <h3 className="package-dialog__headline">{headline === '' ? text('desk.untitled') : headline}</h3>
      {pack.lead !== '' && <p className="package-dialog__lead">{pack.lead}</p>}
      {pack.thumbnails.length > 0 && (
        <div className="package-dialog__photos">
          {pack.thumbnails.map((photo, index) => (
            <Thumbnail key={index} {...photo} />
          ))}
        </div>
      )}
      <dl className="import-dialog__rows">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}

/** A photo that is not in any draft yet, so has no address: it is shown from its bytes. */
function Thumbnail({ type, bytes }: PackageSummary['thumbnails'][number]): JSX.Element {
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const url = URL.createObjectURL(new Blob([bytes], { type }));
    if (image.current) image.current.src = url;
    return () => URL.revokeObjectURL(url);
  }, [type, bytes]);
  return <img ref={image} alt="" />;
}

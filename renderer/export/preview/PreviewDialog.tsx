import { Monitor, Smartphone } from 'lucide-react';
import { useState, type JSX } from 'react';
import { useText } from '../../i18n';
import { Button, Dialog } from '../../ui';
import { useKeptFocus } from './useKeptFocus';
import './PreviewDialog.css';

/** The page that the preview shows, or the sentence why there is none (`fault`). */
export interface PreviewDialogProps {
  /** Address of the page; null while it is being made. */
  readonly address: string | null;
  readonly fault: string | null;
  readonly onClose: () => void;
}

/** The story as the page it will become, as wide as on a desk or in a hand. Nothing in the frame can run or reach out. */
export function PreviewDialog({ address, fault, onClose }: PreviewDialogProps): JSX.Element {
  const text = useText();
  const [width, setWidth] = useState<'desktop' | 'phone'>('desktop');
  const frame = useKeptFocus();
  return (
    <Dialog title={text('preview.title')} closeLabel={text('common.close')} size="full" onClose={onClose}>
      <div className="preview" data-width={width}>
        <div className="preview__widths" role="group" aria-label={text('preview.width')}>
          <Button
            icon={Monitor}
            label={text('preview.desktop')}
            aria-pressed={width === 'desktop'}
            onClick={() => setWidth('desktop')}
          />
          <Button
            icon={Smartphone}
            label={text('preview.phone')}
            aria-pressed={width === 'phone'}
            onClick={() => setWidth('phone')}
          />
        </div>
        {fault !== null && (
          <p className="ui-field__fault" role="alert">
            {fault}
          </p>
        )}
        {address === null && fault === null && <p role="status">{text('preview.loading')}</p>}
        {address !== null && (
          <iframe
            ref={frame}
            className="preview__page"
            sandbox=""
            title={text('preview.frame')}
            src={address}
            tabIndex={0}
          />
        )}
      </div>
    </Dialog>
  );
}

import { Globe } from 'lucide-react';
import type { JSX } from 'react';
import type { DraftId } from '../../../shared/story';
import { failureText, useText } from '../../i18n';
import { Button } from '../../ui';
import type { ManyExport } from './manyExport';

export interface ManyResultProps {
  readonly many: ManyExport;
  /** Opens the page that was written of a draft. */
  readonly onOpenPage: (id: DraftId) => void;
}

/** What an export of many has written, each with the way to its page, and what not. */
export function ManyResult({ many, onOpenPage }: ManyResultProps): JSX.Element {
  const text = useText();
  const { folder, left, written, failed } = many;
  const untitled = text('desk.untitled');
  return (
    <div role="status">
      {left.length > 0 && <p>{text('export.manyCancelled')}</p>}
      {failed.length > 0 && (
        <section aria-label={text('export.manyFailed', { count: failed.length })}>
          <p className="export-dialog__missing">{text('export.manyFailed', { count: failed.length })}</p>
          <ul className="export-dialog__files">
            {failed.map((one) => (
              <li key={one.id}>
                {one.headline || untitled}: {failureText(text, one)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p>{text('export.manyDone', { count: written.length, folder })}</p>
      <ul className="export-dialog__files">
        {written.map(({ id, headline, name, takenName, missingPhotos, isNoteLost }) => (
          <li key={name}>
            {headline || untitled}
            {many.hasPages && (
              <Button
                look="quiet"
                icon={Globe}
                iconOnly
                label={text('export.openPageOf', { headline: headline || untitled })}
                onClick={() => onOpenPage(id)}
              />
            )}
            {takenName !== null && (
              <span className="export-dialog__missing"> {text('export.taken', { taken: takenName, name })}</span>
            )}
            {missingPhotos.length > 0 && (
              <span className="export-dialog__missing">
                {' '}
                {text('export.missingPhotos', { files: missingPhotos.join(', ') })}
              </span>
            )}
            {isNoteLost && <span className="export-dialog__missing"> {text('gate.noteLost')}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

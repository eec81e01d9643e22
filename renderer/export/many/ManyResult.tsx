import { Globe } from 'lucide-react';
import type { JSX } from 'react';
import type { DraftId } from '../../../shared/story';
import { failureText, useText } from '../../i18n';
import { Button } from '../../ui';
import type { ManyExport } from './manyExport';

/** A draft that an export of many has written, or not. */
interface Listed {
  readonly id: DraftId;
  readonly headline: string;
}

/** The export whose result is shown. */
export interface ManyResultProps {
  readonly many: ManyExport;
  /** Returns the labels of drafts in a list, which differ for two of one headline. */
  readonly labelsOf: (drafts: readonly Listed[]) => ReadonlyMap<DraftId, string>;
  /** Opens the page that was written of a draft. */
  readonly onOpenPage: (id: DraftId) => void;
}

/** What an export of many has written, each with the way to its page, and what not. */
export function ManyResult({ many, labelsOf, onOpenPage }: ManyResultProps): JSX.Element {
  const text = useText();
  const { folder, left, written, failed } = many;
  const labels = labelsOf([...failed, ...written]);
  return (
    <div role="status">
      {left.length > 0 && <p>{text('export.manyCancelled')}</p>}
      {failed.length > 0 && (
        <section aria-label={text('export.manyFailed', { count: failed.length })}>
          <p className="export-dialog__missing">{text('export.manyFailed', { count: failed.length })}</p>
          <ul className="export-dialog__files">
            {failed.map((one) => (
              <li key={one.id}>
                {labels.get(one.id)}: {failureText(text, one)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p>{text('export.manyDone', { count: written.length, folder })}</p>
      <ul className="export-dialog__files">
        {written.map(({ id, name, takenName, missingPhotos, isNoteLost }) => (
          <li key={name}>
            {labels.get(id)}
            {many.hasPages && (
              <Button
                look="quiet"
                icon={Globe}
                iconOnly
                label={text('export.openPageOf', { headline: labels.get(id) ?? '' })}
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

import type { JSX } from 'react';
import { packagePartsSchema, type PackageParts } from '../../../shared/bridge';
import { useText } from '../../i18n';

/** How much of what readers never see goes along with a whole draft. */
export interface PackageCounts {
  readonly versions: number;
  readonly comments: number;
  /** Steps of the review. */
  readonly steps: number;
  readonly hasNote: boolean;
  readonly photos: number;
}

/** Which parts of the draft are chosen for the package, and what a whole draft would contain. */
export interface PackageContentsProps {
  readonly parts: PackageParts;
  /** Null while they are being counted. */
  readonly counts: PackageCounts | null;
  readonly onChange: (parts: PackageParts) => void;
}

/** What of a draft goes into its package, and what that reveals. */
export function PackageContents({ parts, counts, onChange }: PackageContentsProps): JSX.Element {
  const text = useText();
  return (
    <fieldset className="export-dialog__formats send-dialog__parts">
      <legend>{text('send.parts')}</legend>
      {packagePartsSchema.options.map((option) => (
        <div key={option}>
          <label>
            <input
              type="radio"
              name="package-parts"
              checked={parts === option}
              aria-describedby={`package-parts-${option}`}
              onChange={() => onChange(option)}
            />
            {text(`send.parts.${option}`)}
          </label>
          <div id={`package-parts-${option}`} className="send-dialog__tells">
            {option === 'text' ? <p>{text('send.textTells')}</p> : counts && <Counts {...counts} />}
          </div>
        </div>
      ))}
    </fieldset>
  );
}

function Counts({ versions, comments, steps, hasNote, photos }: PackageCounts): JSX.Element {
  const text = useText();
  const lines = [
    text('send.versions', { count: versions }),
    text('send.comments', { count: comments }),
    text('send.steps', { count: steps }),
    text(hasNote ? 'send.note' : 'send.noNote'),
    text('send.photos', { count: photos }),
  ];
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

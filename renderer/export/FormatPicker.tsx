import type { JSX } from 'react';
import { exportFormatSchema, type ExportFormat } from '../../shared/bridge';
import { useText } from '../i18n';
import './ExportDialog.css';

const FORMATS = exportFormatSchema.options;
/** What most sites want; the others are there to be ticked. */
export const TICKED_AT_FIRST: readonly ExportFormat[] = ['html', 'docx'];

/** The formats that are ticked; `onChange` is called with all of them after each click. */
export interface FormatPickerProps {
  readonly formats: readonly ExportFormat[];
  readonly onChange: (formats: readonly ExportFormat[]) => void;
}

/** Which formats an export writes. */
export function FormatPicker({ formats, onChange }: FormatPickerProps): JSX.Element {
  const text = useText();
  return (
    <fieldset className="export-dialog__formats">
      <legend>{text('export.formats')}</legend>
      {FORMATS.map((format) => (
        <label key={format}>
          <input
            type="checkbox"
            checked={formats.includes(format)}
            onChange={(event) =>
              onChange(FORMATS.filter((other) => (other === format ? event.target.checked : formats.includes(other))))
            }
          />
          {text(`export.format.${format}`)}
        </label>
      ))}
    </fieldset>
  );
}

import type { JSX } from 'react';
import { FIGURE_WIDTHS, type FigureWidth } from '../../../../shared/story';
import { useText } from '../../../i18n';

/** The present width of a figure; `onPick` is called with the one that the user chose. */
export interface WidthPickerProps {
  readonly width: FigureWidth;
  readonly onPick: (width: FigureWidth) => void;
}

/** Three buttons, one a width; each shows how wide a photo is on the page. */
export function WidthPicker({ width, onPick }: WidthPickerProps): JSX.Element {
  const text = useText();
  return (
    <span role="group" aria-label={text('photo.width')} className="width-picker">
      {FIGURE_WIDTHS.map((choice) => (
        <button
          key={choice}
          type="button"
          className="width-picker__choice"
          aria-label={text(`photo.width.${choice}`)}
          title={text(`photo.width.${choice}`)}
          aria-pressed={choice === width}
          data-width={choice}
          onClick={() => onPick(choice)}
        >
          <span className="width-picker__page" />
        </button>
      ))}
    </span>
  );
}

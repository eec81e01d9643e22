import { ImageOff, Replace, Trash2 } from 'lucide-react';
import { useRef, type JSX } from 'react';
import type { BlockOf, PhotoSource } from '../../../../shared/story';
import { useText, type Text } from '../../../i18n';
import { Button, GrowingText } from '../../../ui';
import './FigureView.css';

export type FigureFields = Pick<BlockOf<'figure'>, 'caption' | 'credit' | 'altText' | 'source'>;
const FIELDS = ['caption', 'credit', 'altText', 'source'] as const satisfies readonly (keyof FigureFields)[];

export interface FigureViewProps {
  readonly figure: BlockOf<'figure'>;
  /** Finds the fields of this figure again. */
  readonly figureKey: string;
  /** Address of the photo; null where the draft does not hold it. */
  readonly imageUrl: string | null;
  readonly isSelected: boolean;
  readonly isEditable: boolean;
  readonly onSelect: () => void;
  readonly onChange: (fields: Partial<FigureFields>) => void;
  readonly onReplace: () => void;
  readonly onRemove: () => void;
  /** The last field is finished: the caret goes on below the figure. */
  readonly onLeave: () => void;
}

function whereIs(photo: PhotoSource, text: Text): string {
  switch (photo.kind) {
    case 'held':
      return '';
    case 'missing':
      return text('editor.missingPhoto', { file: photo.fileName });
    case 'remote':
      return text('photo.remote', { host: new URL(photo.url).host });
  }
}

/** A photo with its fields under it, as it will stand on the page. */
export function FigureView(props: FigureViewProps): JSX.Element {
  const { figure, imageUrl, isSelected, isEditable, onSelect, onChange, onLeave } = props;
  const text = useText();
  const fields = useRef<HTMLElement>(null);
  const next = (index: number): void => {
    const field = fields.current?.querySelectorAll('textarea')[index + 1];
    if (field) field.focus();
    else onLeave();
  };
  return (
    <>
      <div className="editor-figure__photo" data-selected={isSelected} onClick={onSelect}>
        {imageUrl === null ? (
          <div className="editor-figure__missing">
            <ImageOff size={24} strokeWidth={1.5} aria-hidden />
            <span>{whereIs(figure.photo, text)}</span>
          </div>
        ) : (
          <img src={imageUrl} alt={figure.altText || figure.caption || text('editor.kind.figure')} draggable={false} />
        )}
        {isEditable && (
          <div className="editor-figure__actions">
            <Button
              look="quiet"
              icon={Replace}
              label={text(imageUrl === null ? 'editor.choosePhoto' : 'editor.replacePhoto')}
              onClick={props.onReplace}
            />
            <Button look="quiet" icon={Trash2} label={text('editor.removePhoto')} onClick={props.onRemove} />
          </div>
        )}
      </div>
      <figcaption ref={fields} className="editor-figure__fields" data-figure-key={props.figureKey} onFocus={onSelect}>
        {FIELDS.map((field, index) => (
          <GrowingText
            key={field}
            className={`editor-figure__field editor-figure__field--${field}`}
            label={text(`editor.field.${field}`)}
            placeholder={text(`editor.hint.${field}`)}
            readOnly={!isEditable}
            value={figure[field]}
            onChange={(value) => onChange({ [field]: value })}
            onEnter={() => next(index)}
          />
        ))}
      </figcaption>
    </>
  );
}

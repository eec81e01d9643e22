import { useRef, type DragEvent, type JSX } from 'react';
import { PHOTO_TEXTS, type BlockOf, type FigureWidth, type PhotoTextName } from '../../../../shared/story';
import { useText } from '../../../i18n';
import { useAwaitedCaption } from '../../photos/awaitedCaption';
import { PhotoField } from '../../photos/PhotoField';
import { PhotoFrame, type PhotoFrameProps } from '../../photos/PhotoFrame';
import { useFieldKeys } from '../useFieldKeys';
import '../../photos/photoBar.css';
import './FigureView.css';
import { WidthPicker } from './WidthPicker';

/** The figure that is drawn, its state, and the callbacks of its fields and buttons. */
export interface FigureViewProps {
  readonly figure: BlockOf<'figure'>;
  /** Finds the fields of this figure again. */
  readonly figureKey: string;
  /** Which photo of the story this is, from 1, and of how many. */
  readonly number: number;
  readonly total: number;
  readonly frame: Omit<PhotoFrameProps, 'photo' | 'alt' | 'isEditable'>;
  readonly isSelected: boolean;
  readonly isEditable: boolean;
  /** `isAdding` where other blocks stay selected. */
  readonly onSelect: (isAdding: boolean) => void;
  readonly onChange: (field: PhotoTextName, value: string) => void;
  readonly onWidth: (width: FigureWidth) => void;
  readonly onRemove: () => void;
  readonly onDragStart: (event: DragEvent) => void;
  /** The last field is finished: the caret goes on below the figure. */
  readonly onLeave: () => void;
  /** Escape in a field: back to the figure. */
  readonly onEscape: () => void;
}

/** A photo with its fields under it, as it will be on the page. */
export function FigureView(props: FigureViewProps): JSX.Element {
  const { figure, frame, isSelected, isEditable, onSelect } = props;
  const text = useText();
  const fields = useRef<HTMLElement>(null);
  useAwaitedCaption(props.figureKey, fields);
  const field = (index: number) => fields.current?.querySelectorAll('textarea')[index];
  const keys = useFieldKeys(props);
  return (
    <>
      <div
        className="editor-figure__photo"
        data-selected={isSelected}
        draggable={isEditable}
        onDragStart={props.onDragStart}
        onClick={(event) => onSelect(event.shiftKey)}
      >
        <PhotoFrame
          {...frame}
          photo={figure.photo}
          isEditable={isEditable}
          alt={figure.altText || figure.caption || text('editor.kind.figure')}
        />
        {isEditable && <FigureBar {...props} />}
        {isEditable && figure.altText.trim() === '' && (
          <button type="button" className="editor-figure__alt-hint" onClick={() => focusSoon(field(2))}>
            {text('photo.altMissing')}
          </button>
        )}
      </div>
      <figcaption
        ref={fields}
        className="editor-figure__fields"
        data-figure-key={props.figureKey}
        onFocus={(event) => {
          keys.onFocus(event);
          onSelect(false);
        }}
        onKeyDown={keys.onKeyDown}
      >
        {PHOTO_TEXTS.map((name, index) => (
          <PhotoField
            key={name}
            field={name}
            value={figure[name]}
            isEditable={isEditable}
            onChange={(value) => props.onChange(name, value)}
            onEnter={() => (index + 1 < PHOTO_TEXTS.length ? field(index + 1)?.focus() : props.onLeave())}
          />
        ))}
      </figcaption>
    </>
  );
}

/** A click on the photo selects it and so focuses the editor; the element is focused after that. */
const focusSoon = (element: HTMLElement | undefined): void => void setTimeout(() => element?.focus());

/** What can be done with the photo, over its corner. */
function FigureBar({ figure, frame, number, total, onWidth, onRemove }: FigureViewProps): JSX.Element {
  const text = useText();
  const place = text('photo.place', { number, total });
  return (
    <div role="toolbar" aria-label={place} className="photo-bar">
      <span>{place}</span>
      {frame.imageUrl !== null && (
        <button type="button" className="photo-bar__action" onClick={frame.onChoose}>
          {text('editor.replacePhoto')}
        </button>
      )}
      <WidthPicker width={figure.width} onPick={onWidth} />
      <button
        type="button"
        className="photo-bar__action"
        aria-label={text('editor.removePhoto')}
        onClick={(event) => {
          // A click on the photo selects it, and it is gone.
          event.stopPropagation();
          onRemove();
        }}
      >
        {text('photo.remove')}
      </button>
    </div>
  );
}

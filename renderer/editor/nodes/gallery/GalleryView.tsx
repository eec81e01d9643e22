import type { DragEvent, JSX } from 'react';
import type { PhotoSource, PhotoTextName } from '../../../../shared/story';
import { useText } from '../../../i18n';
import { GrowingText } from '../../../ui';
import { useFieldKeys } from '../useFieldKeys';
import '../../photos/photoBar.css';
import { MOST_PHOTOS, type Gallery } from './gallery';
import { GalleryPhotoView, type GalleryPhotoFrame } from './GalleryPhotoView';
import './GalleryView.css';
import { useDragOrder } from './useDragOrder';

/**
 * The gallery that is drawn, its state, and the callbacks of its photos and buttons; photos are identified by index.
 */
export interface GalleryViewProps {
  readonly gallery: Gallery;
  readonly galleryKey: string;
  /** Which photo of the story its first one is, from 1, and of how many. */
  readonly firstNumber: number;
  readonly total: number;
  /** How many of its photos are still being taken in. */
  readonly coming: number;
  readonly frameOf: (photo: PhotoSource, index: number) => GalleryPhotoFrame;
  readonly isSelected: boolean;
  readonly isEditable: boolean;
  readonly onSelect: (isAdding: boolean) => void;
  readonly onChange: (index: number, field: PhotoTextName, value: string) => void;
  readonly onCaption: (caption: string) => void;
  readonly onMove: (from: number, to: number) => void;
  readonly onRemovePhoto: (index: number) => void;
  /** Adds these files, or those that the user picks where it is null. */
  readonly onAdd: (files: readonly File[] | null) => void;
  readonly onUngroup: () => void;
  readonly onRemove: () => void;
  readonly onDragStart: (event: DragEvent) => void;
  readonly onLeave: () => void;
  readonly onEscape: () => void;
}

/** Photos side by side, each with its fields, and a caption for all. */
export function GalleryView(props: GalleryViewProps): JSX.Element {
  const { gallery, isEditable, onSelect } = props;
  const text = useText();
  const { listenOn, start, sideOf } = useDragOrder(props.onMove, props.onAdd);
  const keys = useFieldKeys(props);
  return (
    <div
      className="gallery"
      data-selected={props.isSelected}
      data-figure-key={props.galleryKey}
      {...keys}
      onClick={({ target, shiftKey }) => {
        if (!(target instanceof Element && target.closest('textarea, button'))) onSelect(shiftKey);
      }}
    >
      {isEditable && <GalleryBar {...props} />}
      <div className="gallery__photos" ref={listenOn}>
        {gallery.photos.map((photo, index) => (
          <GalleryPhotoView
            key={index}
            photo={photo}
            index={index}
            count={gallery.photos.length}
            frame={props.frameOf(photo.photo, index)}
            isEditable={isEditable}
            dropSide={sideOf(index)}
            onChange={(field, value) => props.onChange(index, field, value)}
            onMove={(to) => props.onMove(index, to)}
            onRemove={() => props.onRemovePhoto(index)}
            onDragStart={(event) => start(event, index)}
          />
        ))}
      </div>
      <figcaption className="gallery__caption">
        <GrowingText
          place="caption"
          label={text('gallery.caption')}
          placeholder={text('gallery.captionHint')}
          readOnly={!isEditable}
          value={gallery.caption}
          onChange={props.onCaption}
          onEnter={props.onLeave}
        />
      </figcaption>
    </div>
  );
}

/** What can be done with the gallery as a whole; its name is also what it is dragged by. */
function GalleryBar(props: GalleryViewProps): JSX.Element {
  const { gallery, firstNumber, total, coming } = props;
  const text = useText();
  const place = text('gallery.place', { from: firstNumber, to: firstNumber + gallery.photos.length - 1, total });
  return (
    <div role="toolbar" aria-label={place} className="photo-bar">
      <span className="gallery__grip" draggable onDragStart={props.onDragStart}>
        {place}
      </span>
      {coming > 0 && <span role="status">{text('gallery.coming', { count: coming })}</span>}
      <button
        type="button"
        className="photo-bar__action"
        disabled={gallery.photos.length >= MOST_PHOTOS}
        onClick={() => props.onAdd(null)}
      >
        {text('gallery.add')}
      </button>
      <button type="button" className="photo-bar__action" onClick={props.onUngroup}>
        {text('gallery.ungroup')}
      </button>
      <button type="button" className="photo-bar__action" aria-label={text('gallery.remove')} onClick={props.onRemove}>
        {text('photo.remove')}
      </button>
    </div>
  );
}

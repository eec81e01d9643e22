import { ArrowLeft, ArrowRight, X } from 'lucide-react';
import { useRef, type DragEvent, type JSX } from 'react';
import type { GalleryPhoto, PhotoTextName } from '../../../../shared/story';
import { useText } from '../../../i18n';
import { PhotoField } from '../../photos/PhotoField';
import { PhotoFrame, type PhotoFrameProps } from '../../photos/PhotoFrame';

const FIELDS = ['caption', 'credit', 'altText'] as const satisfies readonly PhotoTextName[];

/** How one photo of a gallery is framed: its address, the state of a fetch, and the callbacks for it. */
export type GalleryPhotoFrame = Omit<PhotoFrameProps, 'photo' | 'alt' | 'isEditable'>;

/**
 * One photo of a gallery by its `index`, and the callbacks of its fields and buttons; `onMove` is called with the new
 * index.
 */
export interface GalleryPhotoViewProps {
  readonly photo: GalleryPhoto;
  readonly index: number;
  /** Photos in the gallery. */
  readonly count: number;
  readonly frame: GalleryPhotoFrame;
  readonly isEditable: boolean;
  /** Where a photo that is dragged over this one would go. */
  readonly dropSide: 'before' | 'after' | null;
  readonly onChange: (field: PhotoTextName, value: string) => void;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
  readonly onDragStart: (event: DragEvent) => void;
}

/** One photo of a gallery with its fields. */
export function GalleryPhotoView(props: GalleryPhotoViewProps): JSX.Element {
  const { photo, index, count, isEditable } = props;
  const text = useText();
  const group = useRef<HTMLDivElement>(null);
  const field = (at: number) => group.current?.querySelectorAll('textarea')[at];
  return (
    <div
      ref={group}
      role="group"
      aria-label={text('gallery.photo', { number: index + 1, count })}
      className="gallery-photo"
      data-drop={props.dropSide}
    >
      <div className="gallery-photo__frame" draggable={isEditable} onDragStart={props.onDragStart}>
        <PhotoFrame
          {...props.frame}
          photo={photo.photo}
          isEditable={isEditable}
          alt={photo.altText || photo.caption || text('editor.kind.figure')}
        />
        {isEditable && <PhotoActions {...props} />}
      </div>
      {FIELDS.map((name, at) => (
        <PhotoField
          place={`photo.${index}.${name}`}
          key={name}
          field={name}
          value={photo[name]}
          isEditable={isEditable}
          onChange={(value) => props.onChange(name, value)}
          onEnter={() => (field(at + 1) ?? nextGroupField(group.current))?.focus()}
        />
      ))}
    </div>
  );
}

const nextGroupField = (group: HTMLElement | null): HTMLTextAreaElement | null | undefined =>
  (group?.nextElementSibling ?? group?.closest('.gallery')?.querySelector('.gallery__caption'))?.querySelector(
    'textarea',
  );

function PhotoActions({ index, count, onMove, onRemove }: GalleryPhotoViewProps): JSX.Element {
  const text = useText();
  const move = (to: number, button: HTMLElement): void => {
    onMove(to);
    // The photo has another place now; whoever moved it by key goes with it, to move it on.
    const name = button.getAttribute('data-move');
    const photos = button.closest('.gallery__photos');
    requestAnimationFrame(() => {
      const there = photos?.children[to]?.querySelector<HTMLButtonElement>(`[data-move="${name}"]`);
      (there?.disabled
        ? photos?.children[to]?.querySelector<HTMLButtonElement>('[data-move]:enabled')
        : there
      )?.focus();
    });
  };
  return (
    <div className="photo-bar gallery-photo__bar">
      <button
        type="button"
        className="photo-bar__action"
        data-move="earlier"
        aria-label={text('gallery.earlier')}
        title={text('gallery.earlier')}
        disabled={index === 0}
        onClick={({ currentTarget }) => move(index - 1, currentTarget)}
      >
        <ArrowLeft size={14} aria-hidden />
      </button>
      <button
        type="button"
        className="photo-bar__action"
        data-move="later"
        aria-label={text('gallery.later')}
        title={text('gallery.later')}
        disabled={index === count - 1}
        onClick={({ currentTarget }) => move(index + 1, currentTarget)}
      >
        <ArrowRight size={14} aria-hidden />
      </button>
      <button
        type="button"
        className="photo-bar__action"
        aria-label={text('gallery.removePhoto')}
        title={text('gallery.removePhoto')}
        onClick={onRemove}
      >
        <X size={14} aria-hidden />
      </button>
    </div>
  );
}

import type { JSX } from 'react';
import type { GalleryPhoto } from '../../../../shared/story';
import { useText } from '../../../i18n';
import { GrowingText } from '../../../ui';

/** A field of a photo that is typed. */
export type PhotoFieldName = Exclude<keyof GalleryPhoto, 'photo'>;

export interface PhotoFieldProps {
  readonly field: PhotoFieldName;
  readonly value: string;
  /** Name of the part of the block that it is, where that is not the field alone. */
  readonly place?: string;
  readonly isEditable: boolean;
  /** Where there is little room, the hint is the name of the field. */
  readonly isShort?: boolean;
  readonly onChange: (value: string) => void;
  /** Enter: the field is finished. */
  readonly onEnter: () => void;
}

/** One line under a photo: what is said of it, by whom it is, what it shows. */
export function PhotoField({
  field,
  value,
  place = field,
  isEditable,
  isShort = false,
  onChange,
  onEnter,
}: PhotoFieldProps): JSX.Element {
  const text = useText();
  return (
    <GrowingText
      place={place}
      className={`photo-field photo-field--${field}`}
      label={text(`editor.field.${field}`)}
      placeholder={text(isShort ? `editor.field.${field}` : `editor.hint.${field}`)}
      readOnly={!isEditable}
      value={value}
      onChange={onChange}
      onEnter={onEnter}
    />
  );
}

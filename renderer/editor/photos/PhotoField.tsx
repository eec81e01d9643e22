import type { JSX } from 'react';
import type { PhotoTextName } from '../../../shared/story';
import { useText } from '../../i18n';
import { refreshUsed, useUsed } from '../../story';
import { GrowingText, typeInto, useSuggestions } from '../../ui';
import './PhotoField.css';

/** The field that is drawn and its value; `onChange` is called at each change. */
export interface PhotoFieldProps {
  readonly field: PhotoTextName;
  readonly value: string;
  /** Name of the part of the block that it is, where that is not the field alone. */
  readonly place?: string;
  readonly isEditable: boolean;
  readonly onChange: (value: string) => void;
  /** Enter: the field is finished. */
  readonly onEnter: () => void;
}

/** One labelled text field under a photo: its caption, credit, alt text or source. */
export function PhotoField({
  field,
  value,
  place = field,
  isEditable,
  onChange,
  onEnter,
}: PhotoFieldProps): JSX.Element {
  const text = useText();
  const credits = useUsed((used) => used.credits);
  const { assist, list } = useSuggestions({
    label: text('editor.credits'),
    items: credits.map((credit) => ({ value: credit })),
    query: value,
    // ArrowDown goes on to the next field.
    opensBy: 'typing',
    onPick: (picked, input) => typeInto(input, 0, input.value.length, picked.value),
    onFocus: () => void refreshUsed(),
  });
  return (
    <div className={`photo-field photo-field--${field}`}>
      {isEditable && (
        <span className="photo-field__name" aria-hidden>
          {text(`editor.field.${field}`)}
        </span>
      )}
      <GrowingText
        place={place}
        label={text(`editor.field.${field}`)}
        placeholder={text(`editor.hint.${field}`)}
        readOnly={!isEditable}
        value={value}
        {...(field === 'credit' ? { assist } : {})}
        onChange={onChange}
        onEnter={onEnter}
      />
      {field === 'credit' && list}
    </div>
  );
}

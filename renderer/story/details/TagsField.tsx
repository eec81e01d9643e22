import { useState, type JSX } from 'react';
import { tagsFromText } from '../../../shared/story';

/** The tags of the story; `onChange` is called with all of them at each change of the text. */
export interface TagsFieldProps {
  readonly id: string;
  readonly tags: readonly string[];
  readonly placeholder: string;
  readonly readOnly: boolean;
  readonly onChange: (tags: readonly string[]) => void;
}

/** Tags as one text separated by commas. */
export function TagsField({ id, tags, placeholder, readOnly, onChange }: TagsFieldProps): JSX.Element {
  // "a," is not yet two tags, so what is typed stays as typed until the field is left; undo wins over it.
  const [typed, setTyped] = useState<{ readonly text: string; readonly leaves: readonly string[] } | null>(null);
  return (
    <input
      id={id}
      data-place="tags"
      className="ui-input"
      placeholder={placeholder}
      readOnly={readOnly}
      value={typed?.leaves === tags ? typed.text : tags.join(', ')}
      onBlur={() => setTyped(null)}
      onChange={(event) => {
        const leaves = tagsFromText(event.target.value);
        setTyped({ text: event.target.value, leaves });
        onChange(leaves);
      }}
    />
  );
}

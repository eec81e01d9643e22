import { useState, type JSX } from 'react';

export interface TagsFieldProps {
  readonly id: string;
  readonly tags: readonly string[];
  readonly placeholder: string;
  readonly readOnly: boolean;
  readonly onChange: (tags: readonly string[]) => void;
}

/** The tags that a text lists, separated by commas; each once, in order. */
export const tagsFromText = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[,;\n]/)
      .map((tag) => tag.trim().replace(/\s+/g, ' '))
      .filter((tag) => tag !== ''),
  ),
];

/** Tags as one text separated by commas. */
export function TagsField({ id, tags, placeholder, readOnly, onChange }: TagsFieldProps): JSX.Element {
  // "a," is not yet two tags, so what is typed stays as typed until the field is left.
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      id={id}
      className="ui-input"
      placeholder={placeholder}
      readOnly={readOnly}
      value={typed ?? tags.join(', ')}
      onBlur={() => setTyped(null)}
      onChange={(event) => {
        setTyped(event.target.value);
        onChange(tagsFromText(event.target.value));
      }}
    />
  );
}

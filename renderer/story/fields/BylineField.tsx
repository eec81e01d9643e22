import { useState, type JSX } from 'react';
import { bylinesFromText, signOff, type Byline } from '../../../shared/story';
import { Avatar } from '../../ui';
import './BylineField.css';

export interface BylineFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly bylines: readonly Byline[];
  readonly readOnly: boolean;
  readonly onChange: (bylines: readonly Byline[]) => void;
}

/** The people of a story in one text field, "A - B"; while nobody types in it, drawn as a chip a person. */
export function BylineField({ label, placeholder, bylines, readOnly, onChange }: BylineFieldProps): JSX.Element {
  // While the field has the focus it shows what is typed, since "A -" is not yet two people; undo wins over it.
  const [typed, setTyped] = useState<{ readonly text: string; readonly leaves: readonly Byline[] } | null>(null);
  const text = typed?.leaves === bylines ? typed.text : signOff(bylines);
  return (
    <div className="byline-field" data-editing={typed !== null || bylines.length === 0}>
      <input
        type="text"
        data-place="bylines"
        aria-label={label}
        placeholder={placeholder}
        readOnly={readOnly}
        spellCheck={false}
        value={text}
        onFocus={() => setTyped({ text: signOff(bylines), leaves: bylines })}
        onBlur={() => setTyped(null)}
        onChange={(event) => {
          const leaves = bylinesFromText(event.target.value, bylines);
          setTyped({ text: event.target.value, leaves });
          onChange(leaves);
        }}
      />
      <div className="byline-field__chips" aria-hidden>
        {bylines.map(({ name }, index) => (
          <span key={index} className="byline-field__chip">
            <Avatar name={name} />
            {name}
          </span>
        ))}
      </div>
    </div>
  );
}

import { useRef, useState, type JSX } from 'react';
import { bylinesFromText, nameAt, signOff, type Byline } from '../../../shared/story';
import { nameKey } from '../../../shared/text';
import { useText } from '../../i18n';
import { Avatar, typeInto, useSuggestions } from '../../ui';
import { refreshUsed, useUsed } from '../used';
import './BylineField.css';

/** The bylines of the story; `onChange` is called with all of them at each change of the text. */
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
  const interfaceText = useText();
  const used = useUsed((values) => values.bylines);
  const [caret, setCaret] = useState(0);
  const picked = useRef<Byline | null>(null);
  const { start, end } = nameAt(text, caret);
  const others = bylinesFromText(`${text.slice(0, start)},${text.slice(end)}`, bylines).map(({ name }) =>
    nameKey(name),
  );
  const { assist, list } = useSuggestions({
    label: interfaceText('story.names'),
    items: used
      .filter(({ name }) => !others.includes(nameKey(name)))
      .map((byline) => ({ value: byline.name, detail: interfaceText(`role.${byline.role}`), byline })),
    query: text.slice(start, end),
    opensBy: 'arrow',
    onPick: ({ byline }, field) => {
      picked.current = byline;
      typeInto(field, start, end, byline.name);
      picked.current = null;
    },
    onFocus: () => {
      setTyped({ text: signOff(bylines), leaves: bylines });
      void refreshUsed();
    },
  });
  return (
    <div className="byline-field" data-editing={typed !== null || bylines.length === 0}>
      <input
        {...assist}
        type="text"
        data-place="bylines"
        aria-label={label}
        placeholder={placeholder}
        readOnly={readOnly}
        spellCheck={false}
        value={text}
        onBlur={(event) => {
          assist.onBlur?.(event);
          setTyped(null);
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart ?? 0)}
        onChange={(event) => {
          setCaret(event.target.selectionStart ?? event.target.value.length);
          const leaves = withRole(bylinesFromText(event.target.value, bylines), picked.current);
          setTyped({ text: event.target.value, leaves });
          onChange(leaves);
        }}
      />
      {list}
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

/** Who is picked comes with the role that they had. */
const withRole = (bylines: readonly Byline[], picked: Byline | null): readonly Byline[] =>
  bylines.map((byline) => (byline.name === picked?.name ? picked : byline));

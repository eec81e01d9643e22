import { useEffect, useRef, useState, type JSX } from 'react';
import { useText } from '../i18n';

/** The headline that the field starts with, and what is done with the new one. */
export interface RenameFieldProps {
  readonly headline: string;
  /** Called once, with the new headline, or null when the user let it be. */
  readonly onDone: (headline: string | null) => void;
}

/** The field that a card's headline becomes while it is changed. */
export function RenameField({ headline, onDone }: RenameFieldProps): JSX.Element {
  const text = useText();
  const [name, setName] = useState(headline);
  const field = useRef<HTMLInputElement>(null);
  // The field is where the card was clicked, so the caret goes straight in. The menu that led here returns the focus to
  // its button afterwards; hence the look in the next frame, which takes nothing away from what is typed by then.
  useEffect(() => {
    field.current?.select();
    const frame = requestAnimationFrame(() => {
      if (document.activeElement !== field.current) field.current?.select();
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <input
      className="ui-input"
      aria-label={text('desk.renameField')}
      ref={field}
      value={name}
      onChange={(event) => setName(event.target.value)}
      onBlur={() => onDone(name.trim())}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        // Else the card that gets the focus back would take the key for its own.
        event.preventDefault();
        onDone(event.key === 'Enter' ? name.trim() : null);
      }}
    />
  );
}

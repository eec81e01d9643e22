import { useEffect, useRef, useState, type JSX } from 'react';
import type { Story } from '../../shared/story';
import { useLanguage, useText } from '../i18n';
import { charactersOf, countsOf } from '../story';

/** The length of the story, as a button that opens the rest of the numbers. */
export function CountsDetails({ story }: { readonly story: Story }): JSX.Element {
  const text = useText();
  const [isOpen, setIsOpen] = useState(false);
  const whole = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    const onAway = (event: Event): void => {
      if (event instanceof KeyboardEvent ? event.key === 'Escape' : !whole.current?.contains(event.target as Node)) {
        setIsOpen(false);
      }
    };
    document.addEventListener('pointerdown', onAway);
    document.addEventListener('keydown', onAway);
    return () => {
      document.removeEventListener('pointerdown', onAway);
      document.removeEventListener('keydown', onAway);
    };
  }, [isOpen]);
  const { words } = countsOf(story);
  return (
    <div ref={whole} className="counts-details">
      <button
        type="button"
        className="counts-bar__button"
        aria-expanded={isOpen}
        title={text('counts.details')}
        onClick={() => setIsOpen(!isOpen)}
      >
        {text(story.lang === 'vi' ? 'counts.syllables' : 'counts.words', { count: words })}
      </button>
      {isOpen && <Numbers story={story} />}
    </div>
  );
}

function Numbers({ story }: { readonly story: Story }): JSX.Element {
  const text = useText();
  const language = useLanguage();
  const { words, captionWords } = countsOf(story);
  const { withSpaces, withoutSpaces } = charactersOf(story);
  const rows = [
    [story.lang === 'vi' ? 'counts.rowSyllables' : 'counts.rowWords', words],
    ['counts.rowCaptions', captionWords],
    ['counts.rowCharacters', withSpaces],
    ['counts.rowLetters', withoutSpaces],
  ] as const;
  return (
    <dl className="counts-details__panel" aria-label={text('counts.details')}>
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{text(label)}</dt>
          <dd>{value.toLocaleString(language)}</dd>
        </div>
      ))}
    </dl>
  );
}

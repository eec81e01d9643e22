import { BookPlus, SpellCheck } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useText } from '../../i18n';
import type { Misspelling } from '../../story';
import type { MenuItem } from '../../ui';
import { BLANK, suggestionRows } from './suggestionRows';

/** How long the menu waits for suggestions before it opens: no longer than a person notices. */
const WAIT_MS = 120;

interface Found {
  readonly of: Misspelling;
  /** Null while they are looked for. */
  readonly words: readonly string[] | null;
  /** Whether the menu was open before they came. */
  readonly isLate: boolean;
}

/**
 * Returns the rows of a context menu for a misspelt word: what it could have been meant to be, then "Add word"; none
 * without one. Null for a moment, in which suggestions that come at once are waited for. Those that come later find
 * their rows kept.
 */
export function useSpellingItems(misspelling: Misspelling | null): readonly MenuItem[] | null {
  const text = useText();
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    if (!misspelling) return;
    let isGone = false;
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      setFound({ of: misspelling, words: null, isLate });
    }, WAIT_MS);
    void misspelling.suggest().then((words) => {
      clearTimeout(timer);
      if (!isGone) setFound({ of: misspelling, words, isLate });
    });
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [misspelling]);
  if (!misspelling) return [];
  if (found?.of !== misspelling) return null;
  const { replace, learn } = misspelling;
  const { words, isLate } = found;
  const notes = { looking: text('spelling.looking'), none: text('spelling.noSuggestions') };
  const hasWords = words !== null && words.length > 0;
  const suggestions = suggestionRows(words, isLate, notes).map((label): MenuItem =>
    label === BLANK
      ? { label, isBlank: true, isDisabled: true, onChoose: () => undefined }
      : { label, icon: SpellCheck, isDisabled: !hasWords || replace === null, onChoose: () => replace?.(label) },
  );
  return [...suggestions, { label: text('spelling.learn'), icon: BookPlus, onChoose: learn }];
}

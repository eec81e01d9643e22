import { BookPlus, SpellCheck } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useText } from '../../i18n';
import type { Misspelling } from '../../story';
import type { MenuItem } from '../../ui';

/** More suggestions than these are no help. */
const MOST = 5;

/**
 * The rows of a context menu for a misspelt word: what it could have been meant to be, then "Add word"; none without one.
 * The menu opens at once: one row shows that suggestions are looked for until they have come.
 */
export function useSpellingItems(misspelling: Misspelling | null): readonly MenuItem[] {
  const text = useText();
  const [found, setFound] = useState<{ readonly of: Misspelling; readonly words: readonly string[] } | null>(null);
  useEffect(() => {
    if (!misspelling) return;
    let isGone = false;
    void misspelling.suggest().then((words) => {
      if (!isGone) setFound({ of: misspelling, words: words.slice(0, MOST) });
    });
    return () => {
      isGone = true;
    };
  }, [misspelling]);
  if (!misspelling) return [];
  const { replace, learn } = misspelling;
  const words = found?.of === misspelling ? found.words : null;
  const note = words === null ? text('spelling.looking') : text('spelling.noSuggestions');
  const suggestions: readonly MenuItem[] = words?.length
    ? words.map((word) => ({
        label: word,
        icon: SpellCheck,
        isDisabled: replace === null,
        onChoose: () => replace?.(word),
      }))
    : [{ label: note, icon: SpellCheck, isDisabled: true, onChoose: () => undefined }];
  return [...suggestions, { label: text('spelling.learn'), icon: BookPlus, onChoose: learn }];
}

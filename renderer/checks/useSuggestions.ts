import { useEffect, useState } from 'react';
import type { Finding } from '../../shared/check';
import { suggestionsFor } from './misspellings';

/** What could be in place of a finding: its own fixes, or for a misspelt word what the dictionaries suggest; those are looked for only where the card is the only one. Null until they have come. */
export function useSuggestions({ rule, excerpt, fixes }: Finding, isAlone: boolean): readonly string[] | null {
  const [suggested, setSuggested] = useState<readonly string[] | null>(null);
  useEffect(() => {
    if (rule !== 'spelling' || !isAlone) return;
    let isGone = false;
    void suggestionsFor(excerpt).then((suggestions) => {
      if (!isGone) setSuggested(suggestions);
    });
    return () => {
      isGone = true;
    };
  }, [rule, excerpt, isAlone]);
  if (rule !== 'spelling') return fixes;
  return isAlone ? suggested : [];
}

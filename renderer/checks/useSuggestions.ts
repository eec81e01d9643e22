import { useEffect, useState } from 'react';
import type { Finding } from '../../shared/check';
import { call } from '../bridge';
import { useOpenStory } from '../story';

/** What could stand in place of a finding: its own fixes, or for a misspelt word what the dictionaries suggest; those are looked for only where the card is the only one. */
export function useSuggestions({ rule, excerpt, fixes }: Finding, isAlone: boolean): readonly string[] {
  const [suggested, setSuggested] = useState<readonly string[]>([]);
  useEffect(() => {
    if (rule !== 'spelling' || !isAlone) return;
    const lang = useOpenStory.getState().open?.story.lang ?? 'vi';
    let isGone = false;
    void call('spelling:suggest', { word: excerpt, lang }).then((answer) => {
      if (!isGone && answer.ok) setSuggested(answer.value.suggestions);
    });
    return () => {
      isGone = true;
    };
  }, [rule, excerpt, isAlone]);
  return rule === 'spelling' ? suggested : fixes;
}

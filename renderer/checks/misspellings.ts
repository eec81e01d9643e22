import type { Finding } from '../../shared/check';
import { call } from '../bridge';
import type { Text } from '../i18n';
import { useOpenStory, type DrawnMark, type Misspelling } from '../story';
import { fixFinding, learnFinding } from './actions';

/** Resolves to what the dictionaries suggest for a word; nothing where they cannot be asked. */
export async function suggestionsFor(word: string): Promise<readonly string[]> {
  const lang = useOpenStory.getState().open?.story.lang ?? 'vi';
  const answer = await call('spelling:suggest', { word, lang });
  return answer.ok ? answer.value.suggestions : [];
}

/** Returns the misspelt word under a mark of the checks; null where the mark is of another finding. */
export function misspellingOf({ marked }: DrawnMark, text: Text): Misspelling | null {
  const finding = marked.data as Finding; // Only findings are in the group "check".
  if (finding.rule !== 'spelling') return null;
  const isReadOnly = useOpenStory.getState().open?.readOnly !== null;
  return {
    suggest: () => suggestionsFor(finding.excerpt),
    replace: isReadOnly ? null : (word) => fixFinding(finding, word),
    learn: () => void learnFinding(finding, text),
  };
}

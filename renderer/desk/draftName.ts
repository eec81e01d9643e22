import type { DraftCard } from '../../shared/bridge';
import { firstWords, type Story } from '../../shared/story';
import type { Text } from '../i18n';

/** Returns what a draft is called in lists and sentences: its headline, or that it has none and how its text begins. */
export function draftName({ headline, firstWords }: Pick<DraftCard, 'headline' | 'firstWords'>, text: Text): string {
  if (headline !== '') return headline;
  return firstWords === '' ? text('desk.untitled') : text('desk.untitledText', { words: firstWords });
}

/** Returns what the open story is called in sentences, as its draft is in lists. */
export const storyName = (story: Story, text: Text): string =>
  draftName({ headline: story.headline, firstWords: firstWords(story) }, text);

import { captionsOf, proseOf } from './blockText';
import type { Story } from './story';

/** Most characters of the words that an untitled story is listed with. */
export const MAX_FIRST_WORDS = 80;

/**
 * Returns the words that identify an untitled story in a list: the beginning of its lead, else of its first text, else
 * of its first caption, on one line, at most `MAX_FIRST_WORDS` characters, cut between words and then ended by "…".
 * Empty where the story has a headline, or no text at all.
 */
export function firstWords({ headline, lead, body }: Story): string {
  if (headline.trim() !== '') return '';
  for (const text of textsInOrder(lead, body)) {
    const words = text.replace(/\s+/g, ' ').trim();
    if (words !== '') return cutBetweenWords(words);
  }
  return '';
}

function* textsInOrder(lead: string, body: Story['body']): Generator<string> {
  yield lead;
  for (const block of body) yield* proseOf(block);
  for (const block of body) yield* captionsOf(block);
}

function cutBetweenWords(words: string): string {
  if (words.length <= MAX_FIRST_WORDS) return words;
  const begin = words.slice(0, MAX_FIRST_WORDS);
  const space = begin.lastIndexOf(' ');
  // A text without spaces is cut where it is, but not through a pair of surrogates.
  return `${space > 0 ? begin.slice(0, space) : begin.slice(0, -1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

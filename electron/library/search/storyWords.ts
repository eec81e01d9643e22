import { captionsOf, printedNames, proseOf, type Story } from '../../../shared/story';
import { foldForSearch } from '../../../shared/text';

/**
 * Returns the folded words by which a story is found: a line for the headline, one for the lead, and one for each other
 * field and paragraph, with one space between words.
 */
export function storyWords(story: Story): string {
  const { section, kicker, headline, lead, dateline, tags, body } = story;
  const prose = body.flatMap((block) => [...proseOf(block), ...captionsOf(block)]);
  const lines = [headline, lead, kicker, section, dateline, ...printedNames(story.bylines), ...tags, ...prose];
  return foldForSearch(lines.map((line) => line.trim().replace(/\s+/g, ' ')).join('\n'));
}

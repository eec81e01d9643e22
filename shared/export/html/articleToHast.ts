import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { isWebUrl, signOff, type Byline, type Story } from '../../story';
import { formatDate } from '../../text';
import type { PagePhotos } from '../layOutPhotos';
import { bodyToHast } from './blockToHast';
import { textNode } from './inlineToHast';

/**
 * Returns the article of a story: what a reader sees of it, in the order of the page. It contains nothing that the
 * story does not.
 */
export function articleToHast(story: Story, photos: PagePhotos): Element {
  const part = (selector: string, text: string): Element[] =>
    text.trim() === '' ? [] : [h(selector, [textNode(text)])];
  const names = signOff(story.bylines);
  const { publishedAt } = story;
  const parts = [
    ...part('p.story-section', story.section),
    ...part('p.story-kicker', story.kicker),
    ...part('h1', story.headline),
    ...bylineToHast(story.bylines),
    ...(publishedAt === null ? [] : [h('time', { dateTime: publishedAt }, [textNode(formatDate(publishedAt))])]),
    ...part('p.story-dateline', story.dateline),
    ...part('p.story-lead', story.lead),
    ...bodyToHast(story.body, photos),
    ...part('p.story-signoff', names),
    ...relatedToHast(story),
  ];
  // A line a part, so that a person can find their way in the source; between blocks it is not seen.
  return h('article.story', { lang: story.lang }, ['\n', ...parts.flatMap((element) => [element, '\n'])]);
}

/** The names as the sign-off has them, each with what its author did, so that Stet reads them back as they were. */
function bylineToHast(bylines: readonly Byline[]): Element[] {
  const printed = bylines.filter(({ name }) => name.trim() !== '');
  if (printed.length === 0) return [];
  const names = printed.flatMap(({ name, role }, index): ElementContent[] => [
    ...(index === 0 ? [] : [textNode(' - ')]),
    h('span', { dataRole: role }, [textNode(name.trim())]),
  ]);
  return [h('p.story-byline', names)];
}

function relatedToHast({ related }: Story): Element[] {
  const links = related.filter(({ url }) => isWebUrl(url));
  if (links.length === 0) return [];
  const items = links.map(({ title, url }) =>
    h('li', [h('a', { href: url, rel: 'noopener' }, [textNode(title === '' ? url : title)])]),
  );
  return [h('nav.story-related', [h('ul', items)])];
}

import { proseOf, type Byline, type Story } from '../../story';
import { cleanText } from '../cleanText';

/**
 * Returns the description of a story for search engines and shared links: its lead, or its first words where it has
 * none. At most 300 characters.
 */
export function descriptionOf(story: Story): string {
  const text = story.lead || (story.body.flatMap(proseOf).find((words) => words.trim() !== '') ?? '');
  return Array.from(cleanText(text).replace(/\s+/g, ' ').trim()).slice(0, 300).join('');
}

/**
 * Returns the story as schema.org NewsArticle (https://schema.org/NewsArticle), one author a person, as the text of a
 * JSON-LD script. It names no pictures: search engines want addresses of the web, and the page does not know where it
 * will be.
 */
export function newsArticleJson(story: Story): string {
  const { publishedAt, section, tags, dateline, lang } = story;
  const authors = story.bylines.filter(({ name }) => name.trim() !== '').map(authorOf);
  const article = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: story.headline,
    description: descriptionOf(story),
    inLanguage: lang,
    ...(publishedAt === null ? {} : { datePublished: publishedAt, dateModified: publishedAt }),
    ...(authors.length === 0 ? {} : { author: authors }),
    ...(section === '' ? {} : { articleSection: section }),
    ...(tags.length === 0 ? {} : { keywords: tags }),
    ...(dateline === '' ? {} : { dateline }),
  };
  // "<" would let a headline end the script element.
  return cleanText(JSON.stringify(article, null, 2)).replace(/</g, '\\u003c');
}

const authorOf = ({ name, role }: Byline): object => ({
  '@type': role === 'agency' ? 'Organization' : 'Person',
  name: name.trim(),
});

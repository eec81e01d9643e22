import { stringify } from 'yaml';
import type { Byline, Story } from '../../story';
import { cleanText } from '../cleanText';

/** The program's name, by which a reader knows what the text below repeats of the front matter. */
const GENERATOR = 'Stet';

/**
 * Returns the fields of a story as the YAML front matter of a Markdown file, under the names that static sites use,
 * with its lines of dashes. It holds what is printed of a story and its address, and nothing that is for the desk
 * alone: no note, no comment, no embargo.
 */
export function frontMatter(story: Story): string {
  const { publishedAt, tags, related } = story;
  const bylines = story.bylines.filter(({ name }) => name.trim() !== '');
  const all: Readonly<Record<string, unknown>> = {
    title: lineOf(story.headline),
    kicker: lineOf(story.kicker),
    description: lineOf(story.lead),
    authors: bylines.map(authorOf),
    date: publishedAt ?? '',
    section: lineOf(story.section),
    dateline: lineOf(story.dateline),
    tags: tags.map(lineOf).filter((tag) => tag !== ''),
    related: related.map(({ title, url }) => ({ title: lineOf(title), url })),
    lang: story.lang,
    slug: story.slug ?? '',
    generator: GENERATOR,
  };
  const said = Object.entries(all).filter(([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0));
  return `---\n${stringify(Object.fromEntries(said), { lineWidth: 0, schema: 'core' })}---\n\n`;
}

const lineOf = (text: string): string => cleanText(text).replace(/\s+/gu, ' ').trim();

/** A reporter by the name alone, as most sites want it; others with what they did. */
const authorOf = ({ name, role }: Byline): unknown =>
  role === 'reporter' ? lineOf(name) : { name: lineOf(name), role };

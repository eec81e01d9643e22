import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Byline } from '../../story';
import { importedLine, jsonShape, MOST_VALUES } from '../../text';
import { attributeOf, findElements, sourceTextOf } from '../html/elements';
import { instantOf } from './instantOf';

/** What a page states about its story to machines; fields that it does not name are empty. */
export interface PageData {
  readonly headline: string;
  readonly description: string;
  readonly section: string;
  readonly dateline: string;
  readonly bylines: readonly Byline[];
  /** ISO 8601 with offset. */
  readonly publishedAt: string | null;
  readonly tags: readonly string[];
  readonly publisher: string;
}

/** The data of a page's story, and what is wrong with the data that could not be read. */
export interface FoundData {
  readonly data: PageData;
  readonly faults: readonly string[];
}

const NOTHING: PageData = {
  headline: '',
  description: '',
  section: '',
  dateline: '',
  bylines: [],
  publishedAt: null,
  tags: [],
  publisher: '',
};

type Thing = Readonly<Record<string, unknown>>;
const ARTICLE = /(?:Article|BlogPosting|Report|Review)$/;
/** Where a page names stories that are not its own. */
const OTHERS: ReadonlySet<string> = new Set([
  'itemListElement',
  'hasPart',
  'relatedLink',
  'mentions',
  'isPartOf',
  'comment',
]);
const MOST_THINGS = 5_000;
const DEEPEST = 12;
const LONGEST = 1_000_000;

/**
 * Returns what the JSON-LD of a page (schema.org) states about its story: of several articles the news, then the one with
 * `title` in its headline. JSON that is broken is reported with its error.
 */
export function structuredDataIn(page: Nodes, title: string): FoundData {
  const scripts = findElements(
    page,
    (element) => element.tagName === 'script' && /^application\/ld\+json/i.test(attributeOf(element, 'type')),
  );
  const faults: string[] = [];
  const things: Thing[] = [];
  for (const script of scripts) {
    const text = sourceTextOf(script).replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/g, '');
    const read = parseJson(text);
    if ('fault' in read) faults.push(read.fault);
    else gather(read.value, things, 0);
  }
  const articles = things.filter((thing) => typesOf(thing).some((type) => ARTICLE.test(type)));
  const ranked = [...articles].sort((a, b) => rank(b, title) - rank(a, title));
  const [article] = ranked;
  return { data: article ? dataOf(article, things) : NOTHING, faults };
}

/** Raw line ends inside strings are what most broken ones have; a browser's own reader of them forgives that. */
function parseJson(text: string): { readonly value: unknown } | { readonly fault: string } {
  const shape = jsonShape(text);
  if (text.length > LONGEST || shape.isDeep || shape.values > MOST_VALUES) return { fault: 'too large' };
  let fault = '';
  for (const attempt of [
    text,
    text.replace(/[\t\n\r]+/g, ' '),
    text.replace(/[\t\n\r]+/g, ' ').replace(/,\s*([}\]])/g, '$1'),
  ]) {
    try {
      return { value: JSON.parse(attempt) as unknown };
    } catch (error) {
      fault ||= error instanceof Error ? error.message : String(error);
    }
  }
  return { fault };
}

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function gather(value: unknown, things: Thing[], depth: number): void {
  if (depth > DEEPEST || things.length > MOST_THINGS) return;
  if (Array.isArray(value)) for (const item of value) gather(item, things, depth + 1);
  else if (isThing(value)) {
    things.push(value);
    for (const [name, inside] of Object.entries(value)) if (!OTHERS.has(name)) gather(inside, things, depth + 1);
  }
}

const typesOf = (thing: Thing): readonly string[] =>
  [thing['@type']].flat().filter((type): type is string => typeof type === 'string');

function rank(article: Thing, title: string): number {
  const headline = textOf(article['headline']);
  const isNews = typesOf(article).some((type) => /NewsArticle$/.test(type));
  return (
    (title !== '' && headline !== '' && (title.includes(headline) || headline.includes(title)) ? 4 : 0) +
    (isNews ? 2 : 0) +
    (headline === '' ? 0 : 1)
  );
}

function dataOf(article: Thing, things: readonly Thing[]): PageData {
  const of = (value: unknown): unknown => referred(value, things);
  const publisher = of(first(article['publisher']));
  return {
    headline: textOf(article['headline'] ?? article['name']),
    description: textOf(article['description']),
    section: textOf(first(article['articleSection'])),
    dateline: textOf(article['dateline']),
    bylines: bylinesOf([article['author'] ?? article['creator']].flat().map(of)),
    publishedAt: instantOf(textOf(article['datePublished'] ?? article['dateCreated'])),
    tags: tagsOf(article['keywords']),
    publisher: isThing(publisher) ? textOf(publisher['name']) : textOf(publisher),
  };
}

const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

/** A thing that is only named by its `@id`, as the page describes it elsewhere. */
function referred(value: unknown, things: readonly Thing[]): unknown {
  if (!isThing(value) || typeof value['@id'] !== 'string' || value['name'] !== undefined) return value;
  return things.find((thing) => thing['@id'] === value['@id'] && thing['name'] !== undefined) ?? value;
}

function bylinesOf(authors: readonly unknown[]): readonly Byline[] {
  const found = authors.flatMap((author): readonly Byline[] => {
    const isOrganization = isThing(author) && typesOf(author).some((type) => /Organization$/.test(type));
    const names = [isThing(author) ? author['name'] : author].flat().map(textOf);
    return names
      .flatMap((name) => name.split(/\s*[,;|]\s*|\s+[-–—]\s+/))
      .filter((name) => name !== '' && !/^https?:/i.test(name))
      .map((name) => ({ name, role: isOrganization ? ('agency' as const) : ('reporter' as const) }));
  });
  return [...new Map(found.map((byline) => [byline.name, byline])).values()];
}

function tagsOf(value: unknown): readonly string[] {
  const words = [value].flat().flatMap((tag) => (typeof tag === 'string' ? tag.split(/[,;]/) : [tag]));
  return [...new Set(words.map(textOf).filter((tag) => tag !== ''))];
}

/** A text of the data; many pages write the signs of HTML into it. */
function textOf(value: unknown): string {
  if (typeof value !== 'string') return '';
  const text = /[&<]/.test(value) ? sourceTextOf(fromHtml(value.slice(0, 20_000), { fragment: true })) : value;
  return importedLine(text);
}

import type { Byline } from '../../story';
import { foldForSearch, importedLine, isDay } from '../../text';
import { namesToBylines } from '../article/names';
import { sourceTextOf } from '../html/elements';
import { instantOf } from './instantOf';
import type { MetaTags } from './metaTags';
import type { PageMarks } from './pageMarks';
import type { PageFields } from './webPage';
import type { StoryPlace } from './storyElement';
import type { PageData } from './structuredData';

const MOST_TAGS = 30;
const LONGEST_TAG = 80;

/**
 * Returns the fields that a page names. What a reader sees counts most for the headline, which is shortened in the data
 * for search engines; for who, when and where the page's data does, then its `<meta>`, then its marks.
 */
export function pageFields(
  { headline, body }: StoryPlace,
  marks: PageMarks,
  data: PageData,
  meta: MetaTags,
): PageFields {
  const site = [data.publisher, meta.first('og:site_name', 'application-name')].filter((name) => name !== '');
  const shown = headline ? importedLine(sourceTextOf(headline)) : '';
  const title = body.type === 'element' ? meta.title : '';
  return {
    headline: shown || data.headline || withoutSite(meta.first('og:title', 'twitter:title') || title, site),
    kicker: marks.kicker,
    lead: marks.lead,
    section: data.section || meta.first('article:section') || marks.section,
    dateline: marks.dateline || data.dateline,
    bylines: bylinesOf(marks, data, meta, site),
    publishedAt: mostExact([
      data.publishedAt,
      instantOf(
        meta.first(
          'article:published_time',
          'datepublished',
          'pubdate',
          'publish-date',
          'dc.date',
          'dc.date.issued',
          'date',
        ),
      ),
      marks.publishedAt,
    ]),
    tags: tagsOf(
      [
        data.tags,
        meta.all('article:tag'),
        marks.tags,
        meta.first('news_keywords').split(','),
        meta.first('keywords').split(','),
      ],
      shown,
    ),
    related: [],
  };
}

/** Returns the first time that a page names; where that is a day alone and a later one is an hour of it, that one. */
function mostExact(named: readonly (string | null)[]): string | null {
  const times = named.filter((time) => time !== null);
  const [first = null] = times;
  return (first !== null && isDay(first) && times.find((time) => time.startsWith(`${first}T`))) || first;
}

/** What names of Vietnamese sites begin with. */
const SITE_NAME =
  /^(?:báo (?!động|hiệu|cáo|chí|oán)|tạp chí |đài (?:phát thanh|truyền hình|pt)|cổng thông tin|trang (?:tin|thông tin))/iu;

/** The title of a page without the name of its site behind or before it. */
function withoutSite(title: string, site: readonly string[]): string {
  const [first = '', second = '', ...more] = title.split(/\s+[-–—|]\s+/u);
  const isNamed = SITE_NAME.test(first) || site.some((known) => foldForSearch(known) === foldForSearch(first));
  if (isNamed && second !== '' && more.length === 0 && !SITE_NAME.test(second)) return second;
  const found = /^(.+?)\s+[-–—|]\s+([^-–—|]+)$/u.exec(title);
  if (!found) return title;
  const [, words = '', name = ''] = found;
  const isSite = SITE_NAME.test(name) || site.some((known) => foldForSearch(known) === foldForSearch(name));
  return isSite || (words.split(' ').length >= 4 && name.split(' ').length <= 4) ? words : title;
}

const sameNames = (some: readonly Byline[], others: readonly Byline[]): boolean => {
  const keys = (bylines: readonly Byline[]): string =>
    bylines
      .map(({ name }) => foldForSearch(name))
      .sort()
      .join('|');
  return keys(some) === keys(others);
};

/**
 * Returns the names in the page's data, in the letters in which a reader sees them; none where a site only names
 * itself.
 */
function bylinesOf(marks: PageMarks, data: PageData, meta: MetaTags, site: readonly string[]): readonly Byline[] {
  const isSite = ({ name }: Byline): boolean => site.some((known) => foldForSearch(known) === foldForSearch(name));
  const named = data.bylines.filter((byline) => !isSite(byline));
  if (named.length > 0) return sameNames(named, marks.bylines) ? marks.bylines : named;
  if (marks.bylines.length > 0) return marks.bylines;
  const author = meta.first('author', 'article:author', 'dc.creator', 'twitter:creator');
  const written = /^(?:https?:|@)/i.test(author) ? null : namesToBylines(author);
  return (written ?? []).filter((byline) => !isSite(byline));
}

function tagsOf(sources: readonly (readonly string[])[], headline: string): readonly string[] {
  const tidy = (tags: readonly string[]): readonly string[] =>
    tags
      .map((tag) => tag.trim())
      .filter((tag) => tag !== '' && tag.length <= LONGEST_TAG && foldForSearch(tag) !== foldForSearch(headline));
  const found = sources.map(tidy).find((tags) => tags.length > 0) ?? [];
  return [...new Set(found)].slice(0, MOST_TAGS);
}

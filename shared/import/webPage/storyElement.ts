import type { Element, Nodes, Root } from 'hast';
import { findElement, findElements, sourceTextOf } from '../html/elements';
import { longestText, proseIn, type IsSite } from './longestText';
import { isBodyMark, isHeadlineMark } from './marks';

/** Where the story of a page is. */
export interface StoryPlace {
  /** The element with the text of the story; the whole page where nothing identifies it. */
  readonly body: Element | Root;
  /** The element with the headline; null where the page has none. */
  readonly headline: Element | null;
  /** The smallest element around both: the marks that describe the story are in it. */
  readonly zone: Element | Root;
}

/** A mark inside another one, such as a column's content in a page's, is the story's where it holds nearly all of its words. */
const SHARE = 0.7;

/**
 * Finds the story of a page: by the names that sites have for its text, else the first `article`, then `main`, that
 * holds an `h1` (HTML, 4.3.2 and 4.4.14), else by its longest text, where the page has parts that are the site's.
 * `titles` are the headlines that the page names elsewhere.
 */
export function storyPlace(page: Root, titles: readonly string[], isSite: IsSite): StoryPlace {
  const headlines = outOfTheSite(page, isSite, (element) => element.tagName === 'h1' && words(element) !== '');
  const marked = markedBody(page, isSite);
  const body =
    marked ??
    holderOf(page, 'article', headlines) ??
    holderOf(page, 'main', headlines) ??
    leftOfSite(page, isSite) ??
    page;
  const headline = headlineOf(page, body, headlines, titles, isSite);
  return {
    body,
    headline,
    zone: headline && body.type === 'element' ? aroundBoth(page, headline, body) : parentOf(page, body),
  };
}

const words = (element: Element): string => sourceTextOf(element).replace(/\s+/g, ' ').trim();

/** Every element that fulfils a condition and is no part of the site. */
function outOfTheSite(page: Nodes, isSite: IsSite, isWanted: (element: Element) => boolean): readonly Element[] {
  const found: Element[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'element') {
      if (isSite(node)) return;
      if (isWanted(node)) found.push(node);
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(page);
  return found;
}

function markedBody(page: Root, isSite: IsSite): Element | null {
  // A story of one short line has no sentences; it counts less than any that has.
  const proseOf = (element: Element): number => proseIn(element, isSite) || words(element).length / 1_000_000;
  const marks = outOfTheSite(page, isSite, isBodyMark).map((element) => ({ element, prose: proseOf(element) }));
  const most = marks.reduce((longest, { prose }) => Math.max(longest, prose), 0);
  if (most === 0) return null;
  const long = marks.filter(({ prose }) => prose >= most * SHARE);
  const [first] = long;
  const known = new Set(long.map(({ element }) => element));
  // The last of those inside each other is the innermost.
  return first ? (findElements(first.element, (element) => known.has(element)).at(-1) ?? null) : null;
}

function holderOf(page: Root, tagName: string, headlines: readonly Element[]): Element | null {
  const holders = findElements(page, (element) => element.tagName === tagName);
  const known = new Set(headlines);
  return holders.find((holder) => findElement(holder, (element) => known.has(element)) !== null) ?? null;
}

/** The longest text, of a page that has anything of a site around it. */
function leftOfSite(page: Root, isSite: IsSite): Element | null {
  const hasSite = findElement(page, (element) => element.tagName !== 'button' && isSite(element));
  return hasSite ? longestText(page, isSite) : null;
}

/**
 * Returns the headline: one whose words are the page's title, else one by its name, else the nearest above the text.
 */
function headlineOf(
  page: Root,
  body: Element | Root,
  headlines: readonly Element[],
  titles: readonly string[],
  isSite: IsSite,
): Element | null {
  const named = headlines.find((element) => titles.some((title) => title !== '' && isSameTitle(words(element), title)));
  if (named) return named;
  const marked = headlines.find(isHeadlineMark);
  if (marked) return marked;
  const known = new Set(headlines);
  const inBody = body.type === 'element' ? findElement(body, (element) => known.has(element)) : headlines[0];
  if (inBody) return inBody;
  const all = findElements(page, (element) => element === body || known.has(element));
  const above = all
    .slice(
      0,
      all.findIndex((element) => element === body),
    )
    .at(-1);
  return above ?? outOfTheSite(page, isSite, (element) => isHeadlineMark(element) && words(element) !== '')[0] ?? null;
}

const fold = (title: string): string =>
  title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
function isSameTitle(headline: string, title: string): boolean {
  const [one, other] = [fold(headline), fold(title)];
  return one !== '' && other !== '' && (one.startsWith(other) || other.startsWith(one));
}

function pathTo(node: Nodes, wanted: Nodes): readonly (Element | Root)[] | null {
  if (node === wanted) return node.type === 'element' || node.type === 'root' ? [node] : [];
  if (node.type !== 'element' && node.type !== 'root') return null;
  for (const child of node.children) {
    const path = pathTo(child, wanted);
    if (path) return [node, ...path];
  }
  return null;
}

function aroundBoth(page: Root, one: Element, other: Element): Element | Root {
  const path = pathTo(page, one) ?? [];
  const others = new Set(pathTo(page, other) ?? []);
  return [...path].reverse().find((element) => others.has(element)) ?? page;
}

function parentOf(page: Root, body: Element | Root): Element | Root {
  return pathTo(page, body)?.at(-2) ?? page;
}

import type { Element, Nodes } from 'hast';
import type { Byline } from '../../story';
import { importedLine } from '../../text';
import { namesToBylines } from '../article/names';
import { sectionOf } from '../article/titles';
import { attributeOf, findElement, findElements, sourceTextOf, withoutElements } from '../html/elements';
import { instantOf } from './instantOf';
import type { IsSite } from './longestText';
import { isAuthorMark, isDatelineMark, isKickerMark, isLeadMark, isSectionMark, isTagsMark, isTimeMark } from './marks';
import type { StoryPlace } from './storyElement';

/** What a page's own marks state about a story, each with the element that it was read from. */
export interface PageMarks {
  readonly kicker: string;
  readonly lead: string;
  readonly dateline: string;
  readonly section: string;
  readonly publishedAt: string | null;
  readonly bylines: readonly Byline[];
  readonly tags: readonly string[];
  /** The elements whose words are in these fields, and so not in the body. */
  readonly used: ReadonlySet<Element>;
}

const LONGEST_LEAD_WORDS = 200;
const LONGEST_LABEL = 80;
const MOST_TAGS = 30;
const HOME = /^(?:trang chủ|home|trang nhất|»|>|\/)$/i;

/** Returns what the marks around a story state about it. Those inside parts of the site, such as a list of other stories, do not count. */
export function pageMarks({ zone, headline, body }: StoryPlace, isSite: IsSite): PageMarks {
  const used = new Set<Element>();
  const marks = elementsIn(zone, body, headline, isSite);
  const take = <T>(isMark: (element: Element) => boolean, read: (element: Element) => T | null): T | null => {
    for (const element of marks) {
      const found = isMark(element) ? read(element) : null;
      if (found === null) continue;
      used.add(element);
      return found;
    }
    return null;
  };
  const dateline = take(isDatelineMark, (element) => label(textOf(element)));
  const short = (element: Element): string | null => label(textOf(element));
  return {
    lead: take(isLeadMark, (element) => leadOf(element)) ?? '',
    kicker: take(isKickerMark, short) ?? '',
    dateline: dateline ?? '',
    section: take(isSectionMark, (element) => sectionIn(element, headline)) ?? '',
    publishedAt: take(isTimeMark, timeOf),
    bylines: take(isAuthorMark, bylinesOf) ?? [],
    tags: take(isTagsMark, tagsIn) ?? [],
    used,
  };
}

/** The elements that may be marks, in the order of the page, without those of the site. */
function elementsIn(zone: Nodes, body: Nodes, headline: Element | null, isSite: IsSite): readonly Element[] {
  const found: Element[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'element' && node !== zone) {
      if (/^(?:figure|table|script|style|noscript)$/.test(node.tagName)) return;
      // What is called by the name of a part of the site may still hold the story, or be one of its marks.
      if (isSite(node) && node !== body && !isTagsMark(node) && !isSectionMark(node)) return;
      if (node !== headline) found.push(node);
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(zone);
  return found;
}

const textOf = (node: Nodes): string =>
  importedLine(sourceTextOf(withoutElements(node, ({ tagName }) => /^(?:script|style)$/.test(tagName))));

const label = (text: string): string | null => (text !== '' && text.length <= LONGEST_LABEL * 2 ? text : null);

function leadOf(element: Element): string | null {
  if (findElement(element, ({ tagName }) => /^(?:h1|figure|ul|ol|img|video)$/.test(tagName))) return null;
  const text = textOf(withoutElements(element, isDatelineMark));
  return text !== '' && text.split(' ').length <= LONGEST_LEAD_WORDS ? text : null;
}

/** The section, or of a path of them the last that is not the story itself. */
function sectionIn(element: Element, headline: Element | null): string | null {
  const stepsIn = (tag: string): readonly string[] =>
    findElements(element, ({ tagName }) => tagName === tag).map(textOf);
  const title = headline ? textOf(headline) : '';
  const marked = [stepsIn('a'), stepsIn('li')].find((steps) => steps.length > 0);
  const steps = (marked ?? [sectionOf(textOf(element))]).filter(
    (step) => step !== '' && step.length <= LONGEST_LABEL && !HOME.test(step) && step !== title,
  );
  return steps.at(-1) ?? null;
}

function timeOf(element: Element): string | null {
  const named = instantOf(attributeOf(element, 'datetime') || attributeOf(element, 'content'));
  if (named !== null) return named;
  const text = textOf(element);
  return text.length > 100
    ? null
    : instantOf(
        text.replace(/^(?:ngày đăng|đăng|cập nhật|xuất bản|updated|published)\s*(?:lúc|ngày|on|at)?\s*:?\s*/i, ''),
      );
}

/** The names in an author's element; where it holds more, such as a portrait and a mail address, those in its innermost name. */
function bylinesOf(element: Element): readonly Byline[] | null {
  const inner = findElements(
    element,
    (one) =>
      /(?:^|[-_ ])name(?:$|[-_ ])/.test(attributeOf(one, 'class')) ||
      one.tagName === 'a' ||
      /^(?:strong|b|span|em|h\d)$/.test(one.tagName),
  );
  const names = [textOf(element), ...inner.map(textOf)].map(cleanNames).filter((text) => text.length <= 160);
  return names.map((text) => namesToBylines(text)).find((bylines) => bylines !== null) ?? null;
}

const cleanNames = (text: string): string =>
  text
    .replace(/\S+@\S+/g, '')
    .replace(/^(?:tác giả|theo|bài và ảnh|by|author)\s*:\s*/i, '')
    .replace(/^[\s()|·•–-]+|[\s()|·•–-]+$/g, '')
    .trim();

function tagsIn(element: Element): readonly string[] | null {
  const links = findElements(element, ({ tagName }) => tagName === 'a');
  const tags = links
    .map((link) => textOf(link).replace(/^#\s*/, ''))
    .filter((tag) => tag !== '' && tag.length <= LONGEST_LABEL);
  return tags.length > 0 ? [...new Set(tags)].slice(0, MOST_TAGS) : null;
}

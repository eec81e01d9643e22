import type { Element, Nodes, Root } from 'hast';
import { isWebUrl, type Byline, type RelatedLink } from '../../story';
import { attributeOf, findElement, findElements, hasClass, sourceTextOf } from '../html/elements';
import { treeToContent } from '../html/treeToContent';
import type { FoundNotes } from '../html/noteMarks';
import type { Source } from '../html/surroundings';
import { instantOf } from './instantOf';
import { metaTagsIn } from './metaTags';
import type { WebPage } from './webPage';

/** The class names of the elements that are fields and no blocks of the body. */
const FIELDS = /^story-(?:section|kicker|byline|dateline|lead|signoff|related)$/;
const isField = (node: Nodes): boolean =>
  node.type === 'element' && (node.tagName === 'h1' || node.tagName === 'time' || hasClass(node, FIELDS));

/** Reads the page that Stet exports, field by field; null for every other page. */
export function ownPage(page: Root, source: Source, notes: FoundNotes): WebPage | null {
  const article = findElement(page, (element) => element.tagName === 'article' && hasClass(element, /^story$/));
  if (!article) return null;
  const part = (isPart: (element: Element) => boolean): Element | undefined =>
    article.children.find((child): child is Element => child.type === 'element' && isPart(child));
  const named = (name: string): string => {
    const element = part((one) => hasClass(one, new RegExp(`^story-${name}$`)));
    return element ? sourceTextOf(element) : '';
  };
  const headline = part(({ tagName }) => tagName === 'h1');
  const time = part(({ tagName }) => tagName === 'time');
  const body: Root = { type: 'root', children: article.children.filter((child) => !isField(child)) };
  const lang = attributeOf(article, 'lang');
  return {
    ...treeToContent(body, { ...source, isOwn: true }, notes),
    fields: {
      section: named('section'),
      kicker: named('kicker'),
      headline: headline ? sourceTextOf(headline) : '',
      lead: named('lead'),
      dateline: named('dateline'),
      bylines: bylinesIn(part((one) => hasClass(one, /^story-byline$/))),
      publishedAt: time ? instantOf(attributeOf(time, 'datetime')) : null,
      tags: metaTagsIn(page).all('article:tag'),
      related: relatedIn(part((one) => hasClass(one, /^story-related$/))),
    },
    lang: lang === 'vi' || lang === 'en' ? lang : null,
    signOff: named('signoff'),
    around: [],
    faults: [],
  };
}

const ROLES = {
  reporter: 'reporter',
  contributor: 'contributor',
  photographer: 'photographer',
  agency: 'agency',
} as const;
const isRole = (role: string): role is keyof typeof ROLES => Object.hasOwn(ROLES, role);

function bylinesIn(element: Element | undefined): readonly Byline[] {
  const names = element ? findElements(element, (one) => attributeOf(one, 'data-role') !== '') : [];
  return names.map((one): Byline => {
    const role = attributeOf(one, 'data-role');
    return { name: sourceTextOf(one), role: isRole(role) ? role : 'reporter' };
  });
}

function relatedIn(element: Element | undefined): readonly RelatedLink[] {
  const links = element ? findElements(element, ({ tagName }) => tagName === 'a') : [];
  return links.flatMap((link) => {
    const [url, title] = [attributeOf(link, 'href'), sourceTextOf(link)];
    return isWebUrl(url) ? [{ title: title === url ? '' : title, url }] : [];
  });
}

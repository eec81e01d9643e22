import type { Element, Nodes } from 'hast';
import { isNamedForTheSite, isSiteElement } from './marks';

/** A shorter run of letters is a label, a link or a name; a sentence is longer. In characters. */
const SHORTEST_SENTENCE = 20;
/** A page with less is all story. In characters. */
const LEAST_PROSE = 200;
/** How much of the prose around it an element must hold for the story to be in it. */
const SHARE = 0.7;
/** What holds more of a page's prose is no part of its site, whatever it is called. */
const MOST_OF_SITE = 0.6;
/** What only ever holds a piece of a story. */
const PIECE = /^(?:p|li|ul|ol|dl|blockquote|figure|h[1-6]|pre|td|th|tr|span|a|b|i|strong|em)$/;
const SILENT = /^(?:script|style|noscript|template|svg|head|iframe|select|textarea)$/;

/** Returns whether an element is a part of the site around the story. */
export type IsSite = (element: Element) => boolean;

/** Returns the test that finds the parts of a page that are the site's; an element with most of its sentences is none. */
export function sitePartsOf(page: Nodes): IsSite {
  const prose = new Map<Nodes, number>();
  const most = measure(page, () => false, prose) * MOST_OF_SITE;
  return (element) => isSiteElement(element) || (isNamedForTheSite(element) && (prose.get(element) ?? 0) <= most);
}

/**
 * Returns the deepest element that holds nearly all sentences of a page that are no link and not of the site: where a page
 * has no names that identify its story, this is it. Null where there are too few sentences to judge.
 */
export function longestText(page: Nodes, isSite: IsSite): Element | null {
  const prose = new Map<Nodes, number>();
  if (measure(page, isSite, prose) < LEAST_PROSE) return null;
  let found: Element | null = null;
  let at: Nodes = page;
  for (;;) {
    const least = (prose.get(at) ?? 0) * SHARE;
    const holdsIt = (child: Nodes): boolean =>
      child.type === 'element' && !PIECE.test(child.tagName) && (prose.get(child) ?? 0) >= least;
    const next: Nodes | undefined = 'children' in at ? at.children.find(holdsIt) : undefined;
    if (next?.type !== 'element') return found;
    found = next;
    at = next;
  }
}

/** Counts the letters of the sentences in a node, and notes them for every element in it. */
function measure(node: Nodes, isSite: IsSite, prose: Map<Nodes, number>): number {
  if (node.type === 'text') return node.value.trim().length >= SHORTEST_SENTENCE ? node.value.trim().length : 0;
  if (!('children' in node)) return 0;
  if (node.type === 'element' && (node.tagName === 'a' || SILENT.test(node.tagName) || isSite(node))) return 0;
  const length = node.children.reduce((sum: number, child) => sum + measure(child, isSite, prose), 0);
  prose.set(node, length);
  return length;
}

/** Returns how many letters of sentences an element holds that are no links and not of the site. */
export const proseIn = (element: Element, isSite: IsSite): number => measure(element, isSite, new Map());

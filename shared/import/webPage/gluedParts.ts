import type { Element } from 'hast';
import { foldForSearch } from '../../text';
import { findElements, sourceTextOf } from '../html/elements';

/** Elements that sites set a button or a block of links in; a heading, an item and a cell may be the story's. */
const HOLDER = /^(?:p|div|section|aside|button|span)$/;
/** In characters. */
const LONGEST_BUTTON = 60;
/** In characters: more words than a block of links has. */
const LONGEST_BLOCK = 2000;

/** The whole words of a button, folded. */
const BUTTON =
  /^(?:chia se(?: bai viet)?|share this(?: article)?|in bai(?: viet)?|luu bai(?: viet)?|nghe doc bai(?: viet)?|copy link|sao chep (?:lien ket|link)|link bai goc|(?:theo doi|follow) .{0,30}google news)$/;
/** The words above a block of links to other stories, folded. */
const RELATED =
  /^(?:(?:(?:tin|bai)(?: viet)? (?:lien quan|cung chuyen muc)|doc them|xem them|related(?: (?:news|stories|articles))?|read more):?) ?/;

const folded = (text: string): string => foldForSearch(text.replace(/\s+/g, ' ').trim());

/**
 * Whether an element without a telling class is a part of the site that is set into a story's text: a button such as "In
 * bài", or a heading such as "Tin liên quan" with nothing but links below it.
 */
export function isGluedPart(element: Element): boolean {
  if (!HOLDER.test(element.tagName)) return false;
  const text = sourceTextOf(element);
  if (text.length > LONGEST_BLOCK) return false;
  const words = folded(text);
  if (words.length <= LONGEST_BUTTON && BUTTON.test(words)) return true;
  const heading = RELATED.exec(words)?.[0];
  if (heading === undefined || element.tagName === 'p' || element.tagName === 'span') return false;
  const links = findElements(element, ({ tagName }) => tagName === 'a').map(sourceTextOf);
  const letters = (some: string): string => folded(some).replace(/[^\p{L}\p{N}]/gu, '');
  return links.length > 0 && letters(words) === letters(`${heading} ${links.join(' ')}`);
}

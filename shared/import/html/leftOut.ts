import type { Element } from 'hast';
import { attributeOf, classesOf, hasClass } from './elements';

/** What holds no words of the page: scripts, controls. Frames and films are read as embeds before. */
const SILENT: ReadonlySet<string> = new Set(
  'script style head title meta link template applet svg canvas input select textarea datalist amp-ad amp-analytics amp-pixel amp-sticky-ad amp-auto-ads'.split(
    ' ',
  ),
);

/** What Word puts beside the words: the bullet it drew, comments and their marks, footnotes that were read before. */
const WORD = /^(ignore|footnote-list|endnote-list|comment-list|comment|footnote|endnote)$/;
const WORD_CLASS = /^(MsoCommentReference|msocomanchor|msocomtxt|msoDel)$/i;

/** Class names of words for screen readers only. */
const FOR_SCREEN_READERS =
  /^(?:sr[-_]?only|visually-?hidden|screen-?reader(?:-text|-only|s)?|assistive-text|a11y-(?:hidden|only)|u-(?:hidden-?visually|visually-?hidden|sr-only)|offscreen|off-screen|element-invisible)$/i;

/** Whether nothing of an element is taken in, because a reader does not see it as words of the text. */
export function isLeftOut(element: Element, style: ReadonlyMap<string, string>): boolean {
  if (SILENT.has(element.tagName) || element.properties['hidden'] === true) return true;
  if (isUnseen(style) || style.get('mso-hide') === 'all') return true;
  if (WORD.test(style.get('mso-list') ?? '') || WORD.test(style.get('mso-element') ?? '')) return true;
  return isWordsDeletion(element) || hasClass(element, WORD_CLASS) || hasClass(element, FOR_SCREEN_READERS);
}

/** Whether a style takes what it is for off the page, or out of the reader's sight. */
export function isUnseen(style: ReadonlyMap<string, string>): boolean {
  if (style.size === 0) return false;
  const is = (name: string, value: RegExp): boolean => value.test(style.get(name) ?? '');
  if (is('display', /^none/) || is('visibility', /^(?:hidden|collapse)/)) return true;
  const isFarAway = is('left', /^-\d{4}/) || is('top', /^-\d{4}/) || is('text-indent', /^-\d{4}/);
  const isClipped = is('clip', /^rect\(\s*(?:0|1px)[\s,)]/) || is('clip-path', /^inset\((?:50|100)%/);
  return isFarAway || (isClipped && is('position', /^(?:absolute|fixed)/));
}

/** A change that Word tracks: it names who deleted the words and when. What `<del>` strikes through elsewhere can be read. */
const isWordsDeletion = (element: Element): boolean => element.tagName === 'del' && isTrackedByWord(element);

/** Whether an insertion or deletion is one that Word tracks. */
export const isTrackedByWord = (element: Element): boolean =>
  /^mailto:/i.test(attributeOf(element, 'cite')) || classesOf(element).some((name) => /^mso(?:Del|Ins)$/i.test(name));

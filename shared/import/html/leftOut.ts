import type { Element } from 'hast';

/** What holds no words of the page: scripts, controls, frames. */
const SILENT: ReadonlySet<string> = new Set([
  'script',
  'style',
  'head',
  'title',
  'meta',
  'link',
  'template',
  'iframe',
  'object',
  'embed',
  'applet',
  'svg',
  'math',
  'canvas',
  'audio',
  'video',
  'input',
  'select',
  'textarea',
]);

/** What Word puts beside the words: the bullet it drew, comments and their marks, footnotes that were read before. */
const WORD = /^(ignore|footnote-list|endnote-list|comment-list|comment|footnote|endnote)$/;

/** Whether nothing of an element is taken in, because a reader does not see it as words of the text. */
export function isLeftOut(element: Element, style: ReadonlyMap<string, string>): boolean {
  if (SILENT.has(element.tagName) || element.properties['hidden'] === true) return true;
  if (style.get('display') === 'none' || style.get('mso-hide') === 'all') return true;
  if (WORD.test(style.get('mso-list') ?? '') || WORD.test(style.get('mso-element') ?? '')) return true;
  const classes = element.properties['className'];
  return Array.isArray(classes) && classes.some((name) => /^(MsoCommentReference|msocomanchor|msocomtxt)$/i.test(name));
}

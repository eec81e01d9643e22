import type { Element } from 'hast';
import { textRun, type Inline } from '../../story';
import { decodeOldFont, fixEth, normalizeText } from '../../text';
import { attributeOf, classesOf, findElement, sourceTextOf } from './elements';
import { embedOf, leftEmbed } from './embeds';
import type { ReadInside } from './figureBlocks';
import { besideLines, joined, linesOf } from './inlineLines';
import { letterPicture } from './letterPicture';
import type { Output } from './output';
import { photoOf } from './photoOf';
import type { Around } from './surroundings';
import { webWordItemOf } from './wordList';

/** Adds words with the marks and the link around them, a line break for each line end of plain text. */
export function addText(value: string, { source, kind, marks, url, isPlain, letters }: Around, out: Output): void {
  const read = letters === null ? value : decodeOldFont(value, letters);
  const words = normalizeText(isPlain ? read : read.replace(/[\t\n\f\r ]+/g, ' '));
  // A subhead is bold by itself.
  const run = (text: string) =>
    textRun(
      text,
      [...marks].filter((mark) => source.isOwn || typeof kind === 'string' || mark !== 'bold'),
    );
  const pieces = words
    .split(/\r\n|\r|\n/)
    .flatMap((line, index) => (index === 0 ? [run(line)] : [{ kind: 'lineBreak' } as const, run(line)]));
  if (url === null) for (const piece of pieces) out.add(piece);
  else out.add({ kind: 'link', url, content: pieces });
}

/** Adds a line break, but for the one that Safari ends its clipboard with. */
export function addLineBreak(element: Element, { url }: Around, out: Output): void {
  if (classesOf(element).includes('Apple-interchange-newline')) return;
  const lineBreak: Inline = { kind: 'lineBreak' };
  out.add(url === null ? lineBreak : { kind: 'link', url, content: [lineBreak] });
}

/** Adds a picture as a figure, or as the letters that it stands for. */
export function addPhoto(element: Element, style: ReadonlyMap<string, string>, around: Around, out: Output): void {
  const alt = fixEth(normalizeText(attributeOf(element, 'alt'))).trim();
  const letters = around.source.isOwn ? undefined : letterPicture(element, style, alt);
  if (letters) addText(letters.letters, around, out);
  if (letters !== undefined) return;
  const photo = photoOf(element, alt, around);
  if (!photo) return;
  out.flush(around.kind);
  out.blocks([photo]);
}

/** A film, post or frame as an embed; where its address is not known, what is in its place, else a line of the report. */
export function addEmbed(element: Element, around: Around, out: Output, children: (inside: Around) => void): void {
  const { base } = around.source;
  const found = embedOf(element, base);
  if (!found || (found.url === '' && found.title === '' && element.tagName !== 'object')) {
    const left = leftEmbed(element, base);
    if (left !== '') around.notes.leftFrames.push(left);
    return;
  }
  if (found.url !== '') {
    out.flush(around.kind);
    out.blocks([{ kind: 'embed', url: found.url, title: normalizeText(found.title) }]);
  } else if (element.tagName === 'object') children(around);
  else {
    out.flush(around.kind);
    addText(found.title, around, out);
    out.flush(around.kind);
  }
}

/** A `<ruby>` with brackets around its readings, where it has none for those who cannot see it set above the line. */
export function withReadingMarks(ruby: Element): Element {
  if (findElement(ruby, ({ tagName }) => tagName === 'rp')) return ruby;
  const bracket = (value: string) => ({ type: 'text', value }) as const;
  const children = ruby.children.flatMap((child) =>
    child.type === 'element' && child.tagName === 'rt' ? [bracket('('), child, bracket(')')] : [child],
  );
  return { ...ruby, children };
}

/** The words of `<q>` between the marks that a browser draws around them. */
export function addQuotation(element: Element, inner: Around, out: Output, children: (inside: Around) => void): void {
  const isMarked = /^\s*["“”«‘'„]/u.test(sourceTextOf(element).slice(0, 100));
  const [open, close] = inner.quoteDepth % 2 === 0 ? ['“', '”'] : ['‘', '’'];
  if (!isMarked) addText(open, inner, out);
  children({ ...inner, quoteDepth: inner.quoteDepth + 1 });
  if (!isMarked) addText(close, inner, out);
}

/** Adds the items of Word on the web, each a list of its own there; false for a list of any other program. */
export function addWebWordItems(list: Element, around: Around, out: Output, read: ReadInside): boolean {
  const items = list.children.filter((child): child is Element => child.type === 'element');
  const found = items.map((item) => [item, webWordItemOf(item, list)] as const);
  if (items.length === 0 || found.some(([, item]) => item === null)) return false;
  for (const [element, item] of found) {
    const blocks = element.children.flatMap((child) => read(child, around));
    for (const piece of joined(blocks.flatMap(linesOf))) out.add(piece);
    if (item) out.wordItem(item);
    out.blocks(besideLines(blocks));
  }
  return true;
}

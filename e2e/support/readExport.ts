import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';

const oneLine = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** The texts of an exported page in the order that a reader sees them. */
export function htmlBlocks(html: string): string[] {
  const { document } = new JSDOM(html).window;
  const blocks = document.querySelectorAll('article :is(h1, h2, h3, h4, p, li, td, th, time, figcaption)');
  // A caption and its credit share one element; in Word each is a paragraph.
  const parts = [...blocks].flatMap((block) => (block.tagName === 'FIGCAPTION' ? [...block.childNodes] : [block]));
  return parts.map((part) => oneLine(ownWords(part))).filter((text) => text !== '');
}

/** The words of a node, a line break as a space; those of a list below an item are the items' own. */
function ownWords(node: Node): string {
  if (node.nodeName === 'BR') return ' ';
  if (node.nodeName === '#text') return node.textContent ?? '';
  return [...node.childNodes]
    .filter(({ nodeName }) => nodeName !== 'UL' && nodeName !== 'OL')
    .map(ownWords)
    .join('');
}

/** The texts of the paragraphs of a Word file, in their order. */
export function docxParagraphs(bytes: Uint8Array): string[] {
  const files = unzipSync(bytes);
  const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  const { document } = new JSDOM(xml, { contentType: 'text/xml' }).window;
  return [...document.getElementsByTagName('w:p')]
    .map((paragraph) =>
      [...paragraph.querySelectorAll('*')]
        .map(({ tagName, textContent }) => (tagName === 'w:t' ? textContent : tagName === 'w:br' ? ' ' : ''))
        .join(''),
    )
    .map(oneLine)
    .filter((text) => text !== '');
}

import { assertNever, isLinkUrl, type InlineContent, type Mark, type TextRun } from '../../story';
import { cleanText } from '../cleanText';

/** Marks that Markdown has no sign for are written as the HTML that CommonMark lets through. */
const SIGNS: Readonly<Record<Mark, readonly [string, string]>> = {
  bold: ['**', '**'],
  italic: ['*', '*'],
  strikethrough: ['~~', '~~'],
  underline: ['<u>', '</u>'],
  superscript: ['<sup>', '</sup>'],
  subscript: ['<sub>', '</sub>'],
  highlight: ['<mark>', '</mark>'],
};

/** Plain text whose characters mean nothing to Markdown; a line end would end the block and becomes a space. */
export const escaped = (text: string): string =>
  cleanText(text)
    .replace(/[\\`*_[\]<>#~|&$]/g, (sign) => `\\${sign}`)
    .replace(/[\n\r]+/g, ' ')
    // What makes a list, a heading or a rule at the start of a line.
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');

/** Inline content as Markdown; comment anchors leave no trace. `lineBreak` is what a line end inside the block becomes. */
export function inlineToMarkdown(content: InlineContent, lineBreak = '\\\n'): string {
  return content
    .map((piece) => {
      switch (piece.kind) {
        case 'text':
          return runToMarkdown(piece);
        case 'lineBreak':
          return lineBreak;
        case 'link': {
          const words = inlineToMarkdown(piece.content, lineBreak);
          return isLinkUrl(piece.url) ? `[${words}](<${piece.url.replace(/[<>\s]/g, encodeURIComponent)}>)` : words;
        }
        default:
          return assertNever(piece);
      }
    })
    .join('');
}

/** Signs stand at the words, not at the spaces around them, where Markdown would not read them. */
function runToMarkdown({ text, marks }: TextRun): string {
  const words = text.trim();
  if (words === '' || marks.length === 0) return escaped(text);
  const [before, after] = text.split(words, 2);
  const dressed = [...marks].reverse().reduce((inside, mark) => {
    const [open, close] = SIGNS[mark];
    return `${open}${inside}${close}`;
  }, escaped(words));
  return `${before ?? ''}${dressed}${after ?? ''}`;
}

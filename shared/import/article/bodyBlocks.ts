import { newFigure, plainInline, type Block, type BlockOf } from '../../story';
import { splitCaption } from '../../text';
import { isPhotoLine, type Line } from './lines';
import { hasPhotoLabel } from './photoLabels';
import { isItemLine, listAt } from './listLines';

/** A caption longer than this is a paragraph that happens to be right below a photo. */
const LONGEST_CAPTION_WORDS = 100;
const LONGEST_SUBHEAD_WORDS = 16;
const LONGEST_SUBHEAD = 100;

/** A line that a mail quotes: one mark, a space and words. More marks point to another page: ">> Xem thêm". */
const QUOTED = /^> (?=\p{L}|\p{N}|["“‘(])/u;

const wordsIn = (text: string): number => text.split(' ').length;

/** The blocks of a body. */
export interface Body {
  readonly blocks: readonly Block[];
  /** How many lists were made of lines with dashes, which might be dialogue. */
  readonly guessedLists: number;
}

/**
 * Returns the blocks that the lines of a body are: photos with captions as figures, lists, lone short lines as
 * subheads, quoted lines ("> …") as quotes, all else paragraphs.
 */
export function bodyBlocks(lines: readonly Line[]): Body {
  const blocks: Block[] = [];
  let guessedLists = 0;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line) continue;
    const { text } = line;
    if (isPhotoLine(line)) {
      const captions = captionsBelow(lines.slice(at + 1, at + 3));
      blocks.push(figureOf(text, captions));
      at += captions.length;
      continue;
    }
    const found = listAt(lines, at);
    if (found) {
      blocks.push(found.list);
      if (found.isGuess) guessedLists += 1;
      at += found.count - 1;
    } else if (QUOTED.test(text)) blocks.push({ kind: 'quote', content: plainInline(text.replace(QUOTED, '')) });
    else if (isSubhead(lines, at)) blocks.push({ kind: 'subhead', level: 2, content: plainInline(text) });
    else blocks.push({ kind: 'paragraph', content: plainInline(text) });
  }
  return { blocks, guessedLists };
}

/** The caption is the line right below the photo; after a gap only a line with a credit is one. The credit may have its own line. */
function captionsBelow([first, second]: readonly Line[]): readonly string[] {
  if (!first || isPhotoLine(first) || wordsIn(first.text) > LONGEST_CAPTION_WORDS) return [];
  const parts = splitCaption(first.text);
  if (parts.credit === '' && first.isAfterGap) return [];
  const hasCreditLine = parts.credit === '' && second !== undefined && isCreditLine(second.text);
  return hasCreditLine ? [first.text, second.text] : [first.text];
}

function isCreditLine(text: string): boolean {
  const { caption, credit } = splitCaption(text);
  return caption === '' && credit !== '';
}

function figureOf(fileName: string, captions: readonly string[]): BlockOf<'figure'> {
  const parts = captions.map(splitCaption);
  const caption = parts.map((part) => part.caption).join('');
  const credit = parts.map((part) => part.credit).join('');
  return { ...newFigure({ kind: 'missing', fileName }), caption, credit };
}

/** A short line without a full stop, alone between paragraphs. Several in a row are verse or a list, and the last line is none. */
function isSubhead(lines: readonly Line[], at: number): boolean {
  const [before, line, after] = [lines[at - 1], lines[at], lines[at + 1]];
  if (line && isItemLine(line) && [before, after].some((beside) => beside !== undefined && isItemLine(beside)))
    return false;
  return line !== undefined && isShort(line) && after !== undefined && !isShort(after) && !(before && isShort(before));
}

function isShort(line: Line): boolean {
  const { text } = line;
  return (
    !isPhotoLine(line) &&
    !hasPhotoLabel(line) &&
    text.length <= LONGEST_SUBHEAD &&
    wordsIn(text) <= LONGEST_SUBHEAD_WORDS &&
    /^["“‘(]?[\p{Lu}\p{N}]/u.test(text) &&
    !/[.!?…:;,][”"’')\]]*$/u.test(text)
  );
}

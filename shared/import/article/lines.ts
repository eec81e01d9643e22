import type { Block } from '../../story';
import { fixEth, normalizeText } from '../../text';
import { isPhotoFileName } from './photoFileName';

/** One line of a page that is not empty. */
export interface Line {
  /** Trimmed, with single spaces, normalized and with Đ for Eth. A photo's file name keeps its Eth: a disk has it so. */
  readonly text: string;
  /** Whether an empty line, or the start of the page, is before it. */
  readonly isAfterGap: boolean;
  /** Whether it represents a photo whose file the text does not name: "Ảnh 1". */
  readonly isPhoto?: true;
  /** The block of a page that its words are from, with links, marks and footnotes; absent in a plain text. */
  readonly block?: Block;
}

/** Whether a line is a photo: the file name of one and nothing else, or a line that represents one. */
export const isPhotoLine = ({ text, isPhoto }: Line): boolean => isPhoto === true || isPhotoFileName(text);

const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

/**
 * Returns the lines of a page that hold anything to see. Line ends of every system, NFD and hard spaces make no
 * difference.
 */
export function linesOf(page: string): readonly Line[] {
  const lines: Line[] = [];
  let isAfterGap = true;
  for (const raw of page.split(LINE_END)) {
    const text = normalizeText(raw).replace(/\s+/gu, ' ').trim();
    if (text !== '') lines.push({ text: isPhotoFileName(text) ? text : fixEth(text), isAfterGap });
    isAfterGap = text === '';
  }
  return lines;
}

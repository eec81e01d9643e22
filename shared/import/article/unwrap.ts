import { isFieldLabel } from './fieldLabels';
import type { Line } from './lines';
import { isItemLine } from './listLines';
import { isPhotoFileName } from './photoFileName';

/** Widths, in characters, at which programs break the lines of a text. */
const NARROWEST = 50;
const WIDEST = 100;

/**
 * Returns the lines of a page whose paragraphs were broken at a fixed width (as Firefox and mail programs save text),
 * put together again. A page whose lines are whole paragraphs comes back as it is: it has a line wider than any such
 * program writes.
 */
export function unwrap(lines: readonly Line[]): readonly Line[] {
  const width = lines.reduce((widest, line) => Math.max(widest, line.text.length), 0);
  if (width < NARROWEST || width > WIDEST) return lines;
  const isContinued = lines.map((line, at) => isBrokenAt(width, line, lines[at + 1]));
  const broken = lines.filter((_, at) => isContinued[at]);
  const goOnSmall = lines.filter((line, at) => isContinued[at - 1] && /^\p{Ll}/u.test(line.text));
  // Whole short paragraphs can be as wide as each other by chance, but they do not begin in small letters.
  if (goOnSmall.length < 2 || goOnSmall.length * 3 < broken.length) return lines;

  const whole: Line[] = [];
  lines.forEach((line, at) => {
    const last = whole.at(-1);
    if (last && isContinued[at - 1]) whole[whole.length - 1] = { ...last, text: `${last.text} ${line.text}` };
    else whole.push(line);
  });
  return whole;
}

/** Whether the next line's first word would not have fitted: then the line ended because the width did. */
function isBrokenAt(width: number, line: Line, next: Line | undefined): boolean {
  if (!next || next.isAfterGap || isItemLine(next) || isFieldLabel(next)) return false;
  if (isPhotoFileName(line.text) || isPhotoFileName(next.text)) return false;
  const firstWord = next.text.split(' ', 1)[0] ?? '';
  return line.text.length + 1 + firstWord.length > width;
}

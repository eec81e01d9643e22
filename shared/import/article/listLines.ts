import { newList, plainInline, type BlockOf } from '../../story';
import type { Line } from './lines';

/** Signs that begin an item and nothing else; a dash begins a line of dialogue, too. */
const BULLET = /^[•●○▪▫■□◦‣⁃∙·➢➤►✓✔☐☑☒]\s*(?=\S)/u;
const NUMBER = /^(\d{1,3})[.)]\s+(?=\S)/u;
/** What begins a line that no subhead begins with, and that goes on with no line before it. */
const ITEM = /^(?:[•●○▪▫■□◦‣⁃∙➢➤►✓✔☐☑☒]|[-–—+*]\s|\d{1,3}[.)]\s)/u;

/** Whether a line looks like an item of a list, or a line of dialogue. */
export const isItemLine = ({ text }: Line): boolean => ITEM.test(text);

/**
 * Returns the list that begins with a line, and how many lines it takes: two or more lines on end that begin with the
 * sign of a bullet, or that are numbered 1, 2, 3. Null where none begins there.
 */
export function listAt(
  lines: readonly Line[],
  at: number,
): { readonly list: BlockOf<'list'>; readonly count: number } | null {
  const bullets = countFrom(lines, at, ({ text }) => BULLET.test(text));
  if (bullets > 1) return { list: listOf('bulleted', lines.slice(at, at + bullets), BULLET), count: bullets };
  const numbers = countFrom(lines, at, ({ text }, index) => NUMBER.exec(text)?.[1] === String(index + 1));
  return numbers > 1 ? { list: listOf('numbered', lines.slice(at, at + numbers), NUMBER), count: numbers } : null;
}

function countFrom(lines: readonly Line[], at: number, isOne: (line: Line, index: number) => boolean): number {
  let count = 0;
  for (let line = lines[at]; line && isOne(line, count); line = lines[at + count]) count += 1;
  return count;
}

const listOf = (style: 'bulleted' | 'numbered', lines: readonly Line[], sign: RegExp): BlockOf<'list'> =>
  newList(
    style,
    lines.map(({ text }) => ({ content: plainInline(text.replace(sign, '')), lists: [] })),
  );

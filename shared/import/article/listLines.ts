import { newList, plainInline, type BlockOf } from '../../story';
import type { Line } from './lines';

/** Signs that begin an item and nothing else, those of messengers among them; a dash begins a line of dialogue, too. */
const BULLET = /^[•●○▪▫■□◦‣⁃∙·➢➤►▶➡✓✔✅☐☑☒👉🔹🔸🔷🔶🔴🔵🟢🟡⭐📌]\uFE0F?\s*(?=\S)/u;
const DASH = /^(?:[-–—+*]\s+|[-–—+](?=\p{L}))/u;
/** "1." and "1)" may touch a word; before a number they are a part of it, as in "1.000". */
const NUMBER = /^(\d{1,3})(?:[.)]\s+(?=\S)|[.)](?=\p{L})|[/-]\s+(?=\S))/u;
const LETTER = /^([a-z])[.)]\s+(?=\S)/u;
/** What begins a line that no subhead begins with, and that goes on with no line before it. */
const ITEM = /^(?:[•●○▪▫■□◦‣⁃∙➢➤►✓✔☐☑☒]|[-–—+*]\s|(?:\d{1,3}|[a-z])[.)]\s)/u;

/** Whether a line looks like an item of a list, or a line of dialogue. */
export const isItemLine = ({ text }: Line): boolean => ITEM.test(text);

/** A list that begins with a line. */
export interface FoundList {
  readonly list: BlockOf<'list'>;
  /** How many lines it takes. */
  readonly count: number;
  /** Whether its lines might be dialogue: they begin with dashes. */
  readonly isGuess: boolean;
}

/**
 * Returns the list that begins with a line: two or more lines on end that begin with the sign of a bullet, that count
 * from 1 or from a, or that begin with dashes and are no dialogue (`isDashList`). Null where none begins there.
 */
export function listAt(lines: readonly Line[], at: number): FoundList | null {
  const bullets = countFrom(lines, at, ({ text }) => BULLET.test(text));
  if (bullets > 1) return listOf('bulleted', lines.slice(at, at + bullets), BULLET);
  const numbers = countFrom(lines, at, ({ text }, index) => NUMBER.exec(text)?.[1] === String(index + 1));
  if (numbers > 1) return listOf('numbered', lines.slice(at, at + numbers), NUMBER);
  const letters = countFrom(
    lines,
    at,
    ({ text }, index) => LETTER.exec(text)?.[1] === 'abcdefghijklmnopqrstuvwxyz'[index],
  );
  if (letters > 1) {
    const found = listOf('numbered', lines.slice(at, at + letters), LETTER);
    return { ...found, list: { ...found.list, numbering: 'lowerAlpha' } };
  }
  const dashes = countFrom(lines, at, ({ text }) => DASH.test(text));
  const items = lines.slice(at, at + dashes);
  const words = items.map(({ text }) => text.replace(DASH, ''));
  if (dashes < 2 || !isDashList(lines[at - 1]?.text ?? '', words)) return null;
  return { ...listOf('bulleted', items, DASH), isGuess: true };
}

/** Words at the end of a line that somebody's speech follows. */
const SPEECH =
  /(?:nói|hỏi|đáp|bảo|kể|thưa|gọi|hét|kêu|reo|quát|gắt|than|khuyên|dặn|nhắc|giục|mời|chào|cười|cho biết|cho hay|chia sẻ|tâm sự|trả lời|giải thích|khẳng định|nhấn mạnh|lên tiếng|thì thầm|lẩm bẩm|thở dài|tiếng|rằng|said|says|asked|asks|replied|replies|answered|told|added|shouted|whispered)(?: [\p{L} ]{1,20})?:$/iu;
/** Words of those who speak, and to whom. */
const SPOKEN =
  /(?<![\p{L}\p{M}])(?:tôi|tui|mình|tao|mày|anh|chị|em|con|cháu|ông|bà|cô|chú|bác|thầy|dạ|vâng|ừ|ạ|à|ơi|nhé|nhỉ|chứ|hả|hử|thôi|I|you|we|yes|no)(?![\p{L}\p{M}])/iu;
const ENDS_SENTENCE = /[.…]["”’')\]]*$/u;

/**
 * Whether lines with dashes before them are items, and no dialogue, which Vietnamese writes with dashes, too. They are where
 * each but the last ends in a semicolon, where all begin in small letters or with a figure, and below a line that ends in
 * a colon and that no speech follows; never where one asks, calls out or is a quotation. Full sentences that speak of
 * somebody as speakers do ("anh", "tôi") are dialogue below a colon, too.
 */
function isDashList(before: string, items: readonly string[]): boolean {
  if (items.some((item) => /[?!]["”’')\]]*$|^["“]/u.test(item)) || SPEECH.test(before)) return false;
  if (items.slice(0, -1).every((item) => item.endsWith(';'))) return true;
  if (items.every((item) => /^[\p{Ll}\p{N}]/u.test(item))) return true;
  if (!before.endsWith(':')) return false;
  return !items.some((item) => ENDS_SENTENCE.test(item) && SPOKEN.test(item));
}

function countFrom(lines: readonly Line[], at: number, isOne: (line: Line, index: number) => boolean): number {
  let count = 0;
  for (let line = lines[at]; line && isOne(line, count); line = lines[at + count]) count += 1;
  return count;
}

const listOf = (style: 'bulleted' | 'numbered', lines: readonly Line[], sign: RegExp): FoundList => ({
  list: newList(
    style,
    lines.map(({ text }) => ({ content: plainInline(text.replace(sign, '')), lists: [] })),
  ),
  count: lines.length,
  isGuess: false,
});

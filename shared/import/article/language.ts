import type { Lang } from '../../story';
import { hasVietnameseLetter } from '../../text';
import type { Line } from './lines';

/** Of a Vietnamese text, about half of the words have a letter that only Vietnamese has; of an English one, the names at most. */
const VIETNAMESE_SHARE = 0.1;

/**
 * Returns the language of a page: English where it has words and hardly one with a Vietnamese letter, else Vietnamese.
 */
export function languageOf(lines: readonly Line[]): Lang {
  const words = lines.flatMap((line) => line.text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []);
  const vietnamese = words.filter(hasVietnameseLetter).length;
  return words.length > 0 && vietnamese < words.length * VIETNAMESE_SHARE ? 'en' : 'vi';
}

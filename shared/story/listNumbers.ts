import { letterNumber, romanNumber } from '../text';
import type { BlockOf, ListNumbering } from './blocks';
import { assertNever } from './never';

/** Returns the number of the item at an index of a list; of a bulleted list too, where nobody sees it. */
export const listNumber = ({ start, reversed }: Pick<BlockOf<'list'>, 'start' | 'reversed'>, index: number): number =>
  reversed ? start - index : start + index;

/**
 * Returns a number as a numbering writes it, without the point behind it; in Arabic digits where the numbering has no
 * sign for it.
 */
export function listNumberText(number: number, numbering: ListNumbering): string {
  switch (numbering) {
    case 'decimal':
      return String(number);
    case 'lowerAlpha':
      return letterNumber(number);
    case 'upperAlpha':
      return letterNumber(number).toUpperCase();
    case 'lowerRoman':
      return romanNumber(number).toLowerCase();
    case 'upperRoman':
      return romanNumber(number);
    default:
      return assertNever(numbering);
  }
}

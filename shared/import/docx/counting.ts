import type { ListNumbering } from '../../story';
import { romanNumber } from '../../text';
import type { NumberLevel, Numbering } from './numbering';

/** What a numbered paragraph has before its words. */
export interface ListLabel {
  /** The numbering that it counts in, and how deep it is, 0 the outermost. */
  readonly family: string;
  readonly numId: string;
  readonly level: number;
  readonly style: 'bulleted' | 'numbered';
  /** The number of its own level; 0 of a bullet. */
  readonly number: number;
  /** What Word writes: "Điều 7.", "a)"; empty of a bullet. */
  readonly text: string;
  /** How the number is written, where it is alone with marks around it, as a list of a story writes it; else null. */
  readonly numbering: ListNumbering | null;
}

/** Counts the numbered paragraphs of a document in their order; returns the label of each, null where none is written. */
export function createCounter(numberingOf: (numId: string) => Numbering | null) {
  const counts = new Map<string, (number | null)[]>();
  const overridden = new Set<string>();
  return (numId: string, level: number): ListLabel | null => {
    const defined = numberingOf(numId);
    const own = defined?.levels[level];
    if (!defined || !own) return null;
    const { family, levels } = defined;
    const numbers = counts.get(family) ?? [];
    counts.set(family, numbers);
    const override = overridden.has(`${numId} ${level}`) ? undefined : defined.overrides.get(level);
    overridden.add(`${numId} ${level}`);
    numbers[level] = override ?? next(numbers[level], own.start);
    for (let below = level + 1; below < levels.length; below += 1)
      if ((levels[below]?.restartsAfter ?? -1) >= level) numbers[below] = null;
    if (own.format === 'bullet')
      return { family, numId, level, style: 'bulleted', number: 0, text: '', numbering: 'decimal' };
    const text = labelText(own, levels, numbers);
    if (own.format === 'none' && text.trim() === '') return null;
    const isAlone = new RegExp(`^[\\s([]*%${level + 1}[\\s.):\\]-]*$`).test(own.text);
    const numbering = (isAlone && NUMBERINGS[own.isLegal ? 'decimal' : own.format]) || null;
    return { family, numId, level, style: 'numbered', number: numbers[level] ?? own.start, text, numbering };
  };
}

/** The numberings of a story's lists, by the formats of ECMA-376. */
const NUMBERINGS: Readonly<Record<string, ListNumbering>> = {
  decimal: 'decimal',
  lowerLetter: 'lowerAlpha',
  upperLetter: 'upperAlpha',
  lowerRoman: 'lowerRoman',
  upperRoman: 'upperRoman',
};

const next = (number: number | null | undefined, start: number): number =>
  number === null || number === undefined ? start : number + 1;

function labelText(own: NumberLevel, levels: readonly NumberLevel[], numbers: readonly (number | null)[]): string {
  return own.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const level = levels[at];
    return level ? numberText(numbers[at] ?? level.start, own.isLegal ? 'decimal' : level.format) : '';
  });
}

/** Returns a number as a format of ECMA-376 (Part 1, 17.18.59) writes it; formats of other scripts as decimal. */
export function numberText(number: number, format: string): string {
  switch (format) {
    case 'none':
    case 'bullet':
      return '';
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'lowerLetter':
      return letters(number);
    case 'upperLetter':
      return letters(number).toUpperCase();
    case 'lowerRoman':
      return romanNumber(number).toLowerCase();
    case 'upperRoman':
      return romanNumber(number);
    default:
      return String(number);
  }
}

/** a to z, then aa, bb, as Word counts. */
function letters(number: number): string {
  if (number < 1 || number > 26 * 30) return String(number);
  return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
}

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
  /** Whether it is a number alone, with marks around it, as a list of the story writes it too. */
  readonly isPlain: boolean;
}

/** Counts the numbered paragraphs of a document in their order; returns the label of each, null where none is written. */
export function createCounter(numberingOf: (numId: string) => Numbering | null) {
  const counts = new Map<string, (number | null)[]>();
  const overridden = new Set<string>();
  return (numId: string, level: number): ListLabel | null => {
    const numbering = numberingOf(numId);
    const own = numbering?.levels[level];
    if (!numbering || !own) return null;
    const { family, levels } = numbering;
    const numbers = counts.get(family) ?? [];
    counts.set(family, numbers);
    const override = overridden.has(`${numId} ${level}`) ? undefined : numbering.overrides.get(level);
    overridden.add(`${numId} ${level}`);
    numbers[level] = override ?? next(numbers[level], own.start);
    for (let below = level + 1; below < levels.length; below += 1)
      if ((levels[below]?.restartsAfter ?? -1) >= level) numbers[below] = null;
    if (own.format === 'bullet') return { family, numId, level, style: 'bulleted', number: 0, text: '', isPlain: true };
    const text = labelText(own, levels, numbers);
    if (own.format === 'none' && text.trim() === '') return null;
    const isPlain = own.format !== 'none' && new RegExp(`^[\\s([]*%${level + 1}[\\s.):\\]-]*$`).test(own.text);
    return { family, numId, level, style: 'numbered', number: numbers[level] ?? own.start, text, isPlain };
  };
}

const next = (number: number | null | undefined, start: number): number =>
  number === null || number === undefined ? start : number + 1;

function labelText(own: NumberLevel, levels: readonly NumberLevel[], numbers: readonly (number | null)[]): string {
  return own.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const level = levels[at];
    return level ? numberText(numbers[at] ?? level.start, own.isLegal ? 'decimal' : level.format) : '';
  });
}

/** A number as a format of ECMA-376 (Part 1, 17.18.59) writes it; formats of other scripts as decimal. */
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
      return roman(number).toLowerCase();
    case 'upperRoman':
      return roman(number);
    default:
      return String(number);
  }
}

/** a to z, then aa, bb, as Word counts. */
function letters(number: number): string {
  if (number < 1 || number > 26 * 30) return String(number);
  return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number);
  let [rest, text] = [number, ''];
  for (const [value, letter] of ROMAN)
    while (rest >= value) {
      text += letter;
      rest -= value;
    }
  return text;
}

import { listNumberText, type ListNumbering } from '../../story';

/** What a program wrote before an item: a bullet, a number that a list of a story writes too, or other words ("Điều 7."). */
export type NumberLabel =
  | { readonly kind: 'bullet' }
  | { readonly kind: 'number'; readonly readings: readonly NumberReading[] }
  | { readonly kind: 'words'; readonly text: string };

/** A number, and how it is written. "i." is both the first Roman number and the ninth letter. */
export interface NumberReading {
  readonly numbering: ListNumbering;
  readonly number: number;
}

const PLAIN = /^[([]?(\d{1,9}|[a-z]{1,4}|[A-Z]{1,4})[.):\]]*$/;
const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

/** Reads what is before an item. A letter alone is the bullet of a font of signs: "o", "v", "§". */
export function readNumberLabel(label: string): NumberLabel {
  const text = label.replace(/\s+/g, ' ').trim();
  if (!/[\p{L}\p{N}]/u.test(text) || /^\p{L}$/u.test(text)) return { kind: 'bullet' };
  const sign = PLAIN.exec(text)?.[1];
  const readings = sign === undefined ? [] : readingsOf(sign);
  return readings.length > 0 ? { kind: 'number', readings } : { kind: 'words', text };
}

/** The likelier reading first: a lone "i" begins Roman numbers, any other single letter is a letter. */
function readingsOf(sign: string): readonly NumberReading[] {
  if (/^\d/.test(sign)) return [{ numbering: 'decimal', number: Number(sign) }];
  const isLower = sign === sign.toLowerCase();
  const roman = romanReading(sign, isLower ? 'lowerRoman' : 'upperRoman');
  const letters: NumberReading[] =
    sign.length === 1
      ? [{ numbering: isLower ? 'lowerAlpha' : 'upperAlpha', number: sign.toLowerCase().charCodeAt(0) - 96 }]
      : [];
  return /^i+$/i.test(sign) ? [...roman, ...letters] : [...letters, ...roman];
}

function romanReading(sign: string, numbering: ListNumbering): readonly NumberReading[] {
  const values = Array.from(sign.toLowerCase(), (letter) => ROMAN[letter] ?? 0);
  const number = values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
  return listNumberText(number, numbering) === sign ? [{ numbering, number }] : [];
}

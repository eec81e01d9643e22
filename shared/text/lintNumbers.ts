import { isDecimalPoint } from './decimalPoint';

/**
 * A number not written as Vietnamese newsrooms do (comma before decimals, dots between thousands). `at` is its place in
 * UTF-16 units, `suggest` the number with comma and dot exchanged.
 */
export interface NumberRemark {
  readonly at: number;
  readonly text: string;
  /** `en-style` is surely the English way; `ambiguous` reads as thousands in English and as decimals in Vietnamese ("2,002"). */
  readonly kind: 'ambiguous' | 'en-style';
  readonly suggest: string;
}

/** A run of digits, commas and dots that is neither part of a word or a code ("GPT-4.5") nor of a fraction or date. */
const NUMBER = /(?<![\p{L}\p{M}\p{N}_/.,:]|\p{L}[-_])\d+(?:[.,]\d+)+(?![\p{N}_]|\/(?:19|20)\d\d)/gu;

/** How far around a number its meaning is looked for, in UTF-16 units. */
const NEARBY = 100;

const EN_THOUSANDS = /^[1-9]\d{0,2}(?:(?:,\d{3}){2,}(?:\.\d+)?|,\d{3}\.\d+)$/;
const EN_OR_VI = /^[1-9]\d{0,2},\d{3}$/;
const VI_THOUSANDS = /^[1-9]\d{0,2}\.\d{3}$/;
const ONE_POINT = /^\d+\.\d+$/;

/**
 * Returns the numbers of a Vietnamese text that are written the English way, in order. Dates, times, versions, section
 * numbers, internet addresses, telephone numbers and codes are not remarked on, nor is what a web or mail address
 * holds.
 */
export function lintNumbers(text: string): readonly NumberRemark[] {
  return [...text.matchAll(NUMBER)].flatMap(({ 0: number, index: at }): NumberRemark[] => {
    if (/:\/\/|www\.|@|\.[a-z]{2,4}$/i.test(tokenAt(text, at))) return [];
    const end = at + number.length;
    const before = text.slice(Math.max(0, at - NEARBY), at).normalize('NFC');
    const kind = kindOf(number, before, text.slice(end, end + NEARBY).normalize('NFC'));
    return kind === null ? [] : [{ at, text: number, kind, suggest: exchangeMarks(number) }];
  });
}

function kindOf(number: string, before: string, after: string): NumberRemark['kind'] | null {
  if (EN_THOUSANDS.test(number)) return 'en-style';
  // Nothing grows by thousands of percent: "3,125%" is a Vietnamese decimal.
  if (EN_OR_VI.test(number)) return /^\s?[%‰]/u.test(after) ? null : 'ambiguous';
  if (!ONE_POINT.test(number) || VI_THOUSANDS.test(number)) return null;
  return isDecimalPoint(number, before, after) ? 'en-style' : null;
}

/** The stretch without spaces around a place, without the punctuation at its end. */
function tokenAt(text: string, at: number): string {
  const from = Math.max(0, at - NEARBY);
  const start = from + text.slice(from, at).search(/\S*$/u);
  const token = text.slice(start, at + NEARBY).split(/\s/u, 1)[0] ?? '';
  return token.replace(/[.,;:!?)\]”"]+$/u, '');
}

const exchangeMarks = (number: string): string => number.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'));

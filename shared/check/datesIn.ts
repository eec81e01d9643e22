import type { Lang } from '../story';
import type { TextRange } from '../text';

/** A date that a text names, perhaps one that is in no calendar. */
export interface DateInText {
  readonly text: string;
  readonly range: TextRange;
  readonly day: number;
  readonly month: number;
  /** Null where the text names none. */
  readonly year: number | null;
  /** The weekday that the text names for the date. */
  readonly weekday: { readonly text: string; readonly range: TextRange } | null;
}

const VI_DAY = '(?:thứ\\s(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)(?![\\p{L}\\p{N}])';
const EN_DAY = '(?:sun|mon|tues|wednes|thurs|fri|satur)day(?!\\p{L})';
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const EN_MONTH =
  '(?<name>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
const PART_OF_DAY = '(?:ngày|mùng|mồng|sáng|trưa|chiều|tối|đêm|hôm)';

const before = (day: string, glue: string): string => `(?:(?<weekday>${day})${glue})?`;
const VI_GLUE = `[\\s,(]*(?:ngày\\s|mùng\\s|mồng\\s)?`;

/**
 * The ways to write a date, by the language of the text. `lead` has to be before a date that could be something else.
 */
const PATTERNS: Readonly<Record<Lang, readonly RegExp[]>> = {
  vi: [
    new RegExp(
      `${before(VI_DAY, VI_GLUE)}(?<![\\d/.,-])(?<date>(?<day>\\d{1,2})(?<mark>[/.-])(?<month>\\d{1,2})\\k<mark>(?<year>[12]\\d{3}))(?![\\d/]|[.-]\\d)(?:\\s?\\((?<after>${VI_DAY})\\))?`,
      'giu',
    ),
    new RegExp(
      `(?:(?<weekday>${VI_DAY})${VI_GLUE}|(?<lead>${PART_OF_DAY}\\s))(?<![\\d/.,-])(?<date>(?<day>\\d{1,2})/(?<month>\\d{1,2}))(?![\\d/]|[.,-]\\d)(?:\\s?\\((?<after>${VI_DAY})\\))?`,
      'giu',
    ),
    new RegExp(
      `(?:(?<weekday>${VI_DAY})${VI_GLUE}|(?<lead>${PART_OF_DAY}\\s))(?<date>(?<day>\\d{1,2}) tháng (?<month>\\d{1,2})(?!\\d)(?:(?:,? năm |/)(?<year>[12]\\d{3})(?!\\d))?)`,
      'giu',
    ),
  ],
  en: [
    new RegExp(
      `${before(EN_DAY, ',?\\s+')}(?<!\\p{L})(?<date>${EN_MONTH} (?<day>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,? (?<year>[12]\\d{3})(?!\\d))?)`,
      'giu',
    ),
    new RegExp(
      `${before(EN_DAY, ',?\\s+(?:the\\s+)?')}(?<!\\d)(?<date>(?<day>\\d{1,2})(?:st|nd|rd|th)? ${EN_MONTH}(?!\\p{L})(?:,? (?<year>[12]\\d{3})(?!\\d))?)`,
      'giu',
    ),
  ],
};

/**
 * Returns the dates that a text names, in order. Numeric dates are read only in Vietnamese, where the day surely comes
 * first.
 */
export function datesIn(text: string, lang: Lang): readonly DateInText[] {
  if (!/\d/.test(text)) return [];
  const found: DateInText[] = [];
  for (const pattern of PATTERNS[lang]) {
    for (const match of text.matchAll(pattern)) {
      const date = dateOf(match);
      if (!found.some(({ range }) => range.start < date.range.end && date.range.start < range.end)) found.push(date);
    }
  }
  return found.sort((a, b) => a.range.start - b.range.start);
}

function dateOf(match: RegExpExecArray): DateInText {
  const { date = '', day, month, name, year, weekday, after } = match.groups ?? {};
  const start = match.index + match[0].indexOf(date, (weekday ?? '').length);
  const range = { start, end: start + date.length };
  const told = weekday ?? after;
  const at =
    weekday === undefined ? range.end + text(match, range.end - match.index).indexOf(after ?? '') : match.index;
  return {
    text: date,
    range,
    day: Number(day),
    month: name === undefined ? Number(month) : MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1,
    year: year === undefined ? null : Number(year),
    weekday: told === undefined ? null : { text: told, range: { start: at, end: at + told.length } },
  };
}

const text = (match: RegExpExecArray, from: number): string => match[0].slice(from);

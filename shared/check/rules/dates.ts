import { formatDate, weekday as weekdayOf } from '../../text';
import type { CheckContext, Remark, TextRule } from '../rule';
import { datesIn, type DateInText } from '../datesIn';
import { sameStyle, weekdayNumber, WEEKDAYS } from '../weekdays';

/** Dates that are in no calendar, and weekdays that do not go with the date beside them. */
export const dates: TextRule = {
  id: 'dates',
  severity: 'warning',
  check: (unit) =>
    datesIn(unit.text, unit.lang).flatMap((date): readonly Remark[] => {
      if (!exists(date)) {
        const message = { key: 'noSuchDate', values: { date: date.text } } as const;
        return [{ range: date.range, message, fixes: [], isSure: false, severity: 'error' }];
      }
      return wrongWeekday(date, unit);
    }),
};

function wrongWeekday(date: DateInText, { lang, publishedAt }: CheckContext): readonly Remark[] {
  const year = date.year ?? nearestYear(date, publishedAt);
  if (!date.weekday || year === null) return [];
  const real = weekdayIn(year, date);
  if (real === weekdayNumber(date.weekday.text)) return [];
  const name = sameStyle(WEEKDAYS[lang][real] ?? '', date.weekday.text);
  const message = { key: 'wrongWeekday', values: { date: date.text, weekday: name } } as const;
  return [{ range: date.weekday.range, message, fixes: [name], isSure: false }];
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

function exists({ day, month, year }: DateInText): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const days = [31, year === null || isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day <= (days[month - 1] ?? 0);
}

const two = (value: number): string => String(value).padStart(2, '0');
const instant = (year: number, { month, day }: DateInText): string =>
  `${year}-${two(month)}-${two(day)}T12:00:00+07:00`;

/** 0 is Sunday. */
const weekdayIn = (year: number, date: DateInText): number => weekdayNumber(weekdayOf(instant(year, date))) ?? 0;

/** The year in which a day and month lie nearest to the day of the story; null where that has no time or the year lacks the day. */
function nearestYear(date: DateInText, publishedAt: string | null): number | null {
  if (publishedAt === null) return null;
  const now = Date.parse(publishedAt);
  const shown = Number(formatDate(publishedAt).slice(6, 10));
  const near = [shown - 1, shown, shown + 1]
    .filter((year) => exists({ ...date, year }))
    .map((year) => ({ year, away: Math.abs(Date.parse(instant(year, date)) - now) }))
    .sort((a, b) => a.away - b.away);
  return near[0]?.year ?? null;
}

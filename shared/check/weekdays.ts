import type { Lang } from '../story';

/** The days of the week as each language names them; the first is Sunday. */
export const WEEKDAYS: Readonly<Record<Lang, readonly string[]>> = {
  vi: ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};

/**
 * Returns the number of the weekday with that name, 0 for Sunday: "Thứ sáu", "thứ 6", "Friday". Null for no weekday.
 */
export function weekdayNumber(name: string): number | null {
  const lower = name.toLowerCase().replace(/\s+/g, ' ');
  const digit = /^thứ ([2-7])$/.exec(lower)?.[1];
  if (digit !== undefined) return Number(digit) - 1;
  for (const names of Object.values(WEEKDAYS)) {
    const at = names.findIndex((day) => day.toLowerCase() === lower);
    if (at >= 0) return at;
  }
  return null;
}

/**
 * Returns a Vietnamese or English weekday written as another one is: "Thứ 6" makes "Thứ 2" of Monday, "thứ sáu" makes
 * "thứ hai".
 */
export function sameStyle(name: string, like: string): string {
  const day = weekdayNumber(name) ?? 0;
  const [first = '', second = ''] = name.split(' ');
  const [firstLike = '', secondLike = ''] = like.split(/\s+/);
  if (second === '') return name;
  const caseOf = (word: string, other: string): string =>
    /^\p{Lu}/u.test(other) ? word.charAt(0).toUpperCase() + word.slice(1) : word.toLowerCase();
  if (day !== 0 && /\d/.test(secondLike)) return `${caseOf(first, firstLike)} ${day + 1}`;
  // "Chủ nhật" never has a capital inside, so its second word does not show the style.
  const isSunday = (weekdayNumber(like) ?? 0) === 0;
  return `${caseOf(first, firstLike)} ${isSunday || day === 0 ? second : caseOf(second, secondLike)}`;
}

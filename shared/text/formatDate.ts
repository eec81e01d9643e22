import { houseClock, isDay, startOfDay } from './houseClock';

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/**
 * Returns an instant (ISO 8601 with offset) as Vietnamese pages print it, "17/11/2023 16:00", in Vietnam's time
 * whatever the machine's zone; a day ("2023-11-17") without a time, "17/11/2023". Throws RangeError for what is neither.
 */
export function formatDate(time: string): string {
  const { year, month, day, hour, minute } = houseClock(startOfDay(time));
  const date = `${twoDigits(day)}/${twoDigits(month)}/${String(year).padStart(4, '0')}`;
  return isDay(time) ? date : `${date} ${twoDigits(hour)}:${twoDigits(minute)}`;
}

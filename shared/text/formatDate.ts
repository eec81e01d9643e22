import { houseClock } from './houseClock';

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/**
 * Returns an instant (ISO 8601 with offset) as Vietnamese pages print it, "17/11/2023 16:00", in Vietnam's time
 * whatever the machine's zone. Throws RangeError for what is no instant.
 */
export function formatDate(instant: string): string {
  const { year, month, day, hour, minute } = houseClock(instant);
  const date = `${twoDigits(day)}/${twoDigits(month)}/${String(year).padStart(4, '0')}`;
  return `${date} ${twoDigits(hour)}:${twoDigits(minute)}`;
}

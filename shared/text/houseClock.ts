const HOUSE_OFFSET_MS = 7 * 60 * 60 * 1000;
const INSTANT = /T.*(?:Z|[+-]\d{2}:?\d{2})$/i;

/** What clock and calendar show: month 1 to 12. */
export interface ClockTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/**
 * What the newsroom's clock shows at an instant (ISO 8601 with offset), and the day of the week (0 is Sunday). The
 * house's time is UTC+7, the legal time of Vietnam, whatever zone the machine is in. It is a fixed offset on purpose:
 * the zone Asia/Ho_Chi_Minh has others before 13/06/1975 (+08:00, +07:06:30), by which one day in an archive would have
 * two readings and cannot all be written in ISO 8601. Throws RangeError for what is no instant.
 */
export function houseClock(instant: string): ClockTime & { readonly weekday: number } {
  const ms = INSTANT.test(instant) ? Date.parse(instant) : NaN;
  if (Number.isNaN(ms)) throw new RangeError(`Not an ISO 8601 time with offset: ${JSON.stringify(instant)}`);
  const shifted = new Date(ms + HOUSE_OFFSET_MS);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    second: shifted.getUTCSeconds(),
    weekday: shifted.getUTCDay(),
  };
}

/**
 * Returns the instant at which the newsroom's clock shows a time, as "2023-11-17T16:00:00+07:00"; null for a time that
 * no clock shows, as 31/02 or 24:00.
 */
export function houseInstant({ year, month, day, hour, minute, second }: ClockTime): string | null {
  const shown = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  const isReal =
    year <= 9999 &&
    shown.getUTCFullYear() === year &&
    shown.getUTCMonth() === month - 1 &&
    shown.getUTCDate() === day &&
    shown.getUTCHours() === hour &&
    shown.getUTCMinutes() === minute &&
    shown.getUTCSeconds() === second;
  return isReal ? `${shown.toISOString().slice(0, 19)}+07:00` : null;
}

/** Returns an instant (ISO 8601 with offset) as the newsroom's clock shows it, as "2023-11-17T16:00:00+07:00"; null for what is no instant. */
export function houseTime(instant: string): string | null {
  const ms = INSTANT.test(instant) ? Date.parse(instant) : NaN;
  return Number.isNaN(ms) ? null : houseInstant(houseClock(instant));
}

/** Whether a time is a day without an hour, "2023-11-17". */
export const isDay = (time: string): boolean => /^\d{4}-\d\d-\d\d$/.test(time);

/** Returns the instant at which a day ("2023-11-17") begins in the newsroom's time; an instant stays as it is. */
export const startOfDay = (time: string): string => (isDay(time) ? `${time}T00:00:00+07:00` : time);

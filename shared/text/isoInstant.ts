const FIRST = Date.parse('0000-01-01T00:00:00.000Z');
const LAST = Date.parse('9999-12-31T23:59:59.999Z');

/**
 * Returns an instant as ISO 8601 in UTC; one whose year has not four digits becomes the nearest that has, an invalid
 * date the start of 1970.
 */
export function isoInstant(date: Date): string {
  const at = date.getTime();
  return new Date(Number.isNaN(at) ? 0 : Math.min(LAST, Math.max(FIRST, at))).toISOString();
}

/** Whether ISO 8601 text names an instant whose year in UTC has four digits. */
export function isPossibleInstant(text: string): boolean {
  const at = Date.parse(text);
  return at >= FIRST && at <= LAST;
}

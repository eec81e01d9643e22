const FIRST = Date.parse('0000-01-01T00:00:00.000Z');
const LAST = Date.parse('9999-12-31T23:59:59.999Z');

/** Returns an instant as ISO 8601 in UTC; one that four digits of a year cannot say, or none at all, becomes the nearest that they can. */
export function isoInstant(date: Date): string {
  const at = date.getTime();
  return new Date(Number.isNaN(at) ? 0 : Math.min(LAST, Math.max(FIRST, at))).toISOString();
}

/** Whether ISO 8601 text names an instant whose year in UTC has four digits. */
export function isPossibleInstant(text: string): boolean {
  const at = Date.parse(text);
  return at >= FIRST && at <= LAST;
}

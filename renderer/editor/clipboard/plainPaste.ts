/** How long after its keys a paste can come. */
const SOON_MS = 1000;

let askedAt = -Infinity;

/** The paste that comes next is to be of plain text. Chromium's event does not distinguish it from another. */
export function expectPlainPaste(now: number = performance.now()): void {
  askedAt = now;
}

/** Whether the paste that comes now is the one that was announced; it is asked once. */
export function isPlainPaste(now: number = performance.now()): boolean {
  const isPlain = now - askedAt < SOON_MS;
  askedAt = -Infinity;
  return isPlain;
}

/** What is still being done for the open draft and will change it, such as photos being taken in. */
const underWay = new Set<Promise<unknown>>();

/** Longest that leaving a draft waits for it. */
const PATIENCE_MS = 20_000;

/** Has the draft stay open until the work is done, however it ends. */
export function keepUntilDone(work: Promise<unknown>): void {
  underWay.add(work);
  const end = (): void => void underWay.delete(work);
  work.then(end, end);
}

/** Waits until nothing is under way, what came of it counted, or as long as anybody would. */
export async function everythingDone(): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise((resolve) => (timer = setTimeout(resolve, PATIENCE_MS)));
  // A text that was read may hold photos, which are then taken in.
  while (underWay.size > 0 && performance.now() < until)
    await Promise.race([Promise.allSettled([...underWay]), patience]);
  clearTimeout(timer);
}

/** What was pasted and is still being read. */
const coming = new Set<Promise<unknown>>();

/** Has the draft stay open until what was pasted is read and in it, and undo and redo wait for that. */
export function keepUntilIn(reading: Promise<unknown>): void {
  keepUntilDone(reading);
  coming.add(reading);
  const end = (): void => void coming.delete(reading);
  reading.then(end, end);
}

/**
 * Runs a step of undo or redo: at once, or where a paste is still being read after that is in, so that keys that are pressed
 * quickly do what they would had it come in at once.
 */
export function onceAllIsIn(step: () => void): void {
  if (coming.size === 0) step();
  else void Promise.allSettled([...coming]).then(step);
}

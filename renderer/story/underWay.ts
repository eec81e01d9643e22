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

/** Waits until nothing is under way, or as long as anybody would. */
export async function everythingDone(): Promise<void> {
  if (underWay.size === 0) return;
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  await Promise.race([Promise.allSettled([...underWay]), patience]);
}

/** The median of some runs of a task, in milliseconds; the tasks take turns, so that a busy moment meets them all. */
export async function medianTimes<T extends string>(
  runs: number,
  tasks: Readonly<Record<T, () => Promise<unknown>>>,
): Promise<Record<T, number>> {
  const names = Object.keys(tasks) as T[];
  const times = new Map<T, number[]>(names.map((name) => [name, []]));
  for (let run = 0; run < runs; run += 1) {
    for (const name of names) {
      const start = performance.now();
      await tasks[name]();
      times.get(name)!.push(performance.now() - start);
    }
  }
  const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
  return Object.fromEntries(names.map((name) => [name, median(times.get(name)!)])) as Record<T, number>;
}

/** Prints a task's time beside its peer's, and their ratio. */
export function report(what: string, ours: number, peerName: string, peer: number): void {
  console.log(`${what}: ${ours.toFixed(0)} ms; ${peerName}: ${peer.toFixed(0)} ms; ratio ${(ours / peer).toFixed(2)}`);
}

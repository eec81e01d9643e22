import { appendFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';

/** Whether the long form was asked for (`npm run test:soak`). */
export const isSoak = Boolean(process.env['STET_SOAK']);

/** How often a harness tries: few times in `npm test`, often in `npm run test:soak`. */
export const times = (quick: number, soak: number): number => (isSoak ? soak : quick);

/**
 * How much slower this machine is than a quiet one: 1 where no more wants to run than there are cores. Bounds of time
 * hold for a quiet machine and are multiplied with it.
 */
export const slowness = (): number => Math.max(1, (loadavg()[0] ?? 1) / cpus().length);

/**
 * The longest that something may take here, in milliseconds, where it may take `quietMs` on a quiet machine. `npm test`
 * runs several windows at once and finds what hangs; what is slow is found by `npm run test:soak`, one window at a time.
 */
export const boundMs = (quietMs: number): number => quietMs * slowness() * (isSoak ? 1 : 4);

/** One line of the table that `npm run test:soak` ends with. */
export interface SoakRow {
  readonly harness: string;
  readonly n: number;
  /** What was found, in words: "0 unreadable". */
  readonly found: string;
  readonly bound: string;
  /** Whether the same harness failed on a Stet without the guard; null where another row of the harness tells it. */
  readonly controlFired: boolean | null;
}

/** Puts a line into that table, and onto the screen. */
export function report(row: SoakRow): void {
  console.log(`${row.harness}: ${row.found} of ${row.n} (${row.bound}; load ${loadavg()[0]?.toFixed(1)})`);
  const path = process.env['STET_SOAK_REPORT'];
  if (path) appendFileSync(path, `${JSON.stringify(row)}\n`);
}

/** Numbers from 0 to 1 that look random and are the same for the same seed. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The longest of some times in milliseconds; 0 of none. */
export const longest = (timesMs: readonly number[]): number => timesMs.reduce((most, ms) => Math.max(most, ms), 0);

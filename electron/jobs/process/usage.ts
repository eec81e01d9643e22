import { readFileSync } from 'node:fs';

/** What a process has taken since it started. */
export interface Usage {
  /** Processor time of all its threads, in milliseconds. */
  readonly cpuMs: number;
  /** Resident memory, in bytes. */
  readonly residentBytes: number;
}

/** Of a tick of Linux, which counts a hundred in a second for programs, whatever its own clock does. */
const TICK_MS = 10;
/** Of a page, as on every Linux that Electron or Node is built for. */
const PAGE_BYTES = 4096;

/** Returns what Linux reports of a process; null on another system, and where there is no such process. */
export function usageOf(pid: number): Usage | null {
  if (process.platform !== 'linux') return null;
  try {
    return parseStat(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return null; // It has ended.
  }
}

/** Parses `/proc/<pid>/stat`; null where it is none (https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html). */
export function parseStat(text: string): Usage | null {
  // The name of the program is in brackets and may contain brackets and spaces; the third field is the first after it.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const field = (number: number): number => Number(fields[number - 3]);
  const usage = { cpuMs: (field(14) + field(15)) * TICK_MS, residentBytes: field(24) * PAGE_BYTES };
  return Number.isFinite(usage.cpuMs + usage.residentBytes) ? usage : null;
}

/**
 * Source of a worker thread of a child process: writes the processor time and the resident memory of the process to its
 * standard output, also while a file holds the main thread up, and kills the process when its standard input ends, since
 * the other end is the command's and the system closes it however the command ends.
 */
export const WATCH_THREAD = `
const { read, writeSync } = require('node:fs');
read(0, Buffer.alloc(1), () => process.kill(process.pid, 'SIGKILL'));
setInterval(() => {
  const { user, system } = process.cpuUsage();
  try {
    writeSync(1, Math.round((user + system) / 1000) + ' ' + process.memoryUsage.rss() + '\\n');
  } catch {
    // The command is not reading, or has ended.
  }
}, 100);`;

/** Parses the newest whole line of what `WATCH_THREAD` writes; null where there is none yet. */
export function parseTold(text: string): Usage | null {
  const lines = [...text.matchAll(/^(\d+) (\d+)$(?=\n)/gm)];
  const [, cpuMs, residentBytes] = lines.at(-1) ?? [];
  return cpuMs === undefined ? null : { cpuMs: Number(cpuMs), residentBytes: Number(residentBytes) };
}

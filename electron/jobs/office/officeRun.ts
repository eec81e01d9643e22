import { spawn, spawnSync, type ChildProcess } from 'node:child_process';

/** How much one run of LibreOffice may take. */
export interface OfficeLimit {
  /** Time by the clock, in milliseconds; as much processor time again ends it, too. */
  readonly wallMs: number;
  /** Largest file that it may write, in bytes. */
  readonly fileBytes: number;
}

/** Address space for LibreOffice, in KiB: it starts with one and a half GiB, most of it never touched. */
const ADDRESS_SPACE_KIB = 4 * 2 ** 20;

/** Sets limits that the system keeps, where it knows them, and becomes the program. The program and its arguments are no part of the script. */
const limitedScript = ({ wallMs, fileBytes }: OfficeLimit): string =>
  [
    'ulimit -c 0',
    `ulimit -f ${Math.ceil(fileBytes / 512)}`,
    `ulimit -t ${Math.ceil(wallMs / 1000)}`,
    `ulimit -v ${ADDRESS_SPACE_KIB}`,
  ]
    .map((line) => `${line} 2>/dev/null`)
    .concat('exec "$0" "$@"')
    .join('; ');

/** What is to be undone where Stet ends meanwhile. */
const underWay = new Set<() => void>();

/** Has `act` called where Stet ends; returns a function that takes that back. What was registered last is called first. */
export function onAbandon(act: () => void): () => void {
  underWay.add(act);
  return () => underWay.delete(act);
}

/** Ends every run that is under way with its children, and removes the folders of all conversions. */
export function endOfficeRuns(): void {
  for (const act of [...underWay].reverse()) act();
}
process.once('exit', endOfficeRuns);

/** What a run of LibreOffice came to. */
export type OfficeEnd = 'done' | 'too-long' | 'failed';

/**
 * Runs a program in `folder`, the only place that it is given, and resolves when it has ended. It is killed with its children
 * when the limit is reached, and where Stet ends.
 */
export function runOffice(
  program: string,
  args: readonly string[],
  folder: string,
  limit: OfficeLimit,
): Promise<OfficeEnd> {
  return new Promise((resolve) => {
    const child = started(program, args, folder, limit);
    const isEnded = onAbandon(() => killAll(child));
    let isOver = false;
    const finish = (end: OfficeEnd): void => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      isEnded();
      // Children may outlive the process that started them.
      killAll(child);
      resolve(end);
    };
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      killAll(child);
    }, limit.wallMs);
    child.once('error', () => finish('failed'));
    child.once('exit', (code) => finish(isLate ? 'too-long' : code === 0 ? 'done' : 'failed'));
  });
}

const isWindows = process.platform === 'win32';

function started(program: string, args: readonly string[], folder: string, limit: OfficeLimit): ChildProcess {
  const options = { cwd: folder, env: environment(folder), stdio: 'ignore', windowsHide: true } as const;
  if (isWindows) return spawn(program, args, options);
  // A group of its own, which can be killed as a whole.
  return spawn('/bin/sh', ['-c', limitedScript(limit), program, ...args], { ...options, detached: true });
}

/** Kills a process and all that it has started. */
function killAll({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  if (isWindows) {
    spawnSync('taskkill', ['/PID', String(pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true });
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended, and so has all that it started.
  }
}

/** Names of variables that the program needs from ours. */
const KEPT = /^(?:PATH|LANG|LC_\w+|TZ)$/;

/** Nothing of ours but how texts are written; home, temporary files and settings are in `folder`. */
function environment(folder: string): NodeJS.ProcessEnv {
  if (isWindows) return { ...process.env, TEMP: folder, TMP: folder };
  const kept = Object.entries(process.env).filter(([name]) => KEPT.test(name));
  // "svp" draws in memory, with no display.
  return { ...Object.fromEntries(kept), HOME: folder, TMPDIR: folder, SAL_USE_VCLPLUGIN: 'svp' };
}

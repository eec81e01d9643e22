import { createHash } from 'node:crypto';
import { hostname } from 'node:os';
import { isRunning } from './isRunning';

/** Identifies this machine among those that work on one folder: what its name hashes to, in hex. */
export const MACHINE = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
/** Identifies this process among those of all machines: what its machine's name hashes to, and its id, in hex. */
const OWN = `${MACHINE}-${process.pid.toString(16)}`;

/** Whether a file or folder is still being written; a crash can leave one, which reading passes over and opening clears away. */
export const isTemporaryName = (name: string): boolean => /^\.stet-[0-9a-f-]+\.tmp$/.test(name);

/** Returns the name of a file or folder that this process is writing. */
export const temporaryName = (newId: () => string): string => `.stet-${newId()}-${OWN}.tmp`;

/** Returns the name of a folder that this process is making for a draft of that id: two processes may make the same one. */
export const makingName = (id: string, newId: () => string): string =>
  temporaryName(() => `${id}-${newId().slice(0, 8)}`);

/**
 * Returns whether the process that writes a file or folder of that name still runs; `unknown` for names of
 * earlier versions of Stet and for those of another machine's process.
 */
export function writerOf(name: string): 'alive' | 'dead' | 'unknown' {
  const [, machine, pid = ''] = /-([0-9a-f]{8})-([0-9a-f]+)\.tmp$/.exec(name) ?? [];
  if (machine !== MACHINE) return 'unknown';
  return isRunning(Number.parseInt(pid, 16)) ? 'alive' : 'dead';
}

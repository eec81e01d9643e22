import { diskHangs } from '../disk';

/** How long calls to the disk that are still under way after the work have to come back. */
const PATIENCE_MS = 2000;

/** In Node since 23.11; not on Windows. */
type WithExec = NodeJS.Process & { execve?: (file: string, args: readonly string[]) => never };

/**
 * Lets the process end with `process.exitCode`, also where a call to the disk never comes back: Node's own end, by `process.exit`
 * too, waits for the thread that makes the call. Where the process cannot be replaced by one that ends with the code, it is killed.
 */
export async function endCommand(): Promise<void> {
  if (!(await diskHangs(PATIENCE_MS))) return;
  if (process.platform !== 'win32')
    (process as WithExec).execve?.('/bin/sh', ['sh', '-c', `exit ${process.exitCode ?? 0}`]);
  process.kill(process.pid, 'SIGKILL');
}

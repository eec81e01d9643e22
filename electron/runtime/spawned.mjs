import { spawn } from 'node:child_process';
import { setPriority } from 'node:os';

/**
 * Runs a program with this one's input and output; gives its exit code. Signals that end this program end it too. A niceness
 * (0 to 19) has it stand back behind others.
 */
export function spawned(
  /** @type {readonly string[]} */ line,
  /** @type {import('node:child_process').SpawnOptions & { readonly niceness?: number }} */ {
    niceness,
    ...options
  } = {},
) {
  const [command = '', ...args] = line;
  return /** @type {Promise<number>} */ (
    new Promise((resolve, reject) => {
      const child = spawn(command, args, { stdio: 'inherit', ...options });
      if (niceness !== undefined && child.pid !== undefined) setPriority(child.pid, niceness);
      for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
        process.on(signal, () => child.kill(signal));
      child.on('error', reject);
      child.on('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
    })
  );
}

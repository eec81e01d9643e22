import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';

/** Far more than any settings or house style take. */
const MAX_BYTES = 2 ** 20;

/**
 * Reads a small file of settings as UTF-8. Throws the file system's error, and a `RangeError` for what is no regular file
 * of up to 1 MiB: a pipe would never end, and a device never stop.
 */
export function readPlainFile(path: string): string {
  // Else a pipe that nobody writes into already holds up its opening. Windows has neither: undefined is no bit.
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const found = fstatSync(file);
    if (!found.isFile() || found.size > MAX_BYTES) throw new RangeError(`${path} is no small file`);
    return readFileSync(file, 'utf8');
  } finally {
    closeSync(file);
  }
}

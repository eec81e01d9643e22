import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

/** Folder of this checkout. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Folder for what set-up fetches and notes; git does not see it, and removing it only costs the time to make it again. */
export const CACHE = join(ROOT, '.cache');

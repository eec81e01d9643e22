import nodeModule from 'node:module';

/** What Node 20 lacks of `node:module`. */
interface CompileCache {
  readonly enableCompileCache?: (folder: string) => unknown;
  readonly flushCompileCache?: () => void;
}
const { enableCompileCache, flushCompileCache } = nodeModule as CompileCache;

/**
 * Keeps the compiled code of every module that is loaded after it in a folder, for the next run of the program. Does
 * nothing where Node is older than 22.10 or the folder cannot be written.
 *
 * @returns what writes to the folder what is new in it; by itself that happens when the process ends in peace.
 */
export function keepCompiledCode(folder: string): () => void {
  if (!flushCompileCache) return () => undefined;
  enableCompileCache?.(folder);
  return flushCompileCache;
}

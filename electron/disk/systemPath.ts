import { win32 } from 'node:path';

/**
 * Returns a path as the system's calls take it at any length: Windows takes no more than 260 characters unless the path
 * is absolute and begins with `\\?\` (Microsoft, "Maximum Path Length Limitation"). Elsewhere the path itself.
 */
export const systemPath = (path: string, platform: NodeJS.Platform = process.platform): string =>
  platform === 'win32' ? win32.toNamespacedPath(path) : path;

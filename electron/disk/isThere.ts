import { lstat } from 'node:fs/promises';

/** Whether anything is at a path, a link that leads nowhere included. */
export const isThere = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );

import { readdir } from 'node:fs/promises';
import { STEP_MS, withinTime } from './regularFile';

/** Reads the names in a folder. Throws the file system's error; ETIMEDOUT where a hung mount does not answer within `ms`. */
export const listFolder = (
  folder: string,
  ms = STEP_MS,
  read: (folder: string) => Promise<string[]> = readdir,
): Promise<string[]> => withinTime(read(folder), ms);

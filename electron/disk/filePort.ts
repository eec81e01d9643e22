import type { RmOptions } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import * as fs from 'node:fs/promises';
import { makeFolders } from './makeFolders';
import { systemPath } from './systemPath';

/** An open file that is being written. */
export interface WritableFile {
  /** Writes some of `bytes` from `offset` on; resolves to how many, which may be fewer than were left. */
  write(bytes: Uint8Array, offset: number): Promise<number>;
  sync(): Promise<void>;
  size(): Promise<number>;
  close(): Promise<void>;
}

/** What Windows answers where a file or folder is to be moved or replaced that a program still has open; elsewhere only a busy device is. */
export const BUSY_CODES: readonly string[] = process.platform === 'win32' ? ['EPERM', 'EACCES', 'EBUSY'] : ['EBUSY'];

/**
 * Every call of the file system that changes a library; a test passes one that fails, or that records what a power cut
 * would keep.
 */
export interface FilePort {
  /** Errors of a rename after which it is worth being tried again. */
  readonly busyCodes: readonly string[];
  /** Makes a file that must not be there yet. */
  create(path: string): Promise<WritableFile>;
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  makeFolder(path: string): Promise<void>;
  /** Removes a folder with all it holds. */
  removeFolder(path: string): Promise<void>;
  /** Makes the names in a folder last through a power cut. */
  syncFolder(path: string): Promise<void>;
}

const writable = (handle: FileHandle): WritableFile => ({
  write: async (bytes, offset) => (await handle.write(bytes, offset)).bytesWritten,
  sync: () => handle.sync(),
  size: async () => (await handle.stat()).size,
  close: () => handle.close(),
});

/** Who may look at what is written: the rights of new files and folders, where the system has such. */
interface Rights {
  readonly file: number;
  readonly folder: number;
}

/** Node tries again by itself what is busy, in steps of so long more each. */
const PATIENCE = { maxRetries: 5, retryDelay: 30 };

/** The calls of the system that a disk is made of, which a test replaces by another system's. */
export interface DiskCalls {
  open(path: string, flags: string, mode?: number): Promise<FileHandle>;
  rename(from: string, to: string): Promise<void>;
  rm(path: string, options: RmOptions): Promise<void>;
}

/** Returns a disk by the calls of a system, whose new files and folders have these rights. */
export function filesOn(
  { file, folder }: Rights,
  calls: DiskCalls = fs,
  platform: NodeJS.Platform = process.platform,
): FilePort {
  const at = (path: string): string => systemPath(path, platform);
  return {
    busyCodes: BUSY_CODES,
    create: async (path) => writable(await calls.open(at(path), 'wx', file)),
    rename: (from, to) => calls.rename(at(from), at(to)),
    remove: (path) => calls.rm(at(path), { force: true, ...PATIENCE }),
    makeFolder: async (path) => {
      await makeFolders(at(path), folder);
    },
    removeFolder: (path) => calls.rm(at(path), { recursive: true, force: true, ...PATIENCE }),
    async syncFolder(path) {
      // Windows cannot open a folder to sync it; NTFS journals names by itself.
      if (platform === 'win32') return;
      const opened = await calls.open(path, 'r');
      try {
        await opened.sync();
      } finally {
        await opened.close();
      }
    },
  };
}

/** The real file system. What is written is for its owner alone: stories are nobody else's before they are published. */
export const nodeFiles: FilePort = filesOn({ file: 0o600, folder: 0o700 });

/** The real file system, for files that are handed over: with the rights that any file has, since an export may be read by whoever may read its folder. */
export const exportedFiles: FilePort = filesOn({ file: 0o666, folder: 0o777 });

import { randomUUID } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SETTINGS_FILES, type Failure, type Settings } from '../../shared/bridge';
import {
  diskFailure,
  errorCode,
  isTemporaryName,
  makeFolders,
  nodeFiles,
  readRegularFileSync,
  renameOver,
  writeAtomically,
  type DiskCode,
  type FilePort,
} from '../disk';
import { encodeSettings, storeIn, type StoreContent } from './electronStore';
import { fitsSettings, parseSettings, settingsForPage, type SettingsFile } from './settingsFile';

/** The result of a change of the settings, which are applied at once: whether they are on disk as well. */
export type SettingsWritten = { readonly ok: true } | Failure<DiskCode>;

/** The settings, in memory and on disk. */
export interface SettingsStore {
  get(): SettingsFile;
  /** A change holds at once. Where it cannot be written, that is tried again by itself until it can. */
  change(changes: Partial<SettingsFile>): Promise<SettingsWritten>;
  /** Whether the file that was found could not be read as it is; the defaults hold for what it does not contain. */
  readonly wasDamaged: boolean;
  /** Whether the file that was found could not be read, and the last good settings beside it were taken. */
  readonly tookLast: boolean;
  /** Resolves when nothing is being written. */
  idle(): Promise<void>;
}

const RETRY_MS = 2000;
/** More than any settings take. */
const MAX_SETTINGS_BYTES = 4 * 2 ** 20;
/** What electron-store keeps of its own in the file. */
const BOOKKEEPING = '__internal__';

/**
 * Opens the settings of a folder, which are in an electron-store there, `settings.json`. Since its writer may leave a cut
 * file on a full disk and report success, what it is to write is written beside it first, by Stet's own writer, and what it
 * has written is read again (docs/decisions/007). Where `settings.json` cannot be read or is not there, those last good
 * settings are taken, or what a killed Stet had written whole of them. A file that is damaged or cannot be read is never
 * written over: before the first change is written it is moved aside, as `settings.damaged-<id>.json`.
 */
export function openSettings(folder: string, files: FilePort = nodeFiles): SettingsStore {
  const [path, lastPath] = [join(folder, SETTINGS_FILES.name), join(folder, SETTINGS_FILES.last)];
  const { found, isUnreadable, tookLast, isElsewhere } = findSettings(folder);
  const wasDamaged = !tookLast && (isUnreadable || !fitsSettings(found));
  let isInTheWay = isUnreadable || wasDamaged;
  // What a newer Stet wrote beside what this one knows stays in the file.
  let onDisk = found;
  let settings = parseSettings(onDisk);
  let last: Promise<unknown> = Promise.resolve();
  let retry: ReturnType<typeof setTimeout> | undefined;
  const store = storeIn(folder);

  async function write(): Promise<SettingsWritten> {
    clearTimeout(retry);
    try {
      await makeFolders(folder, 0o700);
      const content = { ...onDisk, ...settings };
      await writeAtomically(files, lastPath, encodeSettings(content), randomUUID);
      if (isInTheWay) await renameOver(files, path, join(folder, `settings.damaged-${randomUUID().slice(0, 8)}.json`));
      isInTheWay = false;
      const isWritten = store.write(content) && holds(path, content);
      // Takes no room on the disk, and needs none of its writer.
      if (!isWritten) await renameOver(files, lastPath, path);
      onDisk = content;
      return { ok: true };
    } catch (error) {
      retry = setTimeout(() => void queued(), RETRY_MS).unref();
      return diskFailure(error, SETTINGS_FILES.name);
    }
  }

  const queued = (): Promise<SettingsWritten> => {
    // A fault in one write is thrown to who asked for it, and keeps no later one from the disk.
    const written = last.then(write, write);
    last = written;
    return written;
  };

  // Before it is swept with what else was left there.
  if (isElsewhere) void queued();

  return {
    get: () => settings,
    change(changes) {
      settings = parseSettings({ ...settings, ...changes });
      return queued();
    },
    wasDamaged,
    tookLast,
    async idle() {
      await last;
    },
  };
}

interface FoundSettings {
  readonly found: StoreContent;
  /** Whether something is in the place of the settings that cannot be read. */
  readonly isUnreadable: boolean;
  /** Whether they are the last good ones, in the place of some that cannot be read. */
  readonly tookLast: boolean;
  /** Whether they are in another file than their own, which is not there. */
  readonly isElsewhere: boolean;
}

function findSettings(folder: string): FoundSettings {
  const there = readSettings(join(folder, SETTINGS_FILES.name));
  const isUnreadable = there === 'unreadable';
  if (there !== null && !isUnreadable) return { found: there, isUnreadable, tookLast: false, isElsewhere: false };
  const read = readSettings(join(folder, SETTINGS_FILES.last));
  const last = read !== null && read !== 'unreadable' && fitsSettings(read) ? read : null;
  const found = last ?? (isUnreadable ? null : readUnfinished(folder));
  const isElsewhere = !isUnreadable && found !== null;
  return { found: found ?? {}, isUnreadable, tookLast: isUnreadable && last !== null, isElsewhere };
}

function readSettings(path: string): StoreContent | 'unreadable' | null {
  try {
    const read: unknown = JSON.parse(new TextDecoder().decode(readRegularFileSync(path, MAX_SETTINGS_BYTES)));
    if (typeof read !== 'object' || read === null || Array.isArray(read)) return 'unreadable';
    return Object.fromEntries(Object.entries(read).filter(([key]) => key !== BOOKKEEPING));
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? null : 'unreadable';
  }
}

/** Whether a file holds these settings, every one of them as it is. */
function holds(path: string, content: StoreContent): boolean {
  const read = readSettings(path);
  if (read === null || read === 'unreadable') return false;
  return Object.entries(content).every(([key, value]) => JSON.stringify(read[key]) === JSON.stringify(value));
}

/** Reads the newest settings that a killed Stet had written whole but not put in their place; null where there are none. */
function readUnfinished(folder: string): StoreContent | null {
  try {
    const found = readdirSync(folder)
      .filter(isTemporaryName)
      .map((name) => ({ path: join(folder, name), at: statSync(join(folder, name)).mtimeMs }));
    for (const { path } of found.sort((a, b) => b.at - a.at)) {
      const read = readSettings(path);
      // Other files of that folder hold none of the settings' names.
      if (read && read !== 'unreadable' && 'isSetUp' in read && fitsSettings(read)) return read;
    }
  } catch {
    // The folder is not there yet, or cannot be read: a first start.
  }
  return null;
}

/** Returns the settings as the page may see and change them. */
export const forPage = (store: SettingsStore) => ({
  get: (): Settings => settingsForPage(store.get()),
  change: (changes: Partial<Settings>): Promise<SettingsWritten> => store.change(changes),
});

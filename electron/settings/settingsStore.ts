import { randomUUID } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Failure, Settings } from '../../shared/bridge';
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
  /** Resolves when nothing is being written. */
  idle(): Promise<void>;
}

const RETRY_MS = 2000;
/** More than any settings take. */
const MAX_SETTINGS_BYTES = 4 * 2 ** 20;

/**
 * Opens `settings.json` in a folder; where there is none, what a killed Stet had written whole of it, which is then written
 * in its place. One that is damaged or cannot be read is never written over: before the first change
 * is written it is moved aside, as `settings.damaged-<id>.json`.
 */
export function openSettings(folder: string, files: FilePort = nodeFiles): SettingsStore {
  const path = join(folder, 'settings.json');
  const there = readSettings(path);
  const unfinished = there === null ? readUnfinished(folder) : null;
  const found = there ?? unfinished ?? {};
  let damaged = found === 'unreadable' || !fitsSettings(found);
  // What a newer Stet wrote beside what this one knows stays in the file.
  let onDisk: Readonly<Record<string, unknown>> = typeof found === 'object' ? found : {};
  let settings = parseSettings(onDisk);
  let last: Promise<unknown> = Promise.resolve();
  let retry: ReturnType<typeof setTimeout> | undefined;

  async function write(): Promise<SettingsWritten> {
    clearTimeout(retry);
    try {
      await makeFolders(folder, 0o700);
      if (damaged) await renameOver(files, path, join(folder, `settings.damaged-${randomUUID().slice(0, 8)}.json`));
      damaged = false;
      const content = { ...onDisk, ...settings };
      await writeAtomically(files, path, Buffer.from(`${JSON.stringify(content, null, 2)}\n`), randomUUID);
      onDisk = content;
      return { ok: true };
    } catch (error) {
      retry = setTimeout(() => void queued(), RETRY_MS).unref();
      return diskFailure(error, 'settings.json');
    }
  }

  const queued = (): Promise<SettingsWritten> => {
    const written = last.then(write);
    last = written;
    return written;
  };

  // Before it is swept with what else was left there.
  if (found === unfinished) void queued();

  return {
    get: () => settings,
    change(changes) {
      settings = parseSettings({ ...settings, ...changes });
      return queued();
    },
    wasDamaged: damaged,
    async idle() {
      await last;
    },
  };
}

function readSettings(path: string): Readonly<Record<string, unknown>> | 'unreadable' | null {
  try {
    const read: unknown = JSON.parse(new TextDecoder().decode(readRegularFileSync(path, MAX_SETTINGS_BYTES)));
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? { ...read } : 'unreadable';
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? null : 'unreadable';
  }
}

/** Reads the newest settings that a killed Stet had written whole but not put in their place; null where there are none. */
function readUnfinished(folder: string): Readonly<Record<string, unknown>> | null {
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

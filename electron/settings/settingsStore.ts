import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Store from 'electron-store';
import type { Settings } from '../../shared/bridge';
import { parseSettings, settingsForPage, type SettingsFile } from './settingsFile';

/** The settings on disk. */
export interface SettingsStore {
  get(): SettingsFile;
  change(changes: Partial<SettingsFile>): SettingsFile;
}

/** Opens `settings.json` in a folder. One that is damaged is kept aside as `settings.damaged.json`, and the defaults hold. */
export function openSettings(folder: string): SettingsStore {
  const path = join(folder, 'settings.json');
  if (existsSync(path) && !isJson(path)) copyFileSync(path, join(folder, 'settings.damaged.json'));
  const store = new Store<Record<string, unknown>>({
    name: 'settings',
    cwd: folder,
    clearInvalidConfig: true,
    configFileMode: 0o600,
  });
  return {
    get: () => parseSettings(store.store),
    change(changes) {
      const changed = { ...parseSettings(store.store), ...changes };
      store.store = changed;
      return changed;
    },
  };
}

/** The settings as the page may see and change them. */
export const forPage = (store: SettingsStore) => ({
  get: (): Settings => settingsForPage(store.get()),
  change: (changes: Partial<Settings>): Settings => settingsForPage(store.change(changes)),
});

function isJson(path: string): boolean {
  try {
    JSON.parse(readFileSync(path, 'utf8'));
    return true;
  } catch {
    return false; // Unreadable counts as damaged: the copy is what a person can look into.
  }
}

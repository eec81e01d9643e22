import { readdirSync, rmSync } from 'node:fs';
import { join, parse } from 'node:path';
// eslint-disable-next-line no-restricted-imports -- to close the channel that electron-store opens
import { ipcMain } from 'electron';
import ElectronStore, { type Options } from 'electron-store';
import { z } from 'zod';
import { SETTINGS_FILES } from '../../shared/bridge';
import { errorCode } from '../disk';
import { settingsFileSchema } from './settingsFile';

/** What a settings file holds, whoever wrote it. */
export type StoreContent = Readonly<Record<string, unknown>>;

/** The form of the settings that this Stet writes; a migration of that number makes it of the one before. */
const FORM = '1.0.0';

type StoreOptions = Options<Record<string, unknown>>;
/** What older settings lack, by the form that brought it. */
const MIGRATIONS: NonNullable<StoreOptions['migrations']> = {
  // Whoever wrote settings before there was a first run has used Stet.
  '1.0.0': (store) => {
    if (!store.has('isSetUp')) store.set('isSetUp', true);
  },
};

const { properties = {} } = z.toJSONSchema(settingsFileSchema, { io: 'input' });

const textOf = (content: StoreContent): string => `${JSON.stringify(content, null, 2)}\n`;

/** Returns settings as the bytes of their file. */
export const encodeSettings = (content: StoreContent): Uint8Array => Buffer.from(textOf(content));

/** Files of its own that electron-store's writer (atomically) leaves where it fails or is killed. */
const LEFT = new RegExp(`^${SETTINGS_FILES.name.replace('.', '\\.')}\\.tmp-\\d{10}[0-9a-f]{6}$`);

function clearLeft(folder: string): void {
  for (const name of readdirSync(folder).filter((one) => LEFT.test(one))) rmSync(join(folder, name), { force: true });
}

/**
 * Returns the electron-store of a folder, which is opened with the first content that is written: opening it writes, and
 * waits for ever for a pipe. `write` returns false where the file system refused, or where what another program has put
 * there is no settings; where it returns true the file may be cut all the same.
 */
export function storeIn(folder: string): { write(content: StoreContent): boolean } {
  let opened: ElectronStore | null = null;
  const open = (): ElectronStore => {
    clearLeft(folder);
    const store = new ElectronStore<Record<string, unknown>>({
      cwd: folder,
      name: parse(SETTINGS_FILES.name).name,
      // JSON Schema as Zod writes it; the types of electron-store know another draft of it.
      schema: properties as never,
      migrations: MIGRATIONS,
      projectVersion: FORM,
      clearInvalidConfig: false,
      accessPropertiesByDotNotation: false,
      configFileMode: 0o600,
      serialize: textOf,
    });
    // It answers any page that asks, with the path of the folder.
    ipcMain.removeAllListeners('electron-store-get-data');
    return store;
  };
  return {
    write(content) {
      try {
        opened ??= open();
      } catch {
        return false; // It reads the file, whatever is in it by now.
      }
      try {
        opened.store = content;
        return true;
      } catch (error) {
        if (errorCode(error) === '') throw error;
        clearLeft(folder);
        return false;
      }
    },
  };
}

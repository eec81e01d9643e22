import { join } from 'node:path';
import type { DictionaryFiles } from '../jobs';
import { listFolder, readRegularFile } from '../disk';

/** More than any dictionary has. */
const MAX_FILE_BYTES = 24 * 1024 * 1024;
const MOST_DICTIONARIES = 8;

/** Names of the Hunspell dictionaries of a folder: those with both an `.aff` and a `.dic`. Empty where there is no such folder. */
export async function dictionaryNames(folder: string): Promise<readonly string[]> {
  const files: readonly string[] = await listFolder(folder).catch(() => []);
  const names = files.filter((file) => file.endsWith('.dic')).map((file) => file.slice(0, -'.dic'.length));
  return names
    .filter((name) => files.includes(`${name}.aff`))
    .sort()
    .slice(0, MOST_DICTIONARIES);
}

/**
 * Returns the dictionaries of a language, by their names ("vi", "vi_VN", "en-GB"); where none is called so, all of
 * them.
 */
export function namesFor(names: readonly string[], lang: string): readonly string[] {
  const ofLanguage = names.filter((name) => new RegExp(`^${lang}(?![a-z])`, 'i').test(name));
  return ofLanguage.length > 0 ? ofLanguage : names;
}

/** Returns the bytes of a dictionary; null where one of its files cannot be read or is larger than any dictionary. */
export async function readDictionary(folder: string, name: string): Promise<DictionaryFiles | null> {
  const [aff, dic] = await Promise.all(['aff', 'dic'].map((ending) => bytesOf(join(folder, `${name}.${ending}`))));
  return aff && dic ? { name, aff, dic } : null;
}

async function bytesOf(path: string): Promise<Uint8Array | null> {
  const read = await readRegularFile(path, { most: MAX_FILE_BYTES, followsLinks: true });
  return read.ok ? read.bytes : null;
}

import { lstat, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hasPhotoEnding, photoFileKey } from '../../shared/import';
import { foldForSearch } from '../../shared/text';
import { listFolder, STEP_MS, withinTime } from '../disk';

/** A photo that a text names, and where it states that the photo lies. */
export interface NamedPhoto {
  readonly fileName: string;
  /** Relative to the text's folder, with `/`; the name alone where the text names no folder. */
  readonly path: string;
}

/** A photo that a text names and that lies beside it, or in a folder there. */
export interface PhotoFile {
  readonly fileName: string;
  readonly path: string;
  /** In bytes. */
  readonly size: number;
}

/** The photo files found beside a text, and the names for which the search was ambiguous. */
export interface PhotosBeside {
  readonly files: readonly PhotoFile[];
  /** Names that several files in different folders have, with the paths of those; none of them is taken. */
  readonly doubled: ReadonlyMap<string, readonly string[]>;
}

/** How far below the text's folder photos are looked for, and among how many files. */
const DEEPEST = 3;
const MOST_FILES = 5000;

/**
 * Finds the photos that a text names, whatever the case and the Unicode form of their names: where the text states, beside
 * the text, or where exactly one file of that name is in the folders there. Never out of the text's folder, never
 * through a link, and none larger than `most` bytes.
 */
export async function photosBeside(
  textPath: string,
  names: readonly NamedPhoto[],
  most: number,
): Promise<PhotosBeside> {
  const folder = dirname(textPath);
  const beside = names.length > 0 ? await listFolder(folder).catch(() => []) : [];
  /** The first file by its name in any case and Unicode form; looked up, since both lists may be long. */
  const byKey = new Map([...beside].reverse().map((file) => [photoFileKey(file), file]));
  const exact = new Set(beside);
  const direct = (name: string): string | undefined => (exact.has(name) ? name : byKey.get(photoFileKey(name)));
  const files: PhotoFile[] = [];
  const doubled = new Map<string, readonly string[]>();
  let below: readonly string[] | null = null;
  for (const { fileName, path } of names) {
    const own = path.includes('/') ? undefined : direct(path);
    let found: readonly string[] = own === undefined ? beside.filter((file) => isNumberedPhoto(fileName, file)) : [own];
    if (found.length === 0) {
      below ??= await filesBelow(folder);
      found = foundBelow(below, path);
      const inFolder = found.length === 0 ? direct(lastStep(path)) : undefined;
      if (inFolder !== undefined) found = [inFolder];
      else if (found.length === 0)
        found = below.filter((file) => photoFileKey(lastStep(file)) === photoFileKey(lastStep(path)));
    }
    const [file, ...others] = found;
    if (file === undefined) continue;
    if (others.length > 0) {
      doubled.set(fileName, found);
      continue;
    }
    const info = await lstat(join(folder, file)).catch(() => null);
    if (info?.isFile() && info.size <= most) files.push({ fileName, path: join(folder, file), size: info.size });
  }
  return { files, doubled };
}

/**
 * Whether a file is the photo that a text only numbers ("Ảnh 1"): it is called so, whatever its case, accents, spaces and
 * dashes, or by the number alone ("1.jpg", "01.JPG"). False for a name with the ending of a photo.
 */
export function isNumberedPhoto(name: string, file: string): boolean {
  const number = /\d+$/.exec(name)?.[0];
  if (number === undefined || hasPhotoEnding(name) || !hasPhotoEnding(file)) return false;
  const stem = foldForSearch(file.replace(/\.[^.]*$/, '')).replace(/[\s_.()-]+/g, '');
  return (
    stem === foldForSearch(name).replace(/\s+/g, '') || (/^\d{1,3}$/.test(stem) && Number(stem) === Number(number))
  );
}

const lastStep = (path: string): string => path.split('/').at(-1) ?? path;
/** The key of a path: each step of it in any case and Unicode form. */
const pathKey = (path: string): string => path.split('/').map(photoFileKey).join('/');

function foundBelow(below: readonly string[], path: string): readonly string[] {
  if (!path.includes('/')) return [];
  const exact = below.filter((file) => file === path);
  return exact.length > 0 ? exact : below.filter((file) => pathKey(file) === pathKey(path)).slice(0, 1);
}

/** The files in the folders of a folder, by their paths in it with `/`; links and hidden folders are passed over. */
async function filesBelow(folder: string): Promise<readonly string[]> {
  const files: string[] = [];
  const waiting = [{ under: '', depth: 0 }];
  let seen = 0;
  for (let next = waiting.shift(); next && seen < MOST_FILES; next = waiting.shift()) {
    const { under, depth } = next;
    const entries = await withinTime(readdir(join(folder, under), { withFileTypes: true }), STEP_MS).catch(() => []);
    for (const entry of entries) {
      seen += 1;
      const path = `${under}${entry.name}`;
      if (entry.isFile() && depth > 0) files.push(path);
      if (entry.isDirectory() && depth < DEEPEST && !entry.name.startsWith('.'))
        waiting.push({ under: `${path}/`, depth: depth + 1 });
    }
  }
  return files;
}

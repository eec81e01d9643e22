import { randomUUID } from 'node:crypto';
import { cp, link, lstat, readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { failure, type Failure } from '../../shared/bridge';
import type { ExportedFile } from '../../shared/export';
import { freeSlug } from '../../shared/text';
import {
  diskFailure,
  errorCode,
  exportedFiles,
  listFolder,
  makeFolders,
  removeEmptyFolders,
  renameOver,
  STEP_MS,
  temporaryName,
  withinTime,
  writeAtomically,
  type DiskCode,
  type FilePort,
} from '../disk';
import { encodeMarker, MARKER_NAME, readMarker, type ExportMarker } from './exportMarker';
import { asideName, discardAside, restoreInterrupted } from './interruptedExports';

/** Where a story is exported to. */
export interface ExportPlace {
  /** Folder that the user picked; it is made where it is not there. */
  readonly folder: string;
  /** Name of the story's folder in it. */
  readonly name: string;
  /** Identifies the story: its draft's id, or of a text that is no draft what its path hashes to. It is published with the export. */
  readonly story: string;
}

/** How often an export is tried while others of the same story come between. */
const TRIES = 5;

/**
 * Returns the name of the folder that a story is exported into: `name` where that is free or the story's own, else with
 * the first number behind it, from 2, that makes it so. Names in `taken` are passed over.
 */
export async function exportName(
  { folder, name, story }: ExportPlace,
  taken: ReadonlySet<string> = new Set(),
): Promise<string> {
  await restoreInterrupted(folder, exportedFiles);
  const others = new Set(taken);
  for (;;) {
    const free = freeSlug(name, others);
    if ((await found(join(folder, free), story)) !== 'another') return free;
    others.add(free);
  }
}

/** Looks at a path: an older export of the story, `null` for nothing, or another thing. */
async function found(path: string, story: string): Promise<ExportMarker | 'another' | null> {
  if (!(await lstat(path).catch(() => null))) return null;
  const marker = await readMarker(path);
  return marker?.story === story ? marker : 'another';
}

/** What an export left beside itself, which is older than it is. */
export interface OlderExports {
  /** Files of other formats in its folder that an earlier export wrote, by their paths there. */
  readonly stale: readonly string[];
  /** Names of other folders beside it that hold an earlier export of the same story. */
  readonly elsewhere: readonly string[];
}

/**
 * Writes an export as `folder/name/...`, whole or not at all: into a temporary folder first, which then takes the place
 * of an older export of the story. What the older one held of other formats stays, and so does what Stet did not write;
 * photos belong to `index.html` and are replaced with it. Nothing of another story's or of the user's is replaced. On
 * failure everything is as it was.
 */
export async function writeExport(
  place: ExportPlace,
  files: readonly ExportedFile[],
  disk: FilePort = exportedFiles,
): Promise<({ readonly ok: true } & OlderExports) | Failure<DiskCode | 'export-failed'>> {
  const making = join(place.folder, temporaryName(randomUUID));
  let made: readonly string[] = [];
  const takeBack = async (): Promise<void> => {
    // What went wrong first is what the user must hear of.
    await disk.removeFolder(making).catch(() => undefined);
    await removeEmptyFolders(made);
  };
  try {
    made = await makeFolders(place.folder);
    for (const file of files) {
      const path = join(making, file.path);
      await disk.makeFolder(dirname(path));
      await writeAtomically(disk, path, file.bytes, randomUUID);
    }
    const taken = await takePlace(place, making, files, disk);
    if (!taken.ok) {
      await takeBack();
      return taken;
    }
    return { ...taken, elsewhere: await exportedElsewhere(place) };
  } catch (error) {
    await takeBack();
    return diskFailure(error, place.name);
  }
}

/** Returns the names of other folders in the place's folder that hold an export of its story. */
async function exportedElsewhere({ folder, name, story }: ExportPlace): Promise<readonly string[]> {
  // A name with a dot before it is one of an export that is under way.
  const others = (await listFolder(folder).catch(() => [])).filter((other) => other !== name && !other.startsWith('.'));
  const found: string[] = [];
  for (const other of others) if ((await readMarker(join(folder, other)))?.story === story) found.push(other);
  return found.sort();
}

/** Puts a finished folder in its place; returns why not where something else is there, else the older files that stay in it. */
async function takePlace(
  { folder, name, story }: ExportPlace,
  making: string,
  files: readonly ExportedFile[],
  disk: FilePort,
): Promise<({ readonly ok: true } & Pick<OlderExports, 'stale'>) | Failure<'export-failed'>> {
  const target = join(folder, name);
  for (let left = TRIES; ; left -= 1) {
    try {
      await restoreInterrupted(folder, disk);
      const older = await found(target, story);
      if (older === 'another') return refusal(name);
      const kept = older ? await keepOthers(target, older, making, files) : [];
      if (!Array.isArray(kept)) return refusal(`${name}/${kept.inTheWay}`);
      const all = [...new Set([...kept, ...files.map(({ path }) => path)])].sort();
      const marker = encodeMarker({ format: 'stet-export', story, files: all });
      await writeAtomically(disk, join(making, MARKER_NAME), marker, randomUUID);
      await swap(target, making, older !== null, disk);
      await disk.syncFolder(folder);
      return { ok: true, stale: kept.filter((path) => !path.startsWith('photos/')) };
    } catch (error) {
      if (left === 1 || !['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes(errorCode(error))) throw error;
    }
  }
}

const refusal = (path: string): Failure<'export-failed'> =>
  failure('export-failed', `"${path}" is there already and is not of this export.`, path);

async function swap(target: string, making: string, isOlderThere: boolean, disk: FilePort): Promise<void> {
  if (!isOlderThere) return renameOver(disk, making, target);
  const aside = join(dirname(target), asideName(basename(target)));
  await renameOver(disk, target, aside);
  await renameOver(disk, making, target).catch(async (error: unknown) => {
    // Where it is not there any more, another export has put it back.
    await renameOver(disk, aside, target).catch(() => undefined);
    throw error;
  });
  // The new export is whole and in place; an old one that cannot be deleted is out of its way.
  await discardAside(aside, disk).catch(() => undefined);
}

/**
 * Brings from an older export what stays: other formats, and what Stet did not write. Returns the paths of those that it
 * wrote; or the path of the user's where one of the new files goes.
 */
async function keepOthers(
  older: string,
  marker: ExportMarker,
  making: string,
  files: readonly ExportedFile[],
): Promise<string[] | { readonly inTheWay: string }> {
  const [written, known] = [new Set(files.map(({ path }) => path)), new Set(marker.files)];
  const folders = new Set([...written].flatMap((path) => (path.includes('/') ? path.slice(0, path.indexOf('/')) : [])));
  const kept: string[] = [];
  for await (const { path, isFolder } of below(older)) {
    if (path === MARKER_NAME || (written.has(path) && known.has(path))) continue;
    if (written.has(path) || (folders.has(path) && !isFolder)) return { inTheWay: path };
    // Photos belong to the page where there is one; other formats only add theirs, or put newer ones in their place.
    if (known.has(path) && path.startsWith('photos/') && written.has('index.html')) continue;
    if (!isFolder) await keep(join(older, path), join(making, path));
    else if (path !== 'photos') await makeFolders(join(making, path));
    if (known.has(path)) kept.push(path);
  }
  return kept;
}

/** Everything below a folder: its path with `/`, a folder before what it holds. */
async function* below(
  folder: string,
  under = '',
): AsyncGenerator<{ readonly path: string; readonly isFolder: boolean }> {
  for (const entry of await withinTime(readdir(join(folder, under), { withFileTypes: true }), STEP_MS)) {
    const path = `${under}${entry.name}`;
    yield { path, isFolder: entry.isDirectory() };
    if (entry.isDirectory()) yield* below(folder, `${path}/`);
  }
}

/** Puts a file that stays under a second name, which costs no room and loses nothing of it; where the disk knows no such, as a copy. */
async function keep(from: string, to: string): Promise<void> {
  await makeFolders(dirname(to));
  await link(from, to).catch(async (error: unknown) => {
    if (errorCode(error) === 'EEXIST') return; // By an earlier try.
    if (errorCode(error) === 'ENOENT') throw error;
    await cp(from, to, { force: false, preserveTimestamps: true, verbatimSymlinks: true });
  });
}

import { randomUUID } from 'node:crypto';
import { cp, lstat, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Failure } from '../../shared/bridge';
import type { ExportedFile } from '../../shared/export';
import { diskFailure, failure, exportedFiles, writeAtomically, type DiskCode, type FilePort } from '../library';

/**
 * Writes an export as `folder/name/...`, whole or not at all: into a temporary folder first, which then takes the place
 * of an older export of that name. What the older folder held of other formats stays; photos belong to `index.html`
 * and are replaced with it. On failure everything is as it was.
 */
export async function writeExport(
  folder: string,
  name: string,
  files: readonly ExportedFile[],
  disk: FilePort = exportedFiles,
): Promise<{ readonly ok: true } | Failure<DiskCode | 'export-failed'>> {
  const target = join(folder, name);
  const making = join(folder, `.stet-${randomUUID()}.tmp`);
  const aside = `${making}.old`;
  const old = await lstat(target).catch(() => null);
  if (old && !old.isDirectory()) {
    return failure('export-failed', `"${name}" is there already and is not a folder.`, name);
  }
  try {
    for (const file of files) {
      const path = join(making, file.path);
      await disk.makeFolder(dirname(path));
      await writeAtomically(disk, path, file.bytes, randomUUID);
    }
    if (old) await keepOtherFormats(target, making, files);
    if (old) await disk.rename(target, aside);
    await disk.rename(making, target).catch(async (error: unknown) => {
      if (old) await disk.rename(aside, target);
      throw error;
    });
    // The new export is whole and in place; an old one that cannot be deleted is out of its way.
    if (old) await disk.removeFolder(aside).catch(() => undefined);
    await disk.syncFolder(folder);
    return { ok: true };
  } catch (error) {
    await disk.removeFolder(making).catch(() => undefined); // What went wrong first is what the user must hear of.
    return diskFailure(error, name);
  }
}

async function keepOtherFormats(old: string, making: string, files: readonly ExportedFile[]): Promise<void> {
  const ours = new Set(files.map((file) => file.path.split('/')[0] ?? ''));
  // Photos belong to the page where there is one; other formats only add theirs, or put newer ones in their place.
  if (ours.has('index.html')) ours.add('photos');
  else ours.delete('photos');
  const asTheyAre = { recursive: true, force: false, preserveTimestamps: true, verbatimSymlinks: true };
  for (const entry of await readdir(old)) {
    if (!ours.has(entry)) await cp(join(old, entry), join(making, entry), asTheyAre);
  }
}

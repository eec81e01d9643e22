import { randomUUID } from 'node:crypto';
import { cp, lstat, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Failure } from '../../shared/bridge';
import type { ExportedFile } from '../../shared/export';
import { diskFailure, failure, type DiskCode } from '../library';

/**
 * Writes an export as `folder/name/...`, whole or not at all: into a temporary folder first, which then takes the place
 * of an older export of that name. What the older folder held of other formats stays; photos belong to `index.html`
 * and are replaced with it. On failure everything is as it was.
 */
export async function writeExport(
  folder: string,
  name: string,
  files: readonly ExportedFile[],
): Promise<{ readonly ok: true } | Failure<DiskCode | 'export-failed'>> {
  const target = join(folder, name);
  const making = join(folder, `.stet-${randomUUID()}.tmp`);
  const aside = `${making}.old`;
  try {
    const old = await lstat(target).catch(() => null);
    if (old && !old.isDirectory()) {
      return failure('export-failed', `"${name}" is there already and is not a folder.`, name);
    }
    for (const file of files) {
      const path = join(making, ...file.path.split('/'));
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, file.bytes, { flag: 'wx' });
    }
    if (old) await keepOtherFormats(target, making, files);
    if (old) await rename(target, aside);
    await rename(making, target).catch(async (error: unknown) => {
      if (old) await rename(aside, target);
      throw error;
    });
    await rm(aside, { recursive: true, force: true });
    return { ok: true };
  } catch (error) {
    await rm(making, { recursive: true, force: true }).catch(() => undefined);
    return diskFailure(error, name);
  }
}

async function keepOtherFormats(old: string, making: string, files: readonly ExportedFile[]): Promise<void> {
  const ours = new Set(files.map((file) => file.path.split('/')[0] ?? ''));
  if (ours.has('index.html')) ours.add('photos');
  for (const entry of await readdir(old)) {
    if (!ours.has(entry)) await cp(join(old, entry), join(making, entry), { recursive: true, errorOnExist: true });
  }
}

import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StetPackage } from '../../../shared/package';
import { decodeDraftFile, encodeDraftFile, type DraftFile } from '../draftFile';
import { draftFolder } from '../folders';
import { storePhoto } from '../photos/photoStore';
import { listVersions } from '../versions/versionStore';
import { versionName } from '../versions/versionName';
import type { FilePort } from '../write/filePort';
import { writeAtomically } from '../write/writeAtomically';
import type { CopyFiles } from './mergeCopies';
import type { MergedDraft } from './mergeDrafts';

/** A draft on disk and the other copy of it that came. */
export interface Merging {
  readonly folder: string;
  readonly mine: DraftFile;
  readonly mineBytes: Uint8Array;
  readonly pack: StetPackage;
}

/** Makes one draft of two copies; a long story takes long, so the window has it done in another process. */
export type MergeCopies = (mine: CopyFiles, theirs: CopyFiles) => Promise<MergedDraft>;

/** The two as one draft, which is not written yet, and the newest text of the other copy. */
export async function mergedWith(
  { folder, mineBytes, pack }: Merging,
  mergeCopies: MergeCopies,
): Promise<MergedDraft & { readonly theirs: DraftFile }> {
  const { versions } = draftFolder(folder);
  const own: Uint8Array[] = [];
  for (const { name } of await listVersions(versions)) own.push(await readFile(join(versions, name)));
  const read = decodeDraftFile(pack.draftFile);
  if (!read.ok) throw new RangeError('A package that was read holds a draft that cannot be read');
  const theirs = { current: pack.draftFile, versions: [...pack.versions.values()] };
  const merged = await mergeCopies({ current: mineBytes, versions: own }, theirs);
  return { ...merged, theirs: read.file };
}

/**
 * Puts beside a draft's text what the merged one needs: the photos of the other copy, its versions, its newest text and
 * the text as it was here, as versions; then does `work`. Where either fails, all of that is taken away again. Throws the
 * file system's error.
 */
export async function layBeside<T extends { readonly ok: boolean }>(
  files: FilePort,
  { folder, mine, pack }: Merging,
  theirs: DraftFile,
  newId: () => string,
  work: () => Promise<T>,
): Promise<T> {
  const place = draftFolder(folder);
  const written: string[] = [];
  const put = async (path: string, write: () => Promise<void>): Promise<void> => {
    if (await isThere(path)) return;
    written.push(path);
    await write();
  };
  const takeAway = async (): Promise<void> => {
    // The disk that failed is the one that this is on; a file that stays does no harm.
    for (const path of written) await files.remove(path).catch(() => undefined);
  };
  const versions = new Map([
    [versionName(mine), encodeDraftFile({ ...mine, keptFor: 'package' })],
    ...pack.versions,
    [versionName(theirs), pack.draftFile],
  ]);
  try {
    for (const [name, bytes] of pack.photos)
      await put(place.photo(name), () => storePhoto(files, folder, name, bytes, newId));
    await files.makeFolder(place.versions);
    for (const [name, bytes] of versions) {
      const path = join(place.versions, name);
      await put(path, () => writeAtomically(files, path, bytes, newId));
    }
    const done = await work();
    if (!done.ok) await takeAway();
    return done;
  } catch (error) {
    await takeAway();
    throw error;
  }
}

const isThere = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );

import { join } from 'node:path';
import { versionName, type StetPackage } from '../../../shared/package';
import {
  decodeDraftFile,
  encodeDraftFile,
  markedAs,
  readEnvelope,
  withVersionName,
  type DraftFile,
} from '../draftFile';
import { draftFolder } from '../folders';
import { storePhoto } from '../photos/photoStore';
import { isThere, renameOver, temporaryName, type FilePort } from '../../disk';
import { listVersions, versionBytes } from '../versions/versionStore';
import { ForeignEditError } from '../write/saveDraft';
import { writeDraftFile } from '../write/writeDraftFile';
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

/** Returns the two as one draft, which is not written yet, and the newest text of the other copy. */
export async function mergedWith(
  { folder, mineBytes, pack }: Merging,
  mergeCopies: MergeCopies,
): Promise<MergedDraft & { readonly theirs: DraftFile }> {
  const { versions } = draftFolder(folder);
  const own: Uint8Array[] = [];
  for (const { name } of await listVersions(versions)) {
    // One that cannot be read, or is a pipe, is no reason to lose the others.
    const bytes = await versionBytes(join(versions, name));
    if (bytes) own.push(bytes);
  }
  const read = decodeDraftFile(pack.draftFile);
  if (!read.ok) throw new RangeError('A package that was read holds a draft that cannot be read');
  const theirs = { current: pack.draftFile, versions: [...pack.versions.values()] };
  const merged = await mergeCopies({ current: mineBytes, versions: own }, theirs);
  const hasNews = merged.hasNews || (await newNames(versions, pack)).size > 0;
  return { ...merged, hasNews, theirs: read.file };
}

/**
 * Returns the bytes of the versions in a folder that a package holds under a name, each with that name; those that have
 * one already, or cannot be read, are left out.
 */
async function newNames(folder: string, { versions }: StetPackage): Promise<ReadonlyMap<string, Uint8Array>> {
  const named = new Map<string, Uint8Array>();
  for (const [file, bytes] of versions) {
    const name = readEnvelope(bytes)?.name ?? '';
    const own = name === '' ? null : await versionBytes(join(folder, file));
    if (own && readEnvelope(own)?.name === '') named.set(file, withVersionName(own, name));
  }
  return named;
}

/**
 * Puts beside a draft's text what the merged one needs: the photos of the other copy, and the text as it was here, as a
 * version; then does `work`, which writes the merged text, and adds the versions of the other copy to the draft, and
 * their names where it has those versions without one. They come last, since a version of both is what the next merge
 * goes by: one that came without its text would state that the text is merged. Where anything fails before that, all of
 * it is taken away again. Throws the file system's error, or what `work` throws.
 */
export async function layBeside<T extends { readonly ok: boolean }>(
  files: FilePort,
  { folder, mine, pack }: Merging,
  theirs: DraftFile,
  newId: () => string,
  work: () => Promise<T>,
): Promise<T> {
  const place = draftFolder(folder);
  const waiting = join(place.versions, temporaryName(newId));
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
  const versions = [...new Map([...pack.versions, [versionName(theirs), pack.draftFile]])].map(
    ([name, bytes]) => [name, markedAs(bytes, 'copy')] as const,
  );
  const coming: string[] = [];
  const prepare = async (): Promise<void> => {
    for (const [name, bytes] of pack.photos)
      await put(place.photo(name), () => storePhoto(files, folder, name, bytes, newId));
    await files.makeFolder(waiting);
    const own = join(place.versions, versionName(mine));
    await put(own, () => writeDraftFile(files, own, encodeDraftFile({ ...mine, keptFor: 'package' }), newId));
    for (const [name, bytes] of versions) {
      if (await isThere(join(place.versions, name))) continue;
      await writeDraftFile(files, join(waiting, name), bytes, newId);
      coming.push(name);
    }
  };
  const prepareAndWork = async (): Promise<T> => {
    try {
      await prepare();
      const done = await work();
      if (!done.ok) await takeAway();
      return done;
    } catch (error) {
      // Who merges again, or has merged meanwhile, needs the same.
      if (!(error instanceof ForeignEditError)) await takeAway();
      throw error;
    }
  };
  try {
    const done = await prepareAndWork();
    if (!done.ok) return done;
    for (const [name, bytes] of await newNames(place.versions, pack))
      await writeDraftFile(files, join(place.versions, name), bytes, newId);
    for (const name of coming) await renameOver(files, join(waiting, name), join(place.versions, name));
    if (coming.length > 0) await files.syncFolder(place.versions);
    return done;
  } finally {
    await files.removeFolder(waiting).catch(() => undefined);
  }
}

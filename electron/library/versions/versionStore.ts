import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { VersionStamp } from '../../../shared/story';
import { errorCode } from '../failure';
import { readStoryBytes } from '../read/storyBytes';
import type { FilePort } from '../write/filePort';
import { writeAtomically } from '../write/writeAtomically';
import { versionsToDrop } from './retention';
import { parseVersionName, versionName } from './versionName';

/** A version on disk. */
export type KeptVersion = VersionStamp & { readonly name: string };

/** The versions in a folder, newest first; none where there is no such folder. */
export async function listVersions(folder: string): Promise<readonly KeptVersion[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  });
  return names.flatMap((name) => parseVersionName(name) ?? []).sort((a, b) => b.revision - a.revision);
}

/** The bytes of a version; null where they cannot be read, which is for the others no reason not to be. */
export async function versionBytes(path: string): Promise<Uint8Array | null> {
  const bytes = await readStoryBytes(path).catch(() => null);
  return bytes instanceof Uint8Array ? bytes : null;
}

/**
 * Keeps the bytes of a draft file as a version, then lets old versions go but those of a revision in `pinned`. A version
 * that is there already is not written again; another one of the same revision and millisecond is not written over. Gives
 * the stamp that the version has. Throws the file system's error.
 */
export async function keepVersion(
  files: FilePort,
  folder: string,
  stamp: VersionStamp,
  bytes: Uint8Array,
  newId: () => string,
  pinned: readonly number[],
): Promise<VersionStamp> {
  let savedAt = new Date(stamp.savedAt);
  const taken = new Set((await listVersions(folder)).map((version) => version.name));
  const kept = (): VersionStamp => ({ revision: stamp.revision, savedAt: savedAt.toISOString() });
  for (; taken.has(versionName(kept())); savedAt = new Date(savedAt.getTime() + 1)) {
    const there = await versionBytes(join(folder, versionName(kept())));
    if (there && Buffer.compare(there, bytes) === 0) return kept();
  }
  await files.makeFolder(folder);
  await writeAtomically(files, join(folder, versionName(kept())), bytes, newId);
  const old = versionsToDrop(await listVersions(folder), [stamp.revision, ...pinned]);
  for (const version of old) await files.remove(join(folder, version.name));
  return kept();
}

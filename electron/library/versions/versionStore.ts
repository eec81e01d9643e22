import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from '../failure';
import type { FilePort } from '../write/filePort';
import { writeAtomically } from '../write/writeAtomically';
import { versionsToDrop, type VersionStamp } from './retention';
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

/** Keeps the bytes of a draft file as a version; the same revision twice is written once. Then lets old versions go. */
export async function keepVersion(
  files: FilePort,
  folder: string,
  stamp: VersionStamp,
  bytes: Uint8Array,
  newId: () => string,
): Promise<void> {
  const kept = await listVersions(folder);
  if (kept.some((version) => version.revision === stamp.revision && version.savedAt === toUtc(stamp.savedAt))) return;
  await files.makeFolder(folder);
  await writeAtomically(files, join(folder, versionName(stamp)), bytes, newId);
  for (const version of versionsToDrop(await listVersions(folder))) await files.remove(join(folder, version.name));
}

const toUtc = (instant: string): string => new Date(instant).toISOString();

import { join } from 'node:path';
import { parseVersionName, versionName } from '../../../shared/package';
import type { VersionStamp } from '../../../shared/story';
import { isoInstant, isPossibleInstant } from '../../../shared/text';
import { bareVersion, isExported, isNamed, lineOf, markedAs, START_BYTES } from '../draftFile';
import { errorCode, listFolder, type FilePort } from '../../disk';
import { readStart, readStoryBytes } from '../read/storyBytes';
import { writeDraftFile } from '../write/writeDraftFile';
import { NEWEST_KEPT, versionsToDrop } from './retention';

/** A version on disk. */
export type KeptVersion = VersionStamp & { readonly name: string };

/** Returns the versions in a folder, newest first; none where there is no such folder. */
export async function listVersions(folder: string): Promise<readonly KeptVersion[]> {
  const names = await listFolder(folder).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  });
  return names
    .flatMap((name) => parseVersionName(name) ?? [])
    .sort((a, b) => b.revision - a.revision || Date.parse(b.savedAt) - Date.parse(a.savedAt));
}

/** Returns the bytes of a version; null where they cannot be read, which is for the others no reason not to be. */
export async function versionBytes(path: string): Promise<Uint8Array | null> {
  const bytes = await readStoryBytes(path).catch(() => null);
  return bytes instanceof Uint8Array ? bytes : null;
}

/** Whether two stamps name the same moment, however they write it. */
export const isSameInstant = (one: VersionStamp, other: VersionStamp): boolean =>
  Date.parse(one.savedAt) === Date.parse(other.savedAt);

/**
 * Keeps the bytes of a draft file as a version, then removes old versions, but none with a name, none that was
 * exported, and none with a stamp in `pinned`. A version that is there already is not written again; another one of the
 * same revision and millisecond is not written over. Resolves to the stamp that the version has. Throws the file
 * system's error.
 */
export async function keepVersion(
  files: FilePort,
  folder: string,
  stamp: VersionStamp,
  bytes: Uint8Array,
  newId: () => string,
  pinned: readonly VersionStamp[],
): Promise<VersionStamp> {
  const free = await freeStamp(folder, stamp, bytes, await listVersions(folder));
  if (free.isThere) return free.stamp;
  await files.makeFolder(folder);
  await writeDraftFile(files, join(folder, versionName(free.stamp)), bytes, newId);
  await thinOut(files, folder, [stamp, ...pinned]);
  return free.stamp;
}

/**
 * Returns the stamp under which a version can be kept beside those of a folder: its own, else the nearest millisecond
 * that is free; `isThere` where its bytes are kept already.
 */
export async function freeStamp(
  folder: string,
  { revision, savedAt }: VersionStamp,
  bytes: Uint8Array,
  kept: readonly KeptVersion[],
): Promise<{ readonly stamp: VersionStamp; readonly isThere: boolean }> {
  const taken = new Set(kept.map(({ name }) => name));
  const first = Date.parse(isoInstant(new Date(savedAt)));
  // At the end of time there is only room before.
  const step = isPossibleInstant(new Date(first + taken.size).toISOString()) ? 1 : -1;
  for (let at = first; ; at += step) {
    const stamp = { revision, savedAt: isoInstant(new Date(at)) };
    if (!taken.has(versionName(stamp))) return { stamp, isThere: false };
    const there = await versionBytes(join(folder, versionName(stamp)));
    if (there && isSameButForMarks(there, bytes)) return { stamp, isThere: true };
  }
}

const isSameButForMarks = (there: Uint8Array, bytes: Uint8Array): boolean =>
  Buffer.compare(there, bytes) === 0 || bareVersion(there) === bareVersion(bytes);

/**
 * Keeps the bytes of a draft file as a version that is never thinned out, since a document was exported from it; one
 * that is there already is marked as such. Resolves to the stamp that the version has. Throws the file system's error.
 */
export async function keepExported(
  files: FilePort,
  folder: string,
  stamp: VersionStamp,
  bytes: Uint8Array,
  newId: () => string,
  pinned: readonly VersionStamp[],
): Promise<VersionStamp> {
  const marked = markedAs(bytes, 'export');
  const kept = await keepVersion(files, folder, stamp, marked, newId, pinned);
  const path = join(folder, versionName(kept));
  const there = await versionBytes(path);
  if (there && !isExported(there.subarray(0, START_BYTES)))
    await writeDraftFile(files, path, markedAs(there, 'export'), newId);
  return kept;
}

async function thinOut(files: FilePort, folder: string, pinned: readonly VersionStamp[]): Promise<void> {
  const kept = await listVersions(folder);
  if (kept.length <= NEWEST_KEPT) return;
  const lines = new Map<string, string>();
  const named = new Set<string>();
  for (const { name } of kept) {
    const start = (await readStart(join(folder, name), START_BYTES)) ?? new Uint8Array();
    lines.set(name, lineOf(start));
    if (isNamed(start) || isExported(start)) named.add(name);
  }
  const revisions = kept
    .filter((version) => named.has(version.name) || pinned.some((pin) => isPinned(version, pin)))
    .map(({ revision }) => revision);
  const old = versionsToDrop(kept, revisions, ({ name }) => lines.get(name) ?? '');
  for (const version of old) await files.remove(join(folder, version.name));
}

const isPinned = (version: VersionStamp, pin: VersionStamp): boolean =>
  version.revision === pin.revision || isSameInstant(version, pin);

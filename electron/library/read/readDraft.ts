import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { DRAFT_REASONS } from '../../../shared/bridge';
import { DRAFT_FORMAT_VERSION, decodeDraftFile, type DraftFile } from '../draftFile';
import { errorCode } from '../../disk';
import { draftFolder } from '../folders';
import { listVersions } from '../versions/versionStore';
import { readStoryBytes, type Damage } from './storyBytes';

/** What a draft's folder holds. `recovered` where the newest file was damaged and a version is used in its place. */
export type DraftRead =
  | { readonly kind: 'whole'; readonly file: DraftFile; readonly bytes: Uint8Array }
  | { readonly kind: 'recovered'; readonly file: DraftFile; readonly bytes: Uint8Array; readonly damage: Damage }
  | { readonly kind: 'unreadable'; readonly damage: Damage }
  | { readonly kind: 'missing' };

/**
 * Reads a draft from its folder and changes nothing there: bytes, hash, JSON, schema; where any of them fails, the
 * newest version that is good.
 */
export async function readDraft(folder: string): Promise<DraftRead> {
  const isGone = await lstat(folder).then(
    (found) => !found.isDirectory(),
    (error: unknown) => ['ENOENT', 'ENOTDIR'].includes(errorCode(error)),
  );
  if (isGone) return { kind: 'missing' };
  const newest = await readFileOf(draftFolder(folder).story);
  if ('file' in newest) return { kind: 'whole', ...newest };
  const { versions } = draftFolder(folder);
  const kept = await listVersions(versions).catch(() => []);
  // Above every revision that was ever given, so that what is saved next counts as the newest.
  const revision = kept[0]?.revision ?? 0;
  for (const { name } of kept) {
    const version = await readFileOf(join(versions, name));
    if ('file' in version)
      return { kind: 'recovered', ...version, file: { ...version.file, revision }, damage: newest };
  }
  return { kind: 'unreadable', damage: newest };
}

async function readFileOf(path: string): Promise<{ file: DraftFile; bytes: Uint8Array } | Damage> {
  try {
    const bytes = await readStoryBytes(path);
    if (!(bytes instanceof Uint8Array)) return bytes;
    const read = decodeDraftFile(bytes);
    if (read.ok) return { file: read.file, bytes };
    if (read.reason === DRAFT_REASONS.newer) return { found: 'newer', reason: read.reason };
    return { found: 'bytes', bytes, reason: read.reason };
  } catch (error) {
    const code = errorCode(error);
    if (code === '') throw error;
    return { found: 'disk-error', reason: `${DRAFT_REASONS.notNow} (${code})` };
  }
}

/** Why this Stet must not save over a draft file; null when it may. */
export const readOnlyReason = (file: DraftFile): string | null =>
  file.formatVersion > DRAFT_FORMAT_VERSION ? DRAFT_REASONS.newer : null;

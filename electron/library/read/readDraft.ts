import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DRAFT_FORMAT_VERSION, decodeDraftFile, type DraftFile } from '../draftFile';
import { errorCode } from '../failure';
import { draftFolder } from '../folders';
import { listVersions } from '../versions/versionStore';

/** Largest story file that is read; a story of 100,000 words takes under 3 MB. */
const MAX_STORY_BYTES = 64 * 1024 * 1024;

/** What a draft's folder holds. `recovered` where the newest file was damaged and a version stands in for it. */
export type DraftRead =
  | { readonly kind: 'whole'; readonly file: DraftFile; readonly bytes: Uint8Array }
  | { readonly kind: 'recovered'; readonly file: DraftFile; readonly bytes: Uint8Array; readonly damage: Damage }
  | { readonly kind: 'unreadable'; readonly damage: Damage }
  | { readonly kind: 'missing' };

/** A draft file that cannot be used: its bytes (null where they cannot even be read) and why. */
export interface Damage {
  readonly bytes: Uint8Array | null;
  readonly reason: string;
}

/**
 * Reads a draft from its folder and changes nothing there: bytes, hash, JSON, schema; where any of them fails, the
 * newest version that is good.
 */
export async function readDraft(folder: string): Promise<DraftRead> {
  if (!(await isFolder(folder))) return { kind: 'missing' };
  const newest = await readFileOf(draftFolder(folder).story);
  if ('file' in newest) return { kind: 'whole', ...newest };
  const { versions } = draftFolder(folder);
  for (const { name } of await listVersions(versions).catch(() => [])) {
    const version = await readFileOf(join(versions, name));
    if ('file' in version) return { kind: 'recovered', ...version, damage: newest };
  }
  return { kind: 'unreadable', damage: newest };
}

async function readFileOf(path: string): Promise<{ file: DraftFile; bytes: Uint8Array } | Damage> {
  try {
    const found = await lstat(path);
    // A link could lead out of the library, and a device or pipe would never end.
    if (!found.isFile()) return { bytes: null, reason: 'it is not a file' };
    if (found.size > MAX_STORY_BYTES) return { bytes: null, reason: 'it is too large' };
    const bytes = await readFile(path);
    const read = decodeDraftFile(bytes);
    return read.ok ? { file: read.file, bytes } : { bytes, reason: read.reason };
  } catch (error) {
    const code = errorCode(error);
    return { bytes: null, reason: code === 'ENOENT' ? 'story.json is missing' : `it cannot be read (${code})` };
  }
}

const isFolder = async (path: string): Promise<boolean> =>
  lstat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

/** Why this Stet must not save over a draft file; null when it may. */
export const readOnlyReason = (file: DraftFile): string | null =>
  file.formatVersion > DRAFT_FORMAT_VERSION ? 'a newer Stet wrote it' : null;

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { VersionCard } from '../../../shared/bridge';
import type { Story, VersionStamp } from '../../../shared/story';
import { decodeDraftFile, readEnvelope } from '../draftFile';
import { errorCode } from '../failure';
import { listVersions } from './versionStore';
import { versionName } from './versionName';

/** The versions in a folder, newest first; one that is damaged is left out. The stories in them are not looked at. */
export async function readVersionCards(folder: string): Promise<readonly VersionCard[]> {
  const cards: VersionCard[] = [];
  let stepsBefore = 0;
  for (const { name, revision, savedAt } of [...(await listVersions(folder))].reverse()) {
    const envelope = readEnvelope(await readFile(join(folder, name)));
    if (!envelope) continue;
    const { log } = envelope.review;
    const step = log.length > stepsBefore ? (log.at(-1) ?? null) : null;
    stepsBefore = log.length;
    cards.push({ revision, savedAt, by: envelope.savedBy, step });
  }
  return cards.reverse();
}

/** The story of a version; null where it is gone or damaged. */
export async function readVersion(folder: string, stamp: VersionStamp): Promise<Story | null> {
  try {
    const read = decodeDraftFile(await readFile(join(folder, versionName(stamp))));
    return read.ok ? read.file.story : null;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

import { join } from 'node:path';
import type { VersionCard } from '../../../shared/bridge';
import { loggedSteps, type Story, type VersionStamp } from '../../../shared/story';
import { decodeDraftFile, readEnvelope } from '../draftFile';
import { HIGHEST_COUNTED } from './renumber';
import { isSameInstant, listVersions, versionBytes } from './versionStore';

/**
 * Returns the versions in a folder, newest first; one that is damaged is left out. The stories in them are not looked
 * at.
 */
export async function readVersionCards(folder: string): Promise<readonly VersionCard[]> {
  const cards: VersionCard[] = [];
  let stepsBefore = 0;
  const kept = await listVersions(folder).catch(() => []);
  for (const { name, revision, savedAt } of [...kept].reverse()) {
    const bytes = await versionBytes(join(folder, name));
    const envelope = bytes && readEnvelope(bytes);
    if (!envelope) continue;
    const { log } = envelope.review;
    const added = loggedSteps(log).slice(stepsBefore).reverse();
    const step = added.find(({ isNote }) => !isNote) ?? added[0] ?? null;
    stepsBefore = log.length;
    const isBeforePackage = envelope.keptFor === 'package';
    const isOfCopy = envelope.keptFor === 'copy';
    cards.push({ revision, savedAt, by: envelope.savedBy, name: envelope.name, step, isBeforePackage, isOfCopy });
  }
  return cards.reverse();
}

/** Returns the path of a version; null where it is gone. */
export async function versionPath(folder: string, stamp: VersionStamp): Promise<string | null> {
  const kept = (await listVersions(folder).catch(() => [])).filter((version) => isSameInstant(version, stamp));
  // One that was renumbered since is found by its time.
  const found =
    kept.find(({ revision }) => revision === stamp.revision) ??
    (stamp.revision > HIGHEST_COUNTED ? kept[0] : undefined);
  return found ? join(folder, found.name) : null;
}

/** Returns the story of a version; null where it is gone or damaged. */
export async function readVersion(folder: string, stamp: VersionStamp): Promise<Story | null> {
  const path = await versionPath(folder, stamp);
  const bytes = path === null ? null : await versionBytes(path);
  const read = bytes && decodeDraftFile(bytes);
  return read?.ok ? read.file.story : null;
}

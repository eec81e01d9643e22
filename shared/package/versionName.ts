import { MAX_REVISION, type VersionStamp } from '../story';
import { isoInstant } from '../text';

/** Returns the file name of a version: its revision, in digits that sort, and when it was saved (UTC, to the millisecond). */
export const versionName = ({ revision, savedAt }: VersionStamp): string =>
  `${String(revision).padStart(8, '0')}-${isoInstant(new Date(savedAt)).replace(/[:.]/g, '')}.json`;

/**
 * Parses a version's file name. Returns null for any other name, and for one with a time that no calendar has. A revision
 * above the highest is given as the highest.
 */
export function parseVersionName(name: string): (VersionStamp & { readonly name: string }) | null {
  const found = /^(\d{8,16})-(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z\.json$/.exec(name);
  if (!found) return null;
  const [, digits, day, hour, minute, second, millisecond] = found;
  const savedAt = `${day}T${hour}:${minute}:${second}.${millisecond}Z`;
  const at = new Date(savedAt);
  if (Number.isNaN(at.getTime()) || at.toISOString() !== savedAt) return null;
  return { name, revision: Math.min(Number(digits), MAX_REVISION), savedAt };
}

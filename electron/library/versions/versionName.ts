import type { VersionStamp } from '../../../shared/story';

/** The file name of a version: its revision, in digits that sort, and when it was saved (UTC). */
export const versionName = ({ revision, savedAt }: VersionStamp): string =>
  `${String(revision).padStart(8, '0')}-${new Date(savedAt).toISOString().replace(/[:.]/g, '')}.json`;

/** Reads a version's file name; null for any other file. */
export function parseVersionName(name: string): (VersionStamp & { readonly name: string }) | null {
  const found = /^(\d{8,})-(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z\.json$/.exec(name);
  if (!found) return null;
  const [, revision, day, hour, minute, second, millisecond] = found;
  return { name, revision: Number(revision), savedAt: `${day}T${hour}:${minute}:${second}.${millisecond}Z` };
}

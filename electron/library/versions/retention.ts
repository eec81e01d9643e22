import type { VersionStamp } from '../../../shared/story';

const NEWEST_KEPT = 50;
const HOURLY_DAYS = 7;
const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/**
 * The versions that may go: beyond the newest 50 (by revision, since clocks jump) one an hour stays for the 7 days
 * before the newest version, and one a day before that. The newest of each hour or day is the one that stays. A
 * version whose clock is ahead of the newest one's always stays, and so does one of a revision in `pinned`.
 */
export function versionsToDrop<V extends VersionStamp>(
  versions: readonly V[],
  pinned: readonly number[] = [],
): readonly V[] {
  const newestFirst = [...versions].sort((a, b) => b.revision - a.revision);
  const now = Date.parse(newestFirst[0]?.savedAt ?? '');
  const taken = new Set<string>();
  return newestFirst.slice(NEWEST_KEPT).filter((version) => {
    const savedAt = Date.parse(version.savedAt);
    const age = now - savedAt;
    if (!(age >= 0) || pinned.includes(version.revision)) return false;
    const slot = age < HOURLY_DAYS * DAY_MS ? `h${Math.floor(savedAt / HOUR_MS)}` : `d${Math.floor(savedAt / DAY_MS)}`;
    if (taken.has(slot)) return true;
    taken.add(slot);
    return false;
  });
}

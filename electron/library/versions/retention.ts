import type { VersionStamp } from '../../../shared/story';

/** As many of the newest versions of each line stay. */
export const NEWEST_KEPT = 50;
const HOURLY_DAYS = 7;
const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
/** Between two versions that follow on each other: nobody left a story alone for so long, the clock was set. */
const JUMP_MS = 300 * DAY_MS;

/**
 * Returns the versions that may go, counted for each line by itself (`lineOf` identifies whose a version is), so that
 * versions that came with another copy drive out none that were made here. Beyond the newest 50 (by revision, since
 * clocks jump) one an hour stays for the 7 days before the newest version, and one a day before that. The newest of
 * each hour or day is the one that stays. Where the clock was set back, or by most of a year ahead, no time counts as
 * gone by. A revision in `pinned` stays.
 */
export function versionsToDrop<V extends VersionStamp>(
  versions: readonly V[],
  pinned: readonly number[] = [],
  lineOf: (version: V) => string = () => '',
): readonly V[] {
  const lines = new Map<string, V[]>();
  for (const version of versions) lines.set(lineOf(version), [...(lines.get(lineOf(version)) ?? []), version]);
  return [...lines.values()].flatMap((line) => droppedOf(line, pinned));
}

function droppedOf<V extends VersionStamp>(versions: readonly V[], pinned: readonly number[]): readonly V[] {
  const newestFirst = [...versions].sort((a, b) => b.revision - a.revision);
  const taken = new Set<string>();
  return agesOf(newestFirst)
    .slice(NEWEST_KEPT)
    .filter(({ version, age, era }) => {
      if (pinned.includes(version.revision)) return false;
      const at = Date.parse(version.savedAt);
      const slot = age < HOURLY_DAYS * DAY_MS ? `h${Math.floor(at / HOUR_MS)}` : `d${Math.floor(at / DAY_MS)}`;
      if (taken.has(`${era} ${slot}`)) return true;
      taken.add(`${era} ${slot}`);
      return false;
    })
    .map(({ version }) => version);
}

/**
 * How old versions are by the time that passed between each and the next, in milliseconds; `era` differs for versions
 * before and after a jump of the clock.
 */
function agesOf<V extends VersionStamp>(newestFirst: readonly V[]) {
  let [age, era] = [0, 0];
  return newestFirst.map((version, index) => {
    const newer = newestFirst[index - 1] ?? version;
    const gap = Date.parse(newer.savedAt) - Date.parse(version.savedAt);
    if (gap >= 0 && gap < JUMP_MS) age += gap;
    else era += 1;
    return { version, age, era };
  });
}

import { expect, it } from 'vitest';
import { versionsToDrop } from './retention';
import { parseVersionName, versionName } from '../../../shared/package';

const MINUTE = 60_000;
const start = Date.parse('2026-01-01T00:00:00Z');
const everyMinutes = (minutes: number, count: number, from = start) =>
  Array.from({ length: count }, (_, index) => ({
    revision: index + 1,
    savedAt: new Date(from + index * minutes * MINUTE).toISOString(),
  }));

it('keeps everything while there are no more than 50', () => {
  expect(versionsToDrop(everyMinutes(1, 50))).toEqual([]);
});

it('thins to one an hour for a week, then to one a day', () => {
  const versions = everyMinutes(10, 6 * 24 * 30);
  const dropped = new Set(versionsToDrop(versions));
  const kept = versions.filter((version) => !dropped.has(version));
  expect(kept.length).toBeLessThan(50 + 7 * 24 + 31);
  expect(kept.length).toBeGreaterThan(50 + 7 * 24 - 12 + 20);
  expect(kept.slice(-50)).toEqual(versions.slice(-50));
});

it.each([
  ['forward', 10],
  ['back', -10],
])('drops nothing newer for a clock that jumped ten years %s', (_, years) => {
  const before = everyMinutes(1, 40);
  const after = everyMinutes(1, 60, start + years * 365 * 24 * 60 * MINUTE).map((version) => ({
    ...version,
    revision: version.revision + 40,
  }));
  const dropped = versionsToDrop([...before, ...after]);
  expect(dropped.filter((version) => version.revision > 50)).toEqual([]);
});

it('tells revision and time by the file name, and passes over other files', () => {
  const stamp = { revision: 12, savedAt: '2026-11-23T09:00:00.123Z' };
  expect(parseVersionName(versionName(stamp))).toMatchObject(stamp);
  expect(parseVersionName('story.json')).toBeNull();
});

it('lets nothing go for a clock that jumps years either way, again and again', () => {
  const jumps = [0, 10, -10, 3, -30, 0.9];
  let clock = start;
  const versions = Array.from({ length: 600 }, (_, index) => {
    const years = index % 100 === 0 ? (jumps[index / 100] ?? 0) : 0;
    clock += years * 365 * 24 * 60 * MINUTE + 10 * MINUTE;
    return { revision: index + 1, savedAt: new Date(clock).toISOString() };
  });
  const steady = everyMinutes(10, 600);
  const kept = (all: typeof steady): number => all.length - versionsToDrop(all).length;
  // Four days of work: one an hour beyond the newest fifty; the hour in which the clock jumps may keep one more.
  expect(kept(versions)).toBeGreaterThanOrEqual(kept(steady));
  expect(kept(versions)).toBeLessThanOrEqual(kept(steady) + jumps.length);
});

const DAY = 24 * 60 * MINUTE;
const noon = Date.parse('2026-12-01T12:00:00Z');
const at = (ms: number, revision: number) => ({ revision, savedAt: new Date(ms).toISOString() });
/** The fifty newest, of one moment, and two that are older by so much and by two hours more. */
const olderBy = (ms: number) => [
  ...Array.from({ length: 50 }, (_, index) => at(noon, 99 - index)),
  at(noon - ms, 2),
  at(noon - ms - 120 * MINUTE, 1),
];
it.each([
  ['less than a week: one an hour stays', 7 * DAY - 1, 0],
  ['a week: one a day stays', 7 * DAY, 1],
  ['less than 300 days, in which a story lies', 300 * DAY - 1, 1],
  ['300 days, by which the clock was set', 300 * DAY, 0],
  ['as much in the future, where it was set back', -300 * DAY, 0],
])('of two versions of a day that are older than the fifty newest by %s', (_, ms, dropped) => {
  expect(versionsToDrop(olderBy(ms)).map(({ revision }) => revision)).toEqual([1].slice(0, dropped));
});

it('of versions of one moment the newest stays beside the fifty', () => {
  const versions = Array.from({ length: 55 }, (_, index) => at(noon, index + 1));
  expect(versionsToDrop(versions).map(({ revision }) => revision)).toEqual([4, 3, 2, 1]);
});

it('a pinned revision stays, and keeps no other one of its hour from going', () => {
  const versions = Array.from({ length: 55 }, (_, index) => at(noon, index + 1));
  expect(versionsToDrop(versions, [5, 2]).map(({ revision }) => revision)).toEqual([3, 1]);
});

// loss 4
it('versions of two lines are counted apart', () => {
  const versions = Array.from({ length: 104 }, (_, index) => at(noon, index + 1));
  const dropped = versionsToDrop(versions, [], ({ revision }) => String(revision % 2));
  expect(dropped.map(({ revision }) => revision).sort()).toEqual([1, 2]);
});

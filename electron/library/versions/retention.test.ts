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

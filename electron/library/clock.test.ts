import { expect, it } from 'vitest';
import { emptyStory } from '../../shared/story';
import { brokenLibrary, isSoak, randomNumbers, reportSoak, someLibrary } from './testing';

const story = (headline: string) => ({ ...emptyStory('vi'), headline });

/** Saves a draft again and again while the clock jumps years either way; gives the revisions of its versions, newest first. */
async function versionsOf(saves: number, open?: Parameters<typeof someLibrary>[1]): Promise<readonly number[]> {
  const random = randomNumbers(9);
  const { library, clock } = await someLibrary({}, open);
  const made = await library.create(story('Bản 1'));
  if (!made.ok) throw new Error(made.message);
  for (let revision = 1; revision <= saves; revision += 1) {
    const isSetAnew = random() < 0.2;
    clock.now = isSetAnew
      ? new Date(Date.UTC(1985 + Math.floor(random() * 100), 5))
      : new Date(clock.now.getTime() + 61_000);
    const saved = await library.save(made.value.id, revision, story(`Bản ${revision + 1}`));
    if (!saved.ok) throw new Error(saved.message);
  }
  const { versions } = await library.versions(made.value.id);
  for (const version of versions) {
    const opened = await library.openVersion(made.value.id, version);
    if (!opened.ok || opened.value.story.headline !== `Bản ${version.revision}`) return [];
  }
  return versions.map(({ revision }) => revision);
}

const newest = (saves: number): readonly number[] => Array.from({ length: Math.min(50, saves) }, (_, at) => saves - at);

it(
  'keeps versions in their order, and the newest fifty of them, however the clock jumps',
  { timeout: 300_000 },
  async () => {
    const saves = isSoak ? 1000 : 120;
    const found = await versionsOf(saves);
    const isRight = JSON.stringify(found.slice(0, 50)) === JSON.stringify(newest(saves));
    reportSoak({
      harness: 'clock jumping years',
      n: saves,
      found: isRight ? '0 lost' : 'some lost',
      bound: '0',
      controlFired: null,
    });
    expect(found.slice(0, 50)).toEqual(newest(saves));
    expect(found).toEqual([...found].sort((a, b) => b - a));
  },
);

it('versions are lost or out of order where they go by the clock', { timeout: 60_000 }, async () => {
  const guard = 'sort((a, b) => b.revision - a.revision)';
  const broken = await brokenLibrary(
    'versions/retention.ts',
    guard,
    'sort((a, b) => Date.parse(b.savedAt) - Date.parse(a.savedAt))',
  );
  const found = await versionsOf(120, broken);
  const controlFired = JSON.stringify(found.slice(0, 50)) !== JSON.stringify(newest(120));
  reportSoak({ harness: 'clock, control', n: 120, found: 'lost versions', bound: 'some', controlFired });
  expect(controlFired).toBe(true);
});

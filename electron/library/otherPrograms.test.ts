import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { ForeignEditOutcome } from '../../shared/bridge';
import { newReview } from '../../shared/story';
import { p, storyOf } from '../../shared/story/testing';
import { encodeDraftFile } from './draftFile';
import type { openLibrary } from './library';
import { brokenLibrary, randomNumbers, reportSoak, someLibrary } from './testing';
import { failingFiles, filesBelow } from '../disk/testing';

const ROUNDS = process.env['STET_SOAK'] ? 500 : 40;
/** Where in a save the other program comes in. Nobody can look between the last look at the file and the rename over it. */
const STEPS = ['before', 'create', 'write', 'sync', 'size', 'syncFolder', 'after'] as const;

const titled = (headline: string) => ({ ...storyOf(p(`Thân bài ${headline}`)), headline });
const THEIR_NAME = 'Máy khác';
const theirFile: Uint8Array = encodeDraftFile({
  revision: 3,
  savedAt: '2026-11-23T10:00:00Z',
  savedBy: THEIR_NAME,
  review: newReview,
  story: titled('Của họ'),
});

/** What another program may do to the file of a draft. */
const deeds: readonly { readonly writes: boolean; readonly act: (path: string) => Promise<void> }[] = [
  { writes: true, act: (path) => writeFile(path, theirFile) },
  {
    writes: true,
    act: async (path) => {
      await writeFile(`${path}.sync`, theirFile);
      await rename(`${path}.sync`, path);
    },
  },
  { writes: true, act: (path) => writeFile(path, theirFile.subarray(0, 200)) },
  { writes: false, act: (path) => rename(path, `${path.slice(0, -5)} (conflict).json`) },
  { writes: false, act: (path) => rm(path, { force: true }) },
  // Some programs write a file anew with what it says already.
  { writes: false, act: async (path) => writeFile(path, await readFile(path)) },
];

interface Round {
  /** A text of either side that is nowhere any more, or a draft that cannot be opened; null where all is there. */
  readonly lost: string | null;
  readonly isFalseAlarm: boolean;
  readonly isUntold: boolean;
}

/** A few saves of an open draft and its leaving, with one deed of another program in the midst of it. */
async function interleave(random: () => number, open?: typeof openLibrary): Promise<Round> {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const [deed, step, saves] = [pick(deeds), pick(STEPS), 2 + Math.floor(random() * 4)];
  const disturbed = 1 + Math.floor(random() * saves);
  let save = 0;
  const struck: string[] = [];
  const strike = async (at: string, path: string): Promise<void> => {
    if (struck.length > 0 || at !== step || save !== disturbed) return;
    struck.push(at);
    await deed.act(path);
  };
  let path = '';
  const files = failingFiles(async (at) => {
    await strike(at, path);
    return null;
  });
  const { library, folder, clock } = await someLibrary({ files }, open);
  const made = await library.create(titled('của ta 0'));
  if (!made.ok) throw new Error(made.message);
  const { id } = made.value;
  path = join(folder, 'drafts', id, 'story.json');

  const told: (ForeignEditOutcome | null)[] = [];
  let [revision, ours] = [1, 'của ta 0'];
  for (save = 1; save <= saves + 1; save += 1) {
    clock.now = new Date(clock.now.getTime() + 800);
    await strike('before', path);
    // The last one is the window leaving the draft, with nothing new; so are some of the others.
    if (save <= saves && random() < 0.8) ours = `của ta ${save}`;
    const saved = await library.save(id, revision, titled(ours));
    if (!saved.ok) throw new Error(saved.message);
    ({ revision } = saved.value);
    told.push(saved.value.foreign);
    await strike('after', path);
  }
  const all = Buffer.from(Object.values(await filesBelow(folder)).join(), 'latin1').toString('utf8');
  const opened = await (await someLibrary({ folder })).library.open(id);
  const isTold = told.some((one) => one !== null);
  const isDone = struck.length > 0;
  const lost = !all.includes(ours) ? 'ours' : deed.writes && isDone && !all.includes(THEIR_NAME) ? 'theirs' : null;
  return {
    lost: opened.ok ? lost : opened.message,
    isFalseAlarm: isTold && !deed.writes,
    isUntold: !isTold && deed.writes && isDone,
  };
}

async function interleaveOften(rounds: number, open?: typeof openLibrary): Promise<readonly Round[]> {
  const random = randomNumbers(7);
  const all: Round[] = [];
  for (let round = 0; round < rounds; round += 1) all.push(await interleave(random, open));
  return all;
}
const bad = ({ lost, isFalseAlarm, isUntold }: Round): boolean => lost !== null || isFalseAlarm || isUntold;

it(
  'keeps the text of both sides, and says so, whatever another program does to an open draft',
  { timeout: 120_000 },
  async () => {
    const rounds = await interleaveOften(ROUNDS);
    reportSoak({
      harness: 'other programs, in the library',
      n: ROUNDS,
      found: `${rounds.filter(({ lost }) => lost !== null).length} texts lost, ${rounds.filter((one) => one.isFalseAlarm).length} false alarms, ${rounds.filter((one) => one.isUntold).length} untold`,
      bound: '0, 0, 0',
      controlFired: null,
    });
    expect(rounds.filter(bad)).toEqual([]);
  },
);

it.each([
  ['does not look at what it writes over', 'bytesHashOf(found) !== entry.bytesHash', 'false'],
  [
    'does not look again before it writes',
    'if (again instanceof Uint8Array)',
    'if (Math.random() < 2) return;\n    if (again instanceof Uint8Array)',
  ],
])('would find a library that %s', { timeout: 120_000 }, async (what, guard, instead) => {
  const open = await brokenLibrary('write/saveDraft.ts', guard, instead);
  const controlFired = (await interleaveOften(40, open)).some(bad);
  reportSoak({
    harness: `other programs, control: a library that ${what}`,
    n: 40,
    found: 'a fault',
    bound: 'a fault',
    controlFired,
  });
  expect(controlFired).toBe(true);
});

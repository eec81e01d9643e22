// loss 5: two merges at once, a merge and a save, a merge and an import.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { StetPackage } from '../../shared/package';
import type { DraftId, Story } from '../../shared/story';
import { p, storyOf } from '../../shared/story/testing';
import { foldersOf } from './folders';
import type { Library } from './contract';
import type { openLibrary } from './library';
import { brokenLibrary, builtProgram, isSoak, randomNumbers, reportSoak, someLibrary } from './testing';
import { failingFiles, filesBelow, someFolder } from '../disk/testing';

const ROUNDS = isSoak ? 500 : 60;
const PROCESS_ROUNDS = isSoak ? 60 : 2;

const MINH = 'Minh sửa đoạn đầu.';
const HOA = 'Hòa sửa đoạn cuối.';
const SAVED = 'Sau';
const MIDDLE = 'Đoạn giữa không ai sửa.';
const storyWith = (first: string, last: string): Story => ({
  ...storyOf(p(first), p(MIDDLE), p(last)),
  headline: 'Chợ nổi',
});

/** A draft as it was sent to two colleagues, and as each of them sent it back. */
interface Copies {
  readonly id: DraftId;
  readonly base: StetPackage;
  readonly minh: SentBack;
  readonly hoa: SentBack;
}
interface SentBack {
  /** The draft in the colleague's library. */
  readonly folder: string;
  readonly pack: StetPackage;
  /** What only this colleague's text says. */
  readonly edit: string;
}

async function someCopies(): Promise<Copies> {
  const { library, clock } = await someLibrary();
  const made = await library.create(storyWith('Đoạn đầu.', 'Đoạn cuối.'));
  if (!made.ok) throw new Error(made.message);
  const { id } = made.value;
  const packed = async (from: Library): Promise<StetPackage> => {
    const pack = await from.pack(id);
    if (!pack.ok) throw new Error(pack.message);
    return pack.value;
  };
  const base = await packed(library);
  const sentBack = async (by: string, edit: string, story: Story): Promise<SentBack> => {
    const other = await someLibrary({ author: () => by });
    other.clock.now = new Date(clock.now.getTime() + 3_600_000);
    expect(await other.library.take(base)).toMatchObject({ ok: true });
    expect(await other.library.save(id, 1, story)).toMatchObject({ ok: true });
    return { folder: foldersOf(other.folder).draft(id), pack: await packed(other.library), edit };
  };
  const minh = await sentBack('Minh', MINH, storyWith(MINH, 'Đoạn cuối.'));
  const hoa = await sentBack('Hòa', HOA, storyWith('Đoạn đầu.', HOA));
  return { id, base, minh, hoa };
}

/** What a second process does beside a merge of Minh's copy. */
type Beside = 'merge' | 'save' | 'take' | 'rename';
const BESIDES: readonly Beside[] = ['merge', 'merge', 'take', 'save', 'rename'];
type Answer = { readonly ok: boolean; readonly code?: string };

/** What is wrong with a library after both have answered; null where nothing is. */
async function faultAfter(
  folder: string,
  id: DraftId,
  beside: Beside,
  answers: readonly Answer[],
): Promise<string | null> {
  const failed = answers.find(({ ok }) => !ok);
  if (failed) return `${beside}: not done (${failed.code ?? ''})`;
  const opened = await (await someLibrary({ folder })).library.open(id);
  if (!opened.ok || opened.value.recovered) return `${beside}: the draft does not open whole`;
  const all = Object.entries(await filesBelow(folder));
  const litter = all.map(([path]) => path).filter((path) => /\.(?:tmp|lock)/.test(path));
  if (litter.length > 0) return `${beside}: ${litter.join()} left behind`;
  const isIn = (edit: string): boolean => JSON.stringify(opened.value.story).includes(edit);
  if (beside === 'merge' || beside === 'take')
    return isIn(MINH) && isIn(HOA) ? null : `${beside}: merged and not in the text: ${isIn(MINH) ? HOA : MINH}`;
  if (beside === 'rename')
    return isIn(MINH) && isIn(SAVED) ? null : `rename: not in the text: ${isIn(MINH) ? SAVED : MINH}`;
  // What was typed goes over the merged text or is merged with it, and what it goes over is kept.
  const kept = Buffer.from(all.map(([, text]) => text).join(), 'latin1').toString('utf8');
  return kept.includes(MINH) && kept.includes(`Thân bài ${SAVED}`) ? null : 'save: a text is nowhere';
}

const STEPS = ['create', 'write', 'sync', 'size', 'rename', 'syncFolder', 'makeFolder'] as const;

/** A merge, at one step of which another process starts with something of its own. */
async function interleave(copies: Copies, random: () => number, open?: typeof openLibrary): Promise<string | null> {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const { id, base, minh, hoa } = copies;
  const beside = pick(BESIDES);
  const [step, nth, headStart] = [pick(STEPS), 1 + Math.floor(random() * 4), Math.floor(random() * 4)];
  const folder = await someFolder();
  const { library: second, clock } = await someLibrary({ folder, author: () => 'Thứ hai' }, open);
  clock.now = new Date('2026-11-23T10:30:00Z');
  expect(await second.take(base)).toMatchObject({ ok: true });
  await second.list('');
  const saved = { ...storyOf(p(`Thân bài ${SAVED}`)), headline: 'Chợ nổi' };
  const deeds: Readonly<Record<Beside, () => Promise<Answer>>> = {
    merge: () => second.merge(id, hoa.pack),
    take: () => second.take(hoa.pack),
    save: () => second.save(id, 1, saved),
    rename: () => second.rename(id, SAVED),
  };
  let seen = 0;
  const started: Promise<Answer>[] = [];
  const files = failingFiles(async (at) => {
    if (at !== step || (seen += 1) !== nth) return null;
    started.push(deeds[beside]());
    // How far it gets before this one goes on differs, as it does between processes.
    for (let turn = 0; turn < headStart * 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    return null;
  });
  const { library: first, clock: firstClock } = await someLibrary({ folder, files, author: () => 'Thứ nhất' }, open);
  firstClock.now = new Date('2026-11-23T10:30:01Z');
  const merged = await first.merge(id, minh.pack);
  const other = await (started[0] ?? deeds[beside]());
  return faultAfter(folder, id, beside, [merged, other]);
}

async function interleaveOften(rounds: number, open?: typeof openLibrary): Promise<readonly string[]> {
  const random = randomNumbers(5);
  const copies = await someCopies();
  const faults: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const fault = await interleave(copies, random, open);
    if (fault !== null) faults.push(`round ${round}, ${fault}`);
  }
  return faults;
}

it('loses no edit, and says what is so, whatever another Stet does beside a merge', { timeout: 600_000 }, async () => {
  const faults = await interleaveOften(ROUNDS);
  reportSoak({
    harness: 'merges at once, in the library',
    n: ROUNDS,
    found: `${faults.length} faults`,
    bound: '0',
    controlFired: null,
  });
  expect(faults).toEqual([]);
});

it('an edit is lost where a merge does not look at what was written meanwhile', { timeout: 120_000 }, async () => {
  const open = await brokenLibrary('write/saveDraft.ts', "if (onForeign === 'throw')", 'if (Math.random() > 2)');
  const faults = await interleaveOften(60, open);
  const controlFired = faults.some((fault) => fault.includes('not in the text'));
  reportSoak({
    harness: 'merges at once, control: a merge does not look at what was written meanwhile',
    n: 60,
    found: `${faults.length} faults`,
    bound: 'some',
    controlFired,
  });
  expect(controlFired).toBe(true);
});

/** Runs operations in processes of their own, all let go at the same moment; gives what each answered. */
async function atOnce(program: string, all: readonly (readonly string[])[]): Promise<readonly Answer[]> {
  const children = all.map((args) =>
    spawn(process.execPath, [program, ...args], { stdio: ['pipe', 'pipe', 'inherit'] }),
  );
  const printed = children.map(async (child) => {
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (more: string) => (text += more));
    await once(child, 'close');
    return text;
  });
  await Promise.all(children.map((child) => once(child.stdout, 'data')));
  for (const child of children) child.stdin.write('go\n');
  return (await Promise.all(printed)).map((text) => (JSON.parse(text.split('\n')[1] ?? '[]') as Answer[]).at(-1)!);
}

async function inProcesses(program: string, rounds: number): Promise<readonly string[]> {
  const { id, base, minh, hoa } = await someCopies();
  const faults: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const beside of ['merge', 'take', 'save', 'rename'] as const) {
      const { library, folder } = await someLibrary();
      expect(await library.take(base)).toMatchObject({ ok: true });
      const answers = await atOnce(program, [
        ['merge', folder, id, minh.folder],
        [beside, folder, id, hoa.folder],
      ]);
      const fault = await faultAfter(folder, id, beside, answers);
      if (fault !== null) faults.push(fault);
    }
  }
  return faults;
}

it(
  'loses no edit where processes merge, save, rename and import at the same moment',
  { timeout: 600_000 },
  async () => {
    const faults = await inProcesses(await builtProgram('oneCall'), PROCESS_ROUNDS);
    reportSoak({
      harness: 'merges at once, in processes',
      n: PROCESS_ROUNDS * 4,
      found: `${faults.length} faults`,
      bound: '0',
      controlFired: null,
    });
    expect(faults).toEqual([]);
  },
);

// loss 6
it(
  'makes one draft of a package that many processes import at once; none of them fails',
  { timeout: 120_000 },
  async () => {
    const { id, minh } = await someCopies();
    const program = await builtProgram('oneCall');
    const folder = await someFolder();
    const answers = await atOnce(
      program,
      Array.from({ length: 20 }, () => ['take', folder, '', minh.folder]),
    );
    expect(answers.filter(({ ok }) => !ok)).toEqual([]);
    expect(await readdir(join(folder, 'drafts'))).toEqual([id]);
    expect(await readdir(join(folder, 'locks'))).toEqual([]);
    const opened = await (await someLibrary({ folder })).library.open(id);
    expect(opened).toMatchObject({ ok: true, value: { recovered: null, story: storyWith(MINH, 'Đoạn cuối.') } });
  },
);

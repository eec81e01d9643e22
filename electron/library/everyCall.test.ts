import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { p, storyOf } from '../../shared/story/testing';
import type { Library } from './contract';
import { packDraft } from './packDraft';
import { brokenProgram, builtProgram, isSoak, randomNumbers, reportSoak, someLibrary } from './testing';
import { someFolder } from '../disk/testing';

/** Calls that a file system answers; what else the thread does is none of the disk's. */
const CALLS =
  'openat,mkdir,rename,unlink,rmdir,fsync,fdatasync,write,pwrite64,read,pread64,statx,fstat,getdents64,close';
const ERRORS = ['EIO', 'EACCES', 'EPERM', 'EBUSY', 'EROFS', 'EMFILE', 'ENOSPC'] as const;
const OPERATIONS = ['save', 'rename', 'version', 'delete', 'forever', 'import', 'merge', 'start', 'index'] as const;
type Operation = (typeof OPERATIONS)[number];

const hasStrace = spawnSync('strace', ['-V']).status === 0;

/** One call of the system: the so-and-so-many of its name, and what happens at it. `isLasting` goes on from there. */
interface Interference {
  readonly call: string;
  readonly nth: number;
  readonly how: 'kill' | (typeof ERRORS)[number];
  readonly isLasting: boolean;
}

const injection = ({ call, nth, how, isLasting }: Interference): string =>
  `inject=${call}:${how === 'kill' ? 'signal=KILL' : `error=${how}`}:when=${nth}${isLasting ? '+' : ''}`;

/** The thread of a Node process that does its calls to the disk. */
async function diskThread({ pid }: ChildProcess): Promise<string> {
  const folder = `/proc/${pid}/task`;
  for (const thread of await readdir(folder))
    if ((await readFile(join(folder, thread, 'comm'), 'utf8')).startsWith('libuv-worker')) return thread;
  throw new Error('the program has no thread for the disk');
}

interface Ran {
  /** What the program said of each try; nothing where it was killed before. */
  readonly answers: readonly { readonly ok: boolean; readonly code?: string }[];
  /** The calls that the thread made, in their order, as strace tells them. */
  readonly calls: readonly string[];
}

/** Runs one operation on a library and interferes with it. */
async function run(program: string, args: readonly string[], interference: Interference | null): Promise<Ran> {
  const env = { ...process.env, UV_THREADPOOL_SIZE: '1' };
  const child = spawn(process.execPath, [program, ...args], { env, stdio: ['pipe', 'pipe', 'ignore'] });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  await once(child.stdout, 'data');
  const log = join(await someFolder(), 'strace');
  const what = interference ? ['-e', injection(interference)] : [];
  const tracer = spawn('strace', ['-qq', '-o', log, '-e', `trace=${CALLS}`, ...what, '-p', await diskThread(child)]);
  const ended = Promise.all([once(child, 'close'), once(tracer, 'close')]);
  while (!existsSync(log)) await new Promise((resolve) => setTimeout(resolve, 2));
  await isTraced(child);
  child.stdin.on('error', () => undefined);
  child.stdin.write('go\n');
  await ended;
  const [, line] = printed.split('\n');
  const answers = line ? (JSON.parse(line) as Ran['answers']) : [];
  return { answers, calls: (await readFile(log, 'utf8')).split('\n').filter((text) => /^\w+\(/.test(text)) };
}

async function isTraced(child: ChildProcess): Promise<void> {
  const thread = await diskThread(child);
  const status = `/proc/${child.pid}/task/${thread}/status`;
  while (/TracerPid:\t0\n/.test(await readFile(status, 'utf8'))) await new Promise((resolve) => setTimeout(resolve, 2));
}

/** A folder with a library of one draft, "Trước", that was saved once; or an empty one. For a merge also the draft's folder at a colleague's, who made "Sau" of it. */
async function someStart(operation: Operation): Promise<{ folder: string; draft: string; other: string }> {
  const { library, folder } =
    operation === 'start' ? { library: null, folder: await someFolder() } : await someLibrary();
  const made = await library?.create({ ...storyOf(p('Thân bài Trước')), headline: 'Trước' });
  const draft = made?.ok ? made.value.id : '';
  if (operation === 'forever' && made?.ok) await library?.trash(made.value.id);
  if (operation !== 'merge' || !made?.ok || !library) return { folder, draft, other: '' };
  const sent = await library.pack(made.value.id);
  const colleague = await someLibrary({ author: () => 'Bình' });
  if (!sent.ok) throw new Error(sent.message);
  await colleague.library.take(sent.value);
  await colleague.library.save(made.value.id, 1, { ...storyOf(p('Thân bài Sau')), headline: 'Sau' });
  return { folder, draft, other: join(colleague.folder, 'drafts', draft) };
}

/** What a library looks like after an operation that was done, and after one that was not. */
const STATES: Readonly<Record<Operation, { readonly done: readonly string[]; readonly notDone: readonly string[] }>> = {
  save: { done: ['Sau'], notDone: ['Trước'] },
  rename: { done: ['Sau'], notDone: ['Trước'] },
  version: { done: ['Trước'], notDone: ['Trước'] },
  delete: { done: [], notDone: ['Trước'] },
  // In the trash it is on no list of drafts: `trashFault` looks there.
  forever: { done: [], notDone: [] },
  import: { done: ['Nhập', 'Trước'], notDone: ['Trước'] },
  merge: { done: ['Sau'], notDone: ['Trước'] },
  start: { done: ['Mẫu'], notDone: [] },
  index: { done: ['Trước'], notDone: ['Trước'] },
};

/** What is wrong with a library after that; null where it is in the old state or the new one, and as it was told. */
async function faultIn(
  operation: Operation,
  folder: string,
  ran: Ran,
  { how, isLasting }: Interference,
  other: string,
): Promise<string | null> {
  const { library } = await someLibrary({ folder });
  const { drafts } = await library.list('');
  const headlines = drafts.map(({ headline }) => headline).sort();
  const { done, notDone } = STATES[operation];
  const isDone = headlines.join() === done.join();
  if (!isDone && headlines.join() !== notDone.join()) return `the library holds ${headlines.join() || 'nothing'}`;
  for (const { id, headline } of drafts) {
    const opened = await library.open(id);
    if (!opened.ok || opened.value.recovered) return `"${headline}" does not open whole`;
    const body = operation === 'rename' ? 'Thân bài Trước' : `Thân bài ${headline}`;
    if (!JSON.stringify(opened.value.story.body).includes(body)) return `"${headline}" is another text`;
    for (const version of (await library.versions(id)).versions)
      if (!(await library.openVersion(id, version)).ok) return 'a version cannot be read';
  }
  if (operation === 'delete' && isDone) {
    const [trashed = ''] = await readdir(join(folder, 'trash'));
    if (!(await readdir(join(folder, 'trash', trashed))).includes('story.json')) return 'the trash does not hold it';
  }
  if (operation === 'index' && !(await isIndexTrue(folder))) return 'the index lists another draft';
  const fault = operation === 'forever' ? await trashFault(library, ran) : null;
  if (fault !== null) return fault;
  if (operation === 'merge') {
    // Whoever was told nothing opens the package again.
    const [{ id } = { id: null }] = drafts;
    const pack = await packDraft(other, new Date());
    const again = id && pack && (await library.merge(id, pack));
    const opened = id && (await library.open(id));
    if (!again || !again.ok || !opened || !opened.ok || opened.value.story.headline !== 'Sau')
      return 'merged again, it does not hold what the colleague wrote';
  }
  const last = ran.answers.at(-1);
  if (last?.ok && !isDone) return 'it says that it is done, and it is not';
  if (how === 'kill') return null;
  if (!last) return 'it gave no answer';
  if (last.code?.startsWith('thrown') && operation !== 'start') return last.code;
  const isOnceOnly = !isLasting && operation === 'save';
  if (isOnceOnly && !last.ok) return `it did not recover: ${last.code}`;
  return null;
}

/** Whether a library that is opened by its index lists what is read without one, once it has looked at its drafts. */
async function isIndexTrue(folder: string): Promise<boolean> {
  const { library } = await someLibrary({ folder, keepsIndex: true });
  await library.list('');
  await new Promise((resolve) => setTimeout(resolve, 600));
  const read = await (await someLibrary({ folder })).library.list('');
  return JSON.stringify(await library.list('')) === JSON.stringify(read);
}

/** What is wrong with a trash after its only draft was to be deleted: it has to be there whole, or gone with all its files. */
async function trashFault(library: Library, ran: Ran): Promise<string | null> {
  await library.emptied();
  const [left] = (await library.trashed('')).drafts;
  if (left && ran.answers.at(-1)?.ok) return 'it says that it is deleted, and it is not';
  if (!left) {
    const names = await readdir(join(library.folder, 'trash'));
    return names.length === 0 ? null : `the trash holds ${names.join()}`;
  }
  const back = await library.restore(left.id);
  const opened = await library.open(left.id);
  const isWhole = back.ok && opened.ok && !opened.value.recovered && opened.value.story.headline === 'Trước';
  return isWhole ? null : 'it comes back half';
}

/** Threads wake each other by writing eight bytes; Node does not outlive it where that fails, and no disk is asked. */
const isWakeUp = (line: string): boolean => /^write\(\d+, "\\1(\\0){7}", 8\)/.test(line);

/** Every interference with an operation whose calls are known; `part` of them, by chance. */
function interferences(calls: readonly string[], how: 'kill' | 'error', part: number, random: () => number) {
  const counts = new Map<string, number>();
  const all = calls.flatMap((line): Interference[] => {
    const call = /^\w+/.exec(line)?.[0] ?? '';
    const nth = (counts.get(call) ?? 0) + 1;
    counts.set(call, nth);
    if (how === 'kill') return [{ call, nth, how, isLasting: false }];
    if (isWakeUp(line)) return [];
    const lasting = call === 'write' ? [false] : [false, true];
    return ERRORS.flatMap((error) => lasting.map((isLasting) => ({ call, nth, how: error, isLasting })));
  });
  return all.filter(() => random() < part);
}

/** Interferes with an operation at each of its calls, and gives what went wrong. */
async function tryEvery(
  program: string,
  operation: Operation,
  how: 'kill' | 'error',
  part: number,
  mostFaults = Infinity,
): Promise<{ n: number; faults: string[] }> {
  const random = randomNumbers(2);
  const { folder: pattern, draft, other } = await someStart(operation);
  const runOn = async (interference: Interference | null) => {
    const folder = await someFolder();
    await cp(pattern, folder, { recursive: true });
    return { folder, ran: await run(program, [operation, folder, draft, other], interference) };
  };
  const { ran } = await runOn(null);
  expect(ran.answers).toMatchObject([{ ok: true }]);
  const all = interferences(ran.calls, how, part, random);
  const faults: string[] = [];
  let n = 0;
  for (const interference of all) {
    if (faults.length >= mostFaults) break;
    const { folder, ran: disturbed } = await runOn(interference);
    // How often threads wake each other is chance, so the call that was meant may be another one.
    if (how === 'error' && !disturbed.calls.some((line) => line.includes('(INJECTED)') && !isWakeUp(line))) continue;
    n += 1;
    const fault = await faultIn(operation, folder, disturbed, interference, other);
    if (fault !== null) faults.push(`${operation}, ${injection(interference)}: ${fault}`);
  }
  return { n, faults };
}

for (const how of ['kill', 'error'] as const) {
  const told = how === 'kill' ? 'killed at a call of the system' : 'a call of the system that fails';
  it.skipIf(!hasStrace)(
    `${told}: the old library or the new one, never anything else`,
    { timeout: 7_200_000 },
    async () => {
      const program = await builtProgram('oneCall');
      for (const operation of OPERATIONS) {
        const part = isSoak ? 1 : how === 'kill' ? 0.07 : 0.004;
        const { n, faults } = await tryEvery(program, operation, how, part);
        reportSoak({
          harness: `${told}: ${operation}`,
          n,
          found: `${faults.length} faults`,
          bound: '0',
          controlFired: null,
        });
        expect(faults).toEqual([]);
      }
    },
  );
}

it.skipIf(!hasStrace)('the kills find it where files are written in their place', { timeout: 120_000 }, async () => {
  const file = 'disk/writeAtomically.ts';
  const guard = 'const temporary = join(folder, temporaryName(newId));';
  const program = await brokenProgram('oneCall', file, guard, 'const temporary = path; await files.remove(path);');
  const { n, faults } = await tryEvery(program, 'save', 'kill', 1, 1);
  const controlFired = faults.length > 0;
  reportSoak({
    harness: 'killed at a call, control',
    n,
    found: `${faults.length} faults`,
    bound: 'some',
    controlFired,
  });
  expect(controlFired).toBe(true);
});

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { someFolder } from '../../disk/testing';
import { startChildProcess } from './childProcess';
import { parseStat, parseTold, usageOf, WATCH_THREAD } from './usage';
import { keptJobs, processJobs } from './processJobs';
import type { JobLimit } from './limits';
import type { JobPort } from './jobPort';

// loss 6 and 9: limits count what the worker takes, wherever it runs.

const LIMIT: JobLimit = { cpuMs: 10_000, wallMs: 60_000, memoryMib: 300 };
const MIB = 2 ** 20;

/** Starts real processes that run `script` when a request comes; `answer(message)` ends the job. */
async function startOf(script: string): Promise<() => JobPort> {
  const path = join(await someFolder(), 'worker.cjs');
  await writeFile(
    path,
    `new (require('node:worker_threads').Worker)(${JSON.stringify(WATCH_THREAD)}, { eval: true });
     const answer = (message) => process.send({ kind: 'answer', answer: { ok: false, code: 'file-unreadable', message, about: '' } });
     const cpu = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };
     const busy = (ms) => { for (const from = cpu(); cpu() - from < ms; ) for (let i = 0; i < 1e5; i += 1); };
     process.on('message', (request) => { ${script} });`,
  );
  return () => startChildProcess(path);
}

const limits = (limit: Partial<JobLimit>) => ({
  read: { ...LIMIT, ...limit },
  load: { ...LIMIT, ...limit },
  build: { ...LIMIT, ...limit },
  idleMs: 60_000,
});

async function read(start: () => JobPort, limit: Partial<JobLimit>, size = 1): Promise<string> {
  const answer = await processJobs(start, limits(limit)).readArticle(new Uint8Array(size), 'text');
  return answer.ok ? 'read' : answer.message;
}

const TOO_LONG = 'The file could not be read: it took too long.';
const TOO_MUCH = 'The file could not be read: it took too much memory.';

it('twenty files read at once on a busy machine are all read, though each waits long for a processor', async () => {
  const start = await startOf("busy(150); answer('Done.')");
  const limit = { cpuMs: 1_500 };
  const since = performance.now();
  const told = await Promise.all(Array.from({ length: 20 }, () => read(start, limit)));
  expect(told).toEqual(told.map(() => 'Done.'));
  // Else nobody had to wait, and the test shows nothing.
  expect(performance.now() - since).toBeGreaterThan(limit.cpuMs);
}, 60_000);

it('a job that waits uses up no processor time', async () => {
  const start = await startOf("setTimeout(() => answer('Done.'), 1500)");
  expect(await read(start, { cpuMs: 900 })).toBe('Done.');
});

it('a job that loops is ended by its processor time, however far the bound by the clock is', async () => {
  expect(await read(await startOf('for (;;);'), { cpuMs: 500 })).toBe(TOO_LONG);
}, 30_000);

it('a job that waits for ever is ended by the clock', async () => {
  expect(await read(await startOf('setInterval(() => undefined, 1000)'), { wallMs: 700 })).toBe(TOO_LONG);
});

it('the time of earlier jobs in the same process does not count', async () => {
  const jobs = keptJobs(await startOf("busy(600); answer('Done.')"), limits({ cpuMs: 1_200 }));
  for (let job = 0; job < 3; job += 1)
    expect(await jobs.readArticle(new Uint8Array(1), 'text')).toMatchObject({ message: 'Done.' });
  jobs.end();
}, 30_000);

/** Takes memory that JavaScript's own limit knows nothing of, ten MiB at a time. */
const take = (mib: number): string => `
  const taken = [];
  const more = () => {
    taken.push(Buffer.alloc(10 * ${MIB}, 1));
    if (taken.length * 10 >= ${mib}) setTimeout(() => answer('Done.'), 300);
    else setTimeout(more, 10);
  };
  more();`;

it('a job that takes more memory than a file needs is ended, also where the memory is no JavaScript', async () => {
  const start = await startOf(take(300));
  expect(await read(start, { memoryMib: 150 })).toBe(TOO_MUCH);
  expect(await read(start, { memoryMib: 400 })).toBe('Done.');
}, 30_000);

it('a job gets memory for the bytes that it is given', async () => {
  expect(await read(await startOf(take(300)), { memoryMib: 150 }, 60 * MIB)).toBe('Done.');
}, 30_000);

it.each([
  ['for (;;);', { cpuMs: 500 }, TOO_LONG],
  [take(300), { memoryMib: 150 }, TOO_MUCH],
])(
  'the same where only the process itself can tell what it takes',
  async (script, limit, expected) => {
    const start = await startOf(script);
    const { platform } = process;
    Object.defineProperty(process, 'platform', { value: 'darwin' });
    try {
      expect(await read(start, limit)).toBe(expected);
    } finally {
      Object.defineProperty(process, 'platform', { value: platform });
    }
  },
  30_000,
);

it.runIf(process.platform === 'linux')('what Linux says of a process is what that process says of itself', () => {
  const told = usageOf(process.pid);
  const { user, system } = process.cpuUsage();
  expect(Math.abs((told?.cpuMs ?? 0) - (user + system) / 1000)).toBeLessThan(100);
  expect(Math.abs((told?.residentBytes ?? 0) / process.memoryUsage.rss() - 1)).toBeLessThan(0.1);
  expect(usageOf(2 ** 30)).toBeNull();
});

it('reads the stat of a program whose name looks like fields', () => {
  const rest = ['S', ...Array.from({ length: 49 }, (_, index) => String(index + 4))].join(' ');
  expect(parseStat(`12 (a) S 1 (b) ${rest}`)).toEqual({ cpuMs: (14 + 15) * 10, residentBytes: 24 * 4096 });
  expect(parseStat('')).toBeNull();
});

it.each([
  ['10 20\n30 40\n', { cpuMs: 30, residentBytes: 40 }],
  ['10 20\n30 4', { cpuMs: 10, residentBytes: 20 }],
  ['something else\n', null],
])('takes the newest whole line that a process wrote of itself: %j', (text, expected) => {
  expect(parseTold(text)).toEqual(expected);
});

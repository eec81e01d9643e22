import { spawn } from 'node:child_process';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { someFolder } from '../disk/testing';
import { keptJobs, startChildProcess, WATCH_THREAD } from '../jobs/process';
import { exportCommand } from './exportCommand';

/** Prints nothing. */
const silent = { result: () => undefined, colouredResult: () => undefined, json: () => undefined };

const LIMIT = { cpuMs: 1_500, wallMs: 30_000, memoryMib: 300 };
const LIMITS = { read: LIMIT, load: LIMIT, build: LIMIT, idleMs: 60_000 };

/** A worker that is held up by a file that says "hang", eats memory for one that says "eat", and else says the number of its process. */
const WORKER = `
const answer = { ok: false, code: 'file-unreadable', message: 'Read by ' + process.pid + '.', about: '' };
process.on('message', (request) => {
  const text = Buffer.from(request.bytes).toString();
  if (text === 'hang') for (;;);
  const eaten = [];
  if (text === 'eat') for (;;) eaten.push(new Array(1e5).fill(1.5));
  process.send({ kind: 'answer', answer });
});`;

it('tells of each file that takes too long or too much memory in one line, and goes on with the others in one process', async () => {
  const folder = await someFolder();
  const worker = join(folder, 'worker.cjs');
  await writeFile(worker, WORKER);
  const names = ['một', 'hai', 'hang', 'ba', 'eat', 'bốn'];
  for (const name of names) await writeFile(join(folder, `${name}.txt`), name);
  const inputs = names.map((name) => join(folder, `${name}.txt`));
  const told: string[] = [];
  const jobs = keptJobs(() => startChildProcess(worker, 40), LIMITS);
  onTestFinished(jobs.end);
  const options = {
    isTerminal: false,
    formats: ['html'] as const,
    out: join(folder, 'out'),
    json: false,
    withChanges: false,
    with: 'all' as const,
  };
  const output = { ...silent, complain: (line: string) => void told.push(line) };
  expect(await exportCommand(inputs, options, jobs, output)).toBe(2);
  const [one, two, hung, three, eater, four] = told.map((line) => line.slice(folder.length + 1));
  expect(told.pop()).toMatch(/^\d of \d inputs done; \d not\.$/);
  expect(told).toHaveLength(names.length);
  expect(hung).toBe('hang.txt: the file could not be read: it took too long.');
  expect(eater).toBe('eat.txt: the file could not be read: it took too much memory.');
  const process = (line = ''): string => line.split('by ')[1] ?? '';
  expect(process(two)).toBe(process(one));
  expect(new Set([one, three, four].map(process)).size).toBe(3);
  expect(await readdir(folder)).not.toContain('out');
}, 30_000);

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false; // There is no such process.
  }
};

it.skipIf(process.platform === 'win32')(
  'leaves no process behind that a file holds up, when the command is killed',
  async () => {
    const folder = await someFolder();
    await writeFile(
      join(folder, 'worker.cjs'),
      `new (require('node:worker_threads').Worker)(${JSON.stringify(WATCH_THREAD)}, { eval: true }); process.on('message', () => { for (;;); });`,
    );
    await writeFile(
      join(folder, 'command.cjs'),
      `const child = require('node:child_process').fork(${JSON.stringify(join(folder, 'worker.cjs'))}, [], { stdio: ['pipe', 'ignore', 'ignore', 'ipc'] });
       child.send({}, () => console.log(child.pid)); setInterval(() => undefined, 1000);`,
    );
    const command = spawn(process.execPath, [join(folder, 'command.cjs')], { stdio: ['ignore', 'pipe', 'inherit'] });
    const pid = Number(
      await new Promise<string>((resolve) => command.stdout.once('data', (data) => resolve(String(data)))),
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(isAlive(pid)).toBe(true);
    command.kill('SIGKILL');
    await expect.poll(() => isAlive(pid), { timeout: 5_000 }).toBe(false);
  },
);

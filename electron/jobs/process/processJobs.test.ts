import { fork } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newReview, type Story } from '../../../shared/story';
import { p, storyOf } from '../../../shared/story/testing';
import { encodeDraftFile, mergeCopies } from '../../library';
import { someFolder } from '../../disk/testing';
import type { JobPort } from './jobPort';
import { processJobs } from './processJobs';
import { runRequest } from './runRequest';
import { usageOf } from './usage';

const QUICK = { cpuMs: 2_000, wallMs: 20_000, memoryMib: 300 };
const LIMITS = { read: QUICK, load: QUICK, build: QUICK, idleMs: 60_000 };
const story = storyOf(p('A'));

/** A real process that runs `script` when a request comes; `send(message)` answers. */
async function processOf(script: string): Promise<{ start: () => JobPort; ended: () => Promise<void> }> {
  const path = join(await someFolder(), 'worker.cjs');
  const source = `const send = (message) => process.send(message); process.on('message', (request) => { ${script} });`;
  await writeFile(path, source);
  const exits: Promise<void>[] = [];
  const start = (): JobPort => {
    const child = fork(path, { serialization: 'advanced', silent: true });
    exits.push(new Promise((resolve) => child.once('exit', () => resolve())));
    return {
      send: (message) => void child.send(message as object),
      onMessage: (listener) => void child.on('message', listener),
      onExit: (listener) => void child.on('exit', () => listener('unknown')),
      usage: () => usageOf(child.pid ?? 0),
      end: () => void child.kill(),
    };
  };
  return { start, ended: () => Promise.all(exits).then(() => undefined) };
}

const fragment = "send({ kind: 'answer', answer: { ok: true, html: request.story.headline, text: 'x' } })";

it('gives the answer of the process, and ends it', async () => {
  const { start, ended } = await processOf(fragment);
  expect(await processJobs(start, LIMITS).htmlFragment(story, new Map(), 'article')).toEqual({
    ok: true,
    html: 'Tít',
    text: 'x',
  });
  await ended();
});

it('starts a process for every job', async () => {
  const { start } = await processOf(
    "send({ kind: 'answer', answer: { ok: true, html: String(process.pid), text: '' } })",
  );
  const jobs = processJobs(start, LIMITS);
  expect(await jobs.htmlFragment(story, new Map(), 'article')).not.toEqual(
    await jobs.htmlFragment(story, new Map(), 'article'),
  );
});

it('does the jobs on one file in one process, and ends it with the file', async () => {
  const { start, ended } = await processOf(`
    const details = { caption: String(process.pid), credit: '', altText: '', source: '' };
    send({ kind: 'answer', answer: [details] });`);
  const file = processJobs(start, LIMITS).onOneFile?.();
  const read = () => file!.readPhotoDetails([new Uint8Array([1])], null);
  expect(await read()).toEqual(await read());
  file?.end();
  await ended();
});

it('reads a file in the process that stands by, which has read no other, and ends one that no file comes for', async () => {
  const { start, ended } = await processOf(`
    const details = { caption: String(process.pid), credit: '', altText: '', source: '' };
    if (request.kind !== 'prepare') send({ kind: 'answer', answer: [details] });`);
  let started = 0;
  const jobs = processJobs(
    () => {
      started += 1;
      return start();
    },
    { ...LIMITS, idleMs: 300 },
  );
  const readOne = async () => {
    const file = jobs.onOneFile?.();
    const details = await file!.readPhotoDetails([new Uint8Array([1])], null);
    file?.end();
    return details;
  };
  jobs.standBy?.();
  jobs.standBy?.();
  expect(started).toBe(1);
  const first = await readOne();
  expect(started).toBe(1);
  expect(await readOne()).not.toEqual(first);
  expect(started).toBe(2);
  jobs.standBy?.();
  await ended();
});

it('tells the progress before the answer', async () => {
  const { start } = await processOf(`
    send({ kind: 'progress', done: 1, total: 2 });
    send({ kind: 'progress', done: 2, total: 2 });
    send({ kind: 'answer', answer: { ok: true, files: [{ path: 'index.html', bytes: new Uint8Array([1]) }], missingPhotos: [] } });`);
  const told: string[] = [];
  const built = await processJobs(start, LIMITS).exportStory(
    { story, photos: new Map(), formats: ['html'] },
    (done, total) => told.push(`${done}/${total}`),
  );
  expect(told).toEqual(['1/2', '2/2']);
  expect(built).toMatchObject({ ok: true, files: [{ path: 'index.html' }] });
});

describe('what goes wrong there is a failure here, in one sentence', () => {
  it.each([
    ['the process ends without an answer', 'process.exit(0)', 'fell over'],
    ['the process is killed', "process.kill(process.pid, 'SIGKILL')", 'fell over'],
    ['the process throws', "throw new Error('boom')", 'fell over'],
    ['the work throws', "send({ kind: 'crash', message: 'no such thing' })", 'no such thing'],
    ['the answer does not fit', "send({ kind: 'answer', answer: { ok: true, html: 7 } })", 'does not fit'],
    [
      'the failure is none of its own',
      "send({ kind: 'answer', answer: { ok: false, code: 'odd', message: '', about: '' } })",
      'does not fit',
    ],
    ['the message is none', "send('hello')", 'does not fit'],
  ])('when %s', async (_, script, words) => {
    const { start, ended } = await processOf(script);
    const answer = await processJobs(start, LIMITS).htmlFragment(story, new Map(), 'article');
    expect(answer).toMatchObject({ ok: false, code: 'export-failed' });
    expect(answer.ok ? '' : answer.message).toContain(words);
    await ended();
  });

  it('when it never ends', async () => {
    const { start, ended } = await processOf('for (;;);');
    const answer = await processJobs(start, { ...LIMITS, read: { ...QUICK, cpuMs: 500 } }).readArticle(
      new Uint8Array([65]),
      'text',
    );
    expect(answer).toMatchObject({ ok: false, code: 'file-unreadable' });
    await ended();
  });

  it('reads photos one by one where they cannot be read together', async () => {
    const { start } = await processOf(`
      if (request.photos.length > 1 || request.photos[0][0] === 2) process.exit(1);
      send({ kind: 'answer', answer: [{ caption: String(request.photos[0][0]), credit: '', altText: '', source: '' }] });`);
    const photos = [1, 2, 3].map((byte) => new Uint8Array([byte]));
    const details = await processJobs(start, LIMITS).readPhotoDetails(photos, null);
    expect(details.map(({ caption }) => caption)).toEqual(['1', '', '3']);
  });

  it('takes a photo in without its metadata', async () => {
    const { start } = await processOf('process.exit(1)');
    const nothing = { caption: '', credit: '', altText: '', source: '' };
    expect(await processJobs(start, LIMITS).readPhotoDetails([new Uint8Array([1])], null)).toEqual([nothing]);
  });
});

describe('a cancelled export', () => {
  const request = { story, photos: new Map(), formats: ['html' as const] };
  const cancelled = { ok: false, code: 'export-cancelled' };

  it('ends its process', async () => {
    const { start, ended } = await processOf('setInterval(() => undefined, 1000)');
    const cancel = new AbortController();
    const answer = processJobs(start, LIMITS).exportStory(request, () => undefined, cancel.signal);
    cancel.abort();
    expect(await answer).toMatchObject(cancelled);
    await ended();
  });

  it('does not even start when it was cancelled before', async () => {
    let starts = 0;
    const jobs = processJobs(() => {
      starts += 1;
      throw new Error('started');
    }, LIMITS);
    expect(await jobs.exportStory(request, () => undefined, AbortSignal.abort())).toMatchObject(cancelled);
    expect(starts).toBe(0);
  });
});

describe('words', () => {
  const order = { dictionaries: [], words: ['ghe'], wants: 'wrong' } as const;
  const pid = "send({ kind: 'answer', answer: { ok: true, words: [String(process.pid)] } });";

  it('are looked up in one process, one batch after the other, until it is told to end', async () => {
    const { start, ended } = await processOf(`setTimeout(() => { ${pid} }, 20);`);
    const jobs = processJobs(start, LIMITS);
    const [first, second] = await Promise.all([jobs.lookUp(order), jobs.lookUp(order)]);
    expect(first).toMatchObject({ ok: true });
    expect(second).toEqual(first);
    jobs.endLookUps();
    await ended();
    expect(await jobs.lookUp(order)).not.toEqual(first);
    jobs.endLookUps();
  });

  it('leave no process behind once nobody asks', async () => {
    const { start, ended } = await processOf(pid);
    await processJobs(start, { ...LIMITS, idleMs: 50 }).lookUp(order);
    await ended();
  });

  it('are looked up in a new process after one that fell over or never answered', async () => {
    const { start } = await processOf(`if (request.words[0] === 'hang') for (;;); ${pid}`);
    const jobs = processJobs(start, { ...LIMITS, load: { ...QUICK, cpuMs: 700 } });
    const first = await jobs.lookUp(order);
    expect(await jobs.lookUp({ ...order, words: ['hang'] })).toMatchObject({ ok: false, code: 'bad-dictionary' });
    const again = await jobs.lookUp(order);
    expect(again).toMatchObject({ ok: true });
    expect(again).not.toEqual(first);
    jobs.endLookUps();
  });
});

/** A port to what the worker runs, here; what goes over it is copied as between processes. */
function portHere(): JobPort {
  let hear: (message: unknown) => void = () => undefined;
  return {
    send: (message) => void runRequest(structuredClone(message), (answer) => hear(structuredClone(answer))),
    onMessage: (listener) => (hear = listener),
    onExit: () => undefined,
    usage: () => null,
    end: () => undefined,
  };
}

it('merges two copies of a draft there as here', async () => {
  const fileOf = (of: Story, revision: number, savedBy: string): Uint8Array =>
    encodeDraftFile({
      revision,
      savedAt: `2026-11-23T0${revision}:00:00.000Z`,
      savedBy,
      review: newReview,
      story: of,
    });
  const base = fileOf(storyOf(p('Giá 2.002 đồng.'), p('Bến đông.')), 1, 'An');
  const mine = { current: fileOf(storyOf(p('Giá 2.020 đồng.'), p('Bến đông.')), 2, 'An'), versions: [base] };
  const theirs = { current: fileOf(storyOf(p('Giá 2.200 đồng.'), p('Bến vắng.')), 3, 'Bình'), versions: [base] };
  const merged = await processJobs(portHere, LIMITS).mergeCopies(mine, theirs);
  expect(merged).toEqual(mergeCopies(mine, theirs));
  expect(merged).toMatchObject({
    conflicts: 1,
    hasCommonVersion: true,
    story: storyOf(p('Giá 2.020 đồng.'), p('Bến vắng.')),
  });
});

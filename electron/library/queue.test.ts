import { expect, it } from 'vitest';
import { createQueue } from './queue';

/** Work that a test ends; `log` has what began and ended, in that order. */
function someWork() {
  const log: string[] = [];
  const open = new Map<string, () => void>();
  const work = (name: string) => async (): Promise<string> => {
    log.push(`begin ${name}`);
    await new Promise<void>((resolve) => open.set(name, resolve));
    log.push(`end ${name}`);
    return name;
  };
  /** Lets all go on that can. */
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  const end = async (name: string): Promise<void> => {
    open.get(name)?.();
    await settle();
  };
  return { log, work, end, settle };
}

it('does the work of one draft one after another, that of two side by side', async () => {
  const { log, work, end, settle } = someWork();
  const queue = createQueue<string>();
  const done = [queue.run('a', work('1')), queue.run('a', work('2')), queue.run('b', work('3'))];
  await settle();
  expect(log).toEqual(['begin 1', 'begin 3']);
  await end('1');
  expect(log).toEqual(['begin 1', 'begin 3', 'end 1', 'begin 2']);
  await end('2');
  await end('3');
  expect(await Promise.all(done)).toEqual(['1', '2', '3']);
});

it('goes on behind work that failed, whose failure is its caller’s', async () => {
  const queue = createQueue<string>();
  const failed = queue.run('a', () => Promise.reject(new Error('full')));
  const next = queue.run('a', () => Promise.resolve('next'));
  await expect(failed).rejects.toThrow('full');
  expect(await next).toBe('next');
});

it('answers in time for work that waits, and never does it; what has begun goes on', async () => {
  const { log, work, end, settle } = someWork();
  const queue = createQueue<string>();
  const begun = queue.runWithin(5, 'a', work('1'), 'late');
  const waiting = queue.runWithin(5, 'a', work('2'), 'late');
  expect(await Promise.all([begun, waiting])).toEqual(['late', 'late']);
  await end('1');
  await settle();
  expect(log).toEqual(['begin 1', 'end 1']);
  expect(await queue.runWithin(60_000, 'a', () => Promise.resolve('in time'), 'late')).toBe('in time');
  await expect(queue.runWithin(60_000, 'a', () => Promise.reject(new Error('full')), 'late')).rejects.toThrow('full');
});

it('is idle once nothing runs or waits, also what was added meanwhile', async () => {
  const { log, work, end, settle } = someWork();
  const queue = createQueue<string>();
  await queue.idle();
  void queue.run('a', work('1'));
  void queue.run('a', work('2'));
  let isIdle = false;
  const idle = queue.idle().then(() => (isIdle = true));
  await settle();
  await end('1');
  await settle();
  expect([isIdle, log.at(-1)]).toEqual([false, 'begin 2']);
  await end('2');
  await idle;
  expect(isIdle).toBe(true);
});

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { draftIdSchema, type DraftId } from '../../shared/story';
import { failingFiles, someFolder } from '../disk/testing';
import { countFalls, openFalls } from './falls';

const story = draftIdSchema.parse('00000000-0000-4000-8000-000000000001');
const other = draftIdSchema.parse('00000000-0000-4000-8000-000000000002');

/** A window with the first story open, in a home of its own. */
async function someWindow() {
  const home = await someFolder();
  const falls = openFalls(home);
  const paper: { open: DraftId | null } = { open: story };
  const counter = countFalls(falls, () => paper.open);
  const beats = (count: number): void => {
    for (let beat = 0; beat < count; beat += 1) counter.heard();
  };
  /** The count that the next start of Stet finds. */
  const next = async (draft = story): Promise<number> => {
    await falls.idle();
    return openFalls(home).of(draft);
  };
  return { home, falls, counter, paper, beats, next };
}

// loss 8
it('three falls of a story are counted over starts, however far apart', async () => {
  const home = await someFolder();
  for (const expected of [1, 2, 3]) {
    const falls = openFalls(home);
    countFalls(falls, () => story).fell();
    await falls.idle();
    expect(openFalls(home).of(story)).toBe(expected);
  }
  expect(openFalls(home).of(other)).toBe(0);
});

it('a hang is counted at once, for a user who ends Stet then', async () => {
  const { counter, next } = await someWindow();
  counter.hung();
  expect(await next()).toBe(1);
});

it('a page that hung and answers after all has not fallen', async () => {
  const { counter, beats, next } = await someWindow();
  counter.hung();
  beats(1);
  expect(await next()).toBe(0);
});

it('a page that hung and was ended for it has fallen once', async () => {
  const { counter, beats, next } = await someWindow();
  counter.hung();
  counter.fell();
  beats(1);
  expect(await next()).toBe(1);
});

it('a story that has been open for a minute and answers is trusted again', async () => {
  const { counter, beats, next } = await someWindow();
  counter.fell();
  counter.fell();
  beats(59);
  expect(await next()).toBe(2);
  beats(1);
  expect(await next()).toBe(0);
});

it('a minute of other stories does not make up for a fall', async () => {
  const { counter, paper, beats, next } = await someWindow();
  counter.fell();
  beats(59);
  paper.open = other;
  beats(100);
  paper.open = story;
  beats(59);
  expect(await next()).toBe(1);
});

it('no story is to blame where none is open, or where no page could be started at all', async () => {
  const { counter, next } = await someWindow();
  counter.fell();
  counter.stop();
  counter.fell();
  counter.hung();
  expect(await next()).toBe(0);
  const empty = await someWindow();
  empty.paper.open = null;
  empty.counter.fell();
  expect(empty.falls.drafts()).toEqual([]);
});

it.each([
  ['a page that goes when its session ends has not fallen', false, 0],
  ['one that hung before has', true, 1],
] as const)('%s', async (_, hung, expected) => {
  const { counter, next } = await someWindow();
  if (hung) counter.hung();
  counter.fell();
  counter.stopAtEnd();
  counter.fell();
  expect(await next()).toBe(expected);
});

it.each([
  ['cut short', '{"00000000-0000-4000'],
  ['a list', '[1]'],
  ['counts that are none', JSON.stringify({ [story]: -1 })],
])('falls that are damaged count as none, and are counted anew: %s', async (_, damaged) => {
  const home = await someFolder();
  await writeFile(join(home, 'falls.json'), damaged);
  const falls = openFalls(home);
  expect(falls.drafts()).toEqual([]);
  falls.add(story, 1);
  await falls.idle();
  expect(JSON.parse(await readFile(join(home, 'falls.json'), 'utf8'))).toEqual({ [story]: 1 });
});

it('a count that the disk does not take holds all the same', async () => {
  const falls = openFalls(
    await someFolder(),
    failingFiles(() => 'ENOSPC'),
  );
  falls.add(story, 1);
  await falls.idle();
  expect(falls.of(story)).toBe(1);
});

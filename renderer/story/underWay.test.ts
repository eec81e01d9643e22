// loss 9
import { expect, it } from 'vitest';
import { everythingDone, keepUntilDone, keepUntilIn, onceAllIsIn } from './underWay';

/** Work that ends when the test ends it. */
function someWork() {
  let end = (): void => undefined;
  const work = new Promise<void>((resolve) => (end = resolve));
  return { work, end: () => end() };
}

it('a draft is left once what came of a reading is done too', async () => {
  const [reading, photos] = [someWork(), someWork()];
  const seen: string[] = [];
  keepUntilIn(reading.work.then(() => keepUntilDone(photos.work)));
  const left = everythingDone().then(() => seen.push('left'));
  reading.end();
  await new Promise((resolve) => setTimeout(resolve, 20));
  seen.push('photos');
  photos.end();
  await left;
  expect(seen).toEqual(['photos', 'left']);
});

it('undo and redo wait for a paste that is being read, in their order, and for nothing else', async () => {
  const [reading, photos] = [someWork(), someWork()];
  const seen: string[] = [];
  keepUntilDone(photos.work);
  onceAllIsIn(() => seen.push('undo at once'));
  keepUntilIn(reading.work.then(() => seen.push('paste')));
  for (const step of ['undo', 'redo', 'undo']) onceAllIsIn(() => seen.push(step));
  expect(seen).toEqual(['undo at once']);
  reading.end();
  await expect.poll(() => seen).toEqual(['undo at once', 'paste', 'undo', 'redo', 'undo']);
  photos.end();
});

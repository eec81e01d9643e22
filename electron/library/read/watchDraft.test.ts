import { readFileSync, writeFileSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { draftIdSchema, newReview } from '../../../shared/story';
import { p, storyOf } from '../../../shared/story/testing';
import { decodeDraftFile, encodeDraftFile } from '../draftFile';
import { entryOf, type Entry } from '../entry';
import { someFolder } from '../../disk/testing';
import { watchDraft } from './watchDraft';

const id = draftIdSchema.parse('00000000-0000-4000-8000-000000000001');
// What is written in one step here (`writeFileSync`) is never looked at half-way, however busy the machine.
const REST_MS = 80;
const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 3 * REST_MS));

const fileOf = (headline: string, revision = 3): Uint8Array =>
  encodeDraftFile({
    revision,
    savedAt: '2026-11-23T10:00:00Z',
    savedBy: 'Máy khác',
    review: newReview,
    story: { ...storyOf(p('Thân bài')), headline },
  });

function knownAs(bytes: Uint8Array): Entry {
  const read = decodeDraftFile(bytes);
  if (!read.ok) throw new Error(read.reason);
  return entryOf(id, read.file, bytes, null);
}

/** The folder of a draft that is watched; `known` is what the library has written or read last. */
async function watched() {
  const folder = join(await someFolder(), id);
  await mkdir(folder);
  const path = join(folder, 'story.json');
  writeFileSync(path, fileOf('Của ta'));
  const draft: { known: Entry | undefined } = { known: knownAs(fileOf('Của ta')) };
  const onForeign = vi.fn();
  const inTurn = vi.fn((look: () => Promise<void>) => look());
  const watching = watchDraft({ folder, entry: () => draft.known, inTurn, onForeign, restMs: REST_MS });
  onTestFinished(() => watching.end());
  const notified = (times: number): Promise<void> =>
    vi.waitFor(() => expect(onForeign).toHaveBeenCalledTimes(times), { timeout: 3000, interval: 10 });
  return { folder, path, draft, onForeign, inTurn, notified, watching };
}

it('raises no alarm where another program writes the same text, in the same bytes or in others', async () => {
  const { path, onForeign, inTurn } = await watched();
  writeFileSync(path, readFileSync(path));
  await rest();
  writeFileSync(path, fileOf('Của ta', 9));
  await rest();
  expect(inTurn).toHaveBeenCalledTimes(2);
  expect(onForeign).not.toHaveBeenCalled();
});

it.each<[string, (path: string) => void | Promise<void>]>([
  ['writes another text', (path: string) => writeFileSync(path, fileOf('Của họ'))],
  [
    'puts another file in its place',
    (path: string) => {
      writeFileSync(`${path}.sync`, fileOf('Của họ'));
      return rename(`${path}.sync`, path);
    },
  ],
  ['damages the file', (path: string) => writeFileSync(path, fileOf('Của họ').subarray(0, 200))],
  ['renames the file', (path: string) => rename(path, `${path}.old`)],
  ['deletes the file', (path: string) => rm(path)],
  ['renames the folder', (path: string) => rename(dirname(path), `${dirname(path)}.old`)],
  ['deletes the folder', (path: string) => rm(dirname(path), { recursive: true })],
])('notifies once that another program %s', async (_what, act) => {
  const { path, onForeign, notified } = await watched();
  await act(path);
  await notified(1);
  await rest();
  expect(onForeign).toHaveBeenCalledTimes(1);
});

it('notifies of the next text too, and of the same one after ours was there again', async () => {
  const { path, onForeign, inTurn, notified } = await watched();
  const write = async (headline: string): Promise<void> => {
    inTurn.mockClear();
    writeFileSync(path, fileOf(headline));
    await vi.waitFor(() => expect(inTurn).toHaveBeenCalled());
    await rest();
  };
  await write('Của họ');
  await write('Của họ, lần hai');
  await notified(2);
  await write('Của ta');
  expect(onForeign).toHaveBeenCalledTimes(2);
  await write('Của họ, lần hai');
  await notified(3);
});

it('notifies of a text in a folder that came in the place of the watched one', async () => {
  const { folder, path, notified } = await watched();
  writeFileSync(path, fileOf('Của họ'));
  await notified(1);
  await rename(folder, `${folder}.old`);
  await rename(`${folder}.old`, folder);
  await rest();
  writeFileSync(path, fileOf('Của họ, lần hai'));
  await notified(2);
});

it('looks once at a folder that many writes follow each other in, and not for what is beside the text', async () => {
  const { folder, path, inTurn, notified } = await watched();
  writeFileSync(join(folder, 'ghi chú.txt'), 'của họ');
  await rest();
  expect(inTurn).not.toHaveBeenCalled();
  for (let time = 0; time < 5; time += 1) writeFileSync(path, fileOf(`Của họ ${time}`));
  await notified(1);
  await rest();
  expect(inTurn).toHaveBeenCalledTimes(1);
});

it('passes over a draft that the library knows nothing of', async () => {
  const { path, draft, onForeign, inTurn } = await watched();
  draft.known = undefined;
  writeFileSync(path, fileOf('Của họ'));
  await vi.waitFor(() => expect(inTurn).toHaveBeenCalled());
  await rest();
  expect(onForeign).not.toHaveBeenCalled();
});

it('waits for a save that is under way, whose text it does not take for another one', async () => {
  const { path, draft, inTurn, onForeign } = await watched();
  let saved = (): void => undefined;
  const saving = new Promise<void>((resolve) => (saved = resolve));
  inTurn.mockImplementation(async (look) => {
    await saving;
    await look();
  });
  writeFileSync(path, fileOf('Của ta, câu mới'));
  await vi.waitFor(() => expect(inTurn).toHaveBeenCalled());
  draft.known = knownAs(fileOf('Của ta, câu mới'));
  saved();
  await rest();
  expect(onForeign).not.toHaveBeenCalled();
});

it.each([
  ['has ended, also while a look at it waits', false],
  ['is paused', true],
])('notifies of nothing once the watch %s', async (_what, isPaused) => {
  const { path, onForeign, inTurn, watching } = await watched();
  const look = async (): Promise<void> => inTurn.mock.calls[0]?.[0]();
  inTurn.mockImplementation(() => Promise.resolve());
  writeFileSync(path, fileOf('Của họ'));
  if (!isPaused) await vi.waitFor(() => expect(inTurn).toHaveBeenCalled());
  if (isPaused) watching.pause();
  else watching.end();
  writeFileSync(path, fileOf('Của họ, lần hai'));
  await rest();
  expect(inTurn).toHaveBeenCalledTimes(isPaused ? 0 : 1);
  if (!isPaused) await look();
  expect(onForeign).not.toHaveBeenCalled();
});

it('watches again after a pause, unless it has ended meanwhile', async () => {
  const { path, notified, inTurn, watching } = await watched();
  watching.pause()();
  writeFileSync(path, fileOf('Của họ'));
  await notified(1);
  const resume = watching.pause();
  watching.end();
  resume();
  writeFileSync(path, fileOf('Của họ, lần hai'));
  await rest();
  expect(inTurn).toHaveBeenCalledTimes(1);
});

it('notifies of nothing where the folder cannot be watched', async () => {
  const folder = join(await someFolder(), 'gone');
  const onForeign = vi.fn();
  const inTurn = vi.fn((look: () => Promise<void>) => look());
  const watching = watchDraft({ folder, entry: () => undefined, inTurn, onForeign, restMs: 1 });
  await rest();
  watching.end();
  expect(inTurn).not.toHaveBeenCalled();
});

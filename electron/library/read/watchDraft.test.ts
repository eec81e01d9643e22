import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { newReview } from '../../../shared/story';
import { p, storyOf } from '../../../shared/story/testing';
import { encodeDraftFile } from '../draftFile';
import { someFolder, someLibrary } from '../testing';
import { nodeFiles, type FilePort } from '../write/filePort';

const titled = (headline: string) => ({ ...storyOf(p('Thân bài')), headline });
const fileOf = (headline: string, revision = 3): Uint8Array =>
  encodeDraftFile({
    revision,
    savedAt: '2026-11-23T10:00:00Z',
    savedBy: 'Máy khác',
    review: newReview,
    story: titled(headline),
  });
const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 700));

/** A draft that was opened and is watched. */
async function watched() {
  const { library, folder } = await someLibrary();
  const made = await library.create(titled('Của ta'));
  if (!made.ok) throw new Error(made.message);
  const { id } = made.value;
  const opened = await library.open(id);
  if (!opened.ok) throw new Error(opened.message);
  const onForeign = vi.fn();
  const end = library.watch(id, onForeign);
  onTestFinished(end);
  const path = join(folder, 'drafts', id, 'story.json');
  return { library, id, path, onForeign, end, revision: opened.value.revision };
}

it("raises no alarm at the library's own saves, however they follow each other", async () => {
  const { library, id, onForeign, revision } = await watched();
  for (let save = 0; save < 40; save += 1) {
    await library.save(id, revision + save, titled(`Của ta ${save}`));
    await new Promise((resolve) => setTimeout(resolve, (save * 37) % 90));
  }
  await rest();
  expect(onForeign).not.toHaveBeenCalled();
});

it('raises none where another program writes the same text, in the same bytes or in others', async () => {
  const { path, onForeign } = await watched();
  await writeFile(path, await readFile(path));
  await rest();
  await writeFile(path, fileOf('Của ta', 9));
  await rest();
  expect(onForeign).not.toHaveBeenCalled();
});

it.each([
  ['writes another text', (path: string) => writeFile(path, fileOf('Của họ'))],
  [
    'puts another file in its place',
    async (path: string) => {
      await writeFile(`${path}.sync`, fileOf('Của họ'));
      await rename(`${path}.sync`, path);
    },
  ],
  ['damages the file', (path: string) => writeFile(path, fileOf('Của họ').subarray(0, 200))],
  ['renames the file', (path: string) => rename(path, `${path}.old`)],
  ['deletes the file', (path: string) => rm(path)],
  ['renames the folder', (path: string) => rename(dirname(path), `${dirname(path)}.old`)],
  ['deletes the folder', (path: string) => rm(dirname(path), { recursive: true })],
])('tells once that another program %s', async (_what, act) => {
  const { path, onForeign } = await watched();
  await act(path);
  await vi.waitFor(() => expect(onForeign).toHaveBeenCalledTimes(1), 2000);
  await rest();
  expect(onForeign).toHaveBeenCalledTimes(1);
});

it('tells of the next text too, and of one in a folder that came in the place of the watched one', async () => {
  const { path, onForeign } = await watched();
  await writeFile(path, fileOf('Của họ'));
  await vi.waitFor(() => expect(onForeign).toHaveBeenCalledTimes(1), 2000);
  await rename(dirname(path), `${dirname(path)}.old`);
  await rename(`${dirname(path)}.old`, dirname(path));
  await rest();
  await writeFile(path, fileOf('Của họ, lần hai'));
  await vi.waitFor(() => expect(onForeign).toHaveBeenCalledTimes(2), 2000);
});

it('tells nothing once it has ended', async () => {
  const { path, onForeign, end } = await watched();
  await writeFile(path, fileOf('Của họ'));
  end();
  await rest();
  expect(onForeign).not.toHaveBeenCalled();
});

// loss 12: Windows moves no folder that a watch has open.
it.skipIf(process.platform !== 'linux')('lets go of a folder before it is moved to the trash', async () => {
  const folder = await someFolder();
  const watches = async (path: string): Promise<boolean> => {
    const { ino } = await stat(path);
    for (const handle of await readdir('/proc/self/fdinfo')) {
      const told = await readFile(`/proc/self/fdinfo/${handle}`, 'utf8').catch(() => '');
      if (told.includes(`inotify wd`) && told.includes(` ino:${ino.toString(16)} `)) return true;
    }
    return false;
  };
  let wasWatched: boolean | null = null;
  const files: FilePort = {
    ...nodeFiles,
    async rename(from, to) {
      if (to.includes('trash')) wasWatched = await watches(from);
      if (to.includes('trash') && isRefused) throw Object.assign(new Error('no'), { code: 'EIO' });
      await nodeFiles.rename(from, to);
    },
  };
  let isRefused = true;
  const { library } = await someLibrary({ folder, files });
  const made = await library.create(titled('Của ta'));
  if (!made.ok) throw new Error(made.message);
  const { id } = made.value;
  onTestFinished(library.watch(id, () => undefined));
  const place = join(folder, 'drafts', id);
  expect(await watches(place)).toBe(true);
  expect(await library.trash(id)).toMatchObject({ ok: false });
  expect(await watches(place)).toBe(true);
  isRefused = false;
  expect(await library.trash(id)).toMatchObject({ ok: true });
  expect(wasWatched).toBe(false);
});

import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { newReview } from '../../../shared/story';
import { p, storyOf } from '../../../shared/story/testing';
import { encodeDraftFile } from '../draftFile';
import { failingFiles, someFolder } from '../../disk/testing';
import { someLibrary } from '../testing';

const titled = (headline: string) => ({ ...storyOf(p('Thân bài')), headline });
const theirs = encodeDraftFile({
  revision: 3,
  savedAt: '2026-11-23T10:00:00Z',
  savedBy: 'Máy khác',
  review: newReview,
  story: titled('Của họ'),
});

/** A library with a draft that was opened. */
async function someDraft(options: Parameters<typeof someLibrary>[0] = {}) {
  const { library, folder } = await someLibrary(options);
  const made = await library.create(titled('Của ta'));
  if (!made.ok) throw new Error(made.message);
  const { id } = made.value;
  const opened = await library.open(id);
  if (!opened.ok) throw new Error(opened.message);
  return { library, id, place: join(folder, 'drafts', id), revision: opened.value.revision };
}

it("raises no alarm at the library's own saves, however they follow each other", async () => {
  const { library, id, revision } = await someDraft();
  const onForeign = vi.fn();
  onTestFinished(library.watch(id, onForeign));
  for (let save = 0; save < 40; save += 1) {
    await library.save(id, revision + save, titled(`Của ta ${save}`));
    await new Promise((resolve) => setTimeout(resolve, (save * 37) % 90));
  }
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(onForeign).not.toHaveBeenCalled();
});

it('notifies every watch of a draft of what another program wrote there, but for those that have ended', async () => {
  const { library, id, place } = await someDraft();
  const [first, second, ended] = [vi.fn(), vi.fn(), vi.fn()];
  for (const onForeign of [first, second]) onTestFinished(library.watch(id, onForeign));
  library.watch(id, ended)();
  await writeFile(join(place, 'story.json'), theirs);
  await vi.waitFor(() => expect([first, second].map(({ mock }) => mock.calls.length)).toEqual([1, 1]), 5000);
  expect(ended).not.toHaveBeenCalled();
});

// loss 12: Windows moves no folder that a watch has open.
it.skipIf(process.platform !== 'linux')('lets go of a folder before it is moved to the trash', async () => {
  const watches = async (path: string): Promise<boolean> => {
    const { ino } = await stat(path);
    for (const handle of await readdir('/proc/self/fdinfo')) {
      const told = await readFile(`/proc/self/fdinfo/${handle}`, 'utf8').catch(() => '');
      if (told.includes(`inotify wd`) && told.includes(` ino:${ino.toString(16)} `)) return true;
    }
    return false;
  };
  let wasWatched: boolean | null = null;
  let isRefused = true;
  const folder = await someFolder();
  const files = failingFiles(async (step, to) => {
    if (step !== 'rename' || !to.includes('trash')) return null;
    wasWatched = await watches(place);
    return isRefused ? 'EIO' : null;
  });
  const { library, id, place } = await someDraft({ folder, files });
  onTestFinished(library.watch(id, () => undefined));
  const endEarly = library.watch(id, () => undefined);
  endEarly();
  expect(await watches(place)).toBe(true);
  expect(await library.trash(id)).toMatchObject({ ok: false });
  expect(await watches(place)).toBe(true);
  isRefused = false;
  expect(await library.trash(id)).toMatchObject({ ok: true });
  expect(wasWatched).toBe(false);
});

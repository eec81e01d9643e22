import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { storyOf } from '../../shared/story/testing';
import { directJobs } from '../jobs/direct';
import { someFolder, someLibrary } from '../library/testing';
import { draftCalls } from './draft';
import { libraryCalls } from './library';
import { followPaper } from './onPaper';

/** A draft that is on the paper, and another folder that the user picked for a library. */
async function someStoryOnPaper(use: () => Promise<void>) {
  const { library, folder } = await someLibrary();
  const made = await library.create(storyOf());
  if (!made.ok) throw new Error(made.message);
  const { id } = made.value;
  const onForeign = vi.fn();
  const paper = followPaper(library, directJobs, onForeign);
  await paper.follow(draftCalls({ library, author: () => '', language: () => 'vi' }))['draft:open']({ id });
  const other = await someFolder();
  const desktop = { pickFolder: () => Promise.resolve(other) } as Parameters<typeof libraryCalls>[0]['desktop'];
  const calls = paper.followLibrary(libraryCalls({ desktop, folderFor: (picked) => Promise.resolve(picked), use }));
  await calls['library:pick']({});
  const damage = () => writeFile(join(folder, 'drafts', id, 'story.json'), 'Của máy khác');
  return { paper, id, calls, onForeign, damage };
}

it('forgets the story of a library that was left, and watches it no more', async () => {
  const { paper, calls, onForeign, damage } = await someStoryOnPaper(() => Promise.resolve());
  await calls['library:use']({});
  expect(paper.id()).toBeNull();
  await damage();
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(onForeign).not.toHaveBeenCalled();
});

const eacces = Object.assign(new Error('closed'), { code: 'EACCES' });

it('keeps the story where the other library cannot be opened', async () => {
  const { paper, id, calls, onForeign, damage } = await someStoryOnPaper(() => Promise.reject(eacces));
  await calls['library:use']({});
  expect(paper.id()).toBe(id);
  await damage();
  await vi.waitFor(() => expect(onForeign).toHaveBeenCalledWith(id), { timeout: 3000 });
});

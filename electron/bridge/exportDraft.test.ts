import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { p, storyOf } from '../../shared/story/testing';
import { directJobs } from '../jobs/direct';
import { someFolder } from '../disk/testing';
import { someLibrary } from '../library/testing';
import { exportDraft } from './exportDraft';

it('names the folder that it could not write into', async () => {
  const { library } = await someLibrary();
  const story = { ...storyOf(p('Chữ')), headline: 'Chợ nổi' };
  const made = await library.create(story);
  if (!made.ok) throw new Error(made.message);
  const file = join(await someFolder(), 'a-file');
  await writeFile(file, '');
  const folder = join(file, 'below');
  const order = { id: made.value.id, story, formats: ['html'] as const, folder, name: 'cho-noi' };
  expect(await exportDraft({ library, jobs: directJobs }, { ...order, onProgress: () => undefined })).toMatchObject({
    ok: false,
    code: 'disk-error',
    about: folder,
  });
});

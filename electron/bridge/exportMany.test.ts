import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { p, storyOf } from '../../shared/story/testing';
import { directJobs } from '../jobs/direct';
import { someFolder } from '../disk/testing';
import { someLibrary } from '../library/testing';
import { exportNext, type ManyExport } from './exportMany';

it('a draft gets its address by an export that was written, and none by one that failed', async () => {
  const { library } = await someLibrary();
  const made = await library.create({ ...storyOf(p('Chữ')), headline: 'Chợ nổi' });
  if (!made.ok) throw new Error(made.message);
  const { id } = made.value;
  const run = (folder: string) => {
    const many: ManyExport = { folder, formats: ['txt'], names: new Set() };
    return exportNext({ library, jobs: directJobs }, many, { id, note: null }, 'An', new AbortController().signal);
  };
  const address = async () => {
    const opened = await library.open(id);
    return opened.ok && opened.value.story.slug;
  };
  const folder = await someFolder();
  await writeFile(join(folder, 'file'), '');
  expect(await run(join(folder, 'file', 'below'))).toMatchObject({ written: null, failure: { code: 'disk-error' } });
  expect(await address()).toBeNull();
  expect(await run(folder)).toMatchObject({ written: { name: 'cho-noi' }, failure: null });
  expect(await address()).toBe('cho-noi');
});

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { libraryFolderIn } from '../library';
import { someFolder } from '../disk/testing';
import { libraryCalls } from './library';

/** The calls of a page whose user picks these folders one after the other; null closes the dialog. */
function picking(...folders: readonly (string | null)[]) {
  const left = [...folders];
  const used: string[] = [];
  let refusal: Error | null = null;
  const calls = libraryCalls({
    desktop: { pickFolder: () => Promise.resolve(left.shift() ?? null) } as unknown as Parameters<
      typeof libraryCalls
    >[0]['desktop'],
    session: { leavingLibrary: async (use) => ({ ok: true, value: await use() }) },
    folderFor: libraryFolderIn,
    use: (folder) => {
      if (refusal) return Promise.reject(refusal);
      used.push(folder);
      return Promise.resolve();
    },
    useDefault: () => {
      if (refusal) return Promise.reject(refusal);
      used.push('default');
      return Promise.resolve('default');
    },
  });
  return {
    calls,
    used,
    refuse: (code: string | null) => (refusal = code ? Object.assign(new Error(), { code }) : null),
  };
}

/** A folder with somebody's other files. */
async function someDocuments(): Promise<string> {
  const folder = join(await someFolder(), 'Tài liệu');
  await mkdir(folder);
  await writeFile(join(folder, 'thư.docx'), '');
  return folder;
}

// loss 20
it('a dialog that was closed picks nothing, and leaves what was picked before', async () => {
  const folder = await someDocuments();
  const { calls, used } = picking(null, folder, null);
  expect(await calls['library:pick']({})).toBeNull();
  expect(await calls['library:use']({})).toMatchObject({ ok: false, code: 'nothing-picked' });
  expect(await calls['library:pick']({})).toEqual({ name: 'Stet' });
  expect(await calls['library:pick']({})).toBeNull();
  expect(await calls['library:use']({})).toEqual({
    ok: true,
    value: { folder: expect.stringMatching(/Stet$/) as string },
  });
  expect(used).toEqual([join(folder, 'Stet')]);
});

it('a picked folder is used once, and can be tried again where the disk did not let it', async () => {
  const { calls, used, refuse } = picking(await someDocuments());
  await calls['library:pick']({});
  refuse('EACCES');
  expect(await calls['library:use']({})).toMatchObject({ ok: false, code: 'no-access', about: 'Stet' });
  refuse(null);
  expect(await calls['library:use']({})).toMatchObject({ ok: true });
  expect(await calls['library:use']({})).toMatchObject({ ok: false, code: 'nothing-picked' });
  expect(used).toHaveLength(1);
});

// window 22
it('returns to the default library without a folder that was picked, and reports what the disk refuses', async () => {
  const { calls, used, refuse } = picking();
  refuse('EACCES');
  expect(await calls['library:useDefault']({})).toMatchObject({ ok: false, code: 'no-access' });
  refuse(null);
  expect(await calls['library:useDefault']({})).toEqual({ ok: true, value: { folder: 'default' } });
  expect(used).toEqual(['default']);
});

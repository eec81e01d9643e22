import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { photosFor } from '../../shared/export/testing';
import { figure, p, somePhoto, storyOf } from '../../shared/story/testing';
import { newReview, photoNameSchema } from '../../shared/story';
import { photoNameOf } from './photos/photoStore';
import { someFolder } from '../disk/testing';
import { someLibrary } from './testing';

it.skipIf(process.platform === 'win32')('keeps every file and folder of a library for its owner alone', async () => {
  const umask = process.umask(0);
  onTestFinished(() => void process.umask(umask));
  const folder = join(await someFolder(), 'library');
  const { library, clock } = await someLibrary({ folder });
  const pixel = [...photosFor(storyOf(figure({ photo: { kind: 'held', name: somePhoto('0', 'png') } }))).values()][0]!;
  const named = photoNameOf(pixel, 'a.png');
  if (!named.ok) throw new Error(named.message);
  const name = photoNameSchema.parse(named.name);
  const story = storyOf(p('Một'), figure({ photo: { kind: 'held', name } }));
  const made = await library.create(story, new Map([[name, pixel]]));
  if (!made.ok) throw new Error(made.message);
  const { id } = made.value;
  clock.now = new Date(clock.now.getTime() + 120_000);
  expect(await library.save(id, 1, storyOf(p('Hai')), newReview)).toMatchObject({ ok: true });
  expect(await library.duplicate(id)).toMatchObject({ ok: true });
  expect(await library.trash(id)).toMatchObject({ ok: true });

  const found = await Promise.all(
    ['', ...(await readdir(folder, { recursive: true }))].map(async (path) => {
      const info = await stat(join(folder, path));
      return { path, isFolder: info.isDirectory(), mode: info.mode & 0o777 };
    }),
  );
  expect(found.filter(({ isFolder }) => !isFolder).length).toBe(5);
  expect(found.filter(({ isFolder, mode }) => mode !== (isFolder ? 0o700 : 0o600))).toEqual([]);
});

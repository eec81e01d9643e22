import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { expect, it, vi } from 'vitest';
import { draftIdSchema } from '../../../shared/story';
import { someFolder } from '../../disk/testing';
import { searchInWorker } from './searchInWorker';

const idOf = (number: number) => draftIdSchema.parse(`${String(number).padStart(8, '0')}-0000-4000-8000-000000000000`);

async function workerPath(): Promise<string> {
  const outDir = await someFolder();
  await build({
    logLevel: 'error',
    configFile: false,
    ssr: { noExternal: true }, // The folder that it is built into has no packages.
    build: {
      ssr: 'electron/library/search/searchWorker.ts',
      outDir,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  });
  return join(outDir, 'searchWorker.cjs');
}

it('finds in another thread what was put before the question, and returns the words', async () => {
  const [path, onLost] = [await workerPath(), vi.fn()];
  const search = searchInWorker(path)(onLost);
  for (let number = 0; number < 1000; number += 1) search.put(idOf(number), `cho ${number}\n\nben pha`, number);
  search.put(idOf(7), 'cau moi\n\nben pha', 7);
  search.remove(idOf(8));
  const [found, cho, words] = await Promise.all([
    search.find(['cau']),
    search.find(['cho']),
    search.wordsOf([idOf(7), idOf(8), idOf(9)]),
  ]);
  expect([found, cho.split(' ').length, cho.split(' ')[0]]).toEqual([idOf(7), 998, idOf(999)]);
  expect([...words]).toEqual([
    [idOf(7), 'cau moi\n\nben pha'],
    [idOf(9), 'cho 9\n\nben pha'],
  ]);
  search.close();
  expect(onLost).not.toHaveBeenCalled();
}, 30_000);

it('a thread that ends by a fault reports that its words are lost, and the search goes on in this one', async () => {
  const [path, onLost] = [await workerPath(), vi.fn()];
  const broken = join(dirname(path), 'broken.cjs');
  await writeFile(
    broken,
    `require('./searchWorker.cjs');
     require('node:worker_threads').parentPort.on('message', ({ terms }) => {
       if (terms?.[0] === 'fault') throw new Error('broken on purpose');
     });`,
  );
  const search = searchInWorker(broken)(onLost);
  search.put(idOf(1), 'cho noi', 1);
  expect(await search.find(['cho'])).toBe(idOf(1));
  const [, late] = await Promise.allSettled([search.find(['fault']), search.find(['cho'])]);
  expect(late.status).toBe('rejected');
  await expect.poll(() => onLost.mock.calls.length).toBe(1);
  expect(await search.find(['cho'])).toBe('');
  search.put(idOf(1), 'cho noi', 1);
  expect(await search.find(['noi'])).toBe(idOf(1));
  expect([...(await search.wordsOf([idOf(1)]))]).toEqual([[idOf(1), 'cho noi']]);
  search.close();
}, 30_000);

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { MAX_DRAFT_BYTES, newReview } from '../../../shared/story';
import { p, storyOf } from '../../../shared/story/testing';
import { encodeDraftFile } from '../draftFile';
import { someFolder } from '../../disk/testing';
import { nodeFiles } from '../../disk';
import { writeDraftFile } from './writeDraftFile';

const good = encodeDraftFile({
  revision: 1,
  savedAt: '2026-11-23T09:00:00.000Z',
  savedBy: 'An',
  review: newReview,
  story: storyOf(p('Đò ngang.')),
});
/** The same draft with white space after it, which a reader passes over. */
const padded = (size: number): Uint8Array => Buffer.concat([good, Buffer.alloc(size - good.length, ' ')]);

it.each<[string, Uint8Array]>([
  ['that would open', good],
  ['of the most bytes that are read', padded(MAX_DRAFT_BYTES)],
])('a draft %s is written', async (_, bytes) => {
  const path = join(await someFolder(), 'story.json');
  await writeDraftFile(nodeFiles, path, bytes, () => '0000aaaa');
  expect(Buffer.compare(await readFile(path), bytes)).toBe(0);
});

// loss 1
it.each<[string, Uint8Array, string]>([
  ['a byte more', padded(MAX_DRAFT_BYTES + 1), 'it is too large'],
  ['a byte less', good.subarray(0, -3), 'the file is not JSON text'],
])('a draft with %s would not open, and nothing is written in place of the one before', async (_, bytes, reason) => {
  const folder = await someFolder();
  const path = join(folder, 'story.json');
  await writeDraftFile(nodeFiles, path, good, () => '0000aaaa');
  const error = { code: 'WOULD_NOT_OPEN', message: `${path} would not open: ${reason}` };
  await expect(writeDraftFile(nodeFiles, path, bytes, () => '0000bbbb')).rejects.toMatchObject(error);
  expect(Buffer.compare(await readFile(path), good)).toBe(0);
  expect(await readdir(folder)).toEqual(['story.json']);
});

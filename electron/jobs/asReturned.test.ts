import { join } from 'node:path';
import { writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { someFolder } from '../disk/testing';
import { someLibrary } from '../library/testing';
import { asReturned } from './asReturned';
import { directJobs } from './direct';
import { edited, exported } from './direct/testing';
import { readStoryFile } from './readStoryFile';

/** A document that was exported from a draft of a library and edited, as it is read again. */
async function someReturned() {
  const { library, id, docx } = await exported();
  const path = join(await someFolder(), 'bài.docx');
  await writeFile(
    path,
    edited(docx, (xml) => xml.replace('Chợ vẫn họp.', 'Chợ đã đóng.')),
  );
  const read = await readStoryFile(path, directJobs);
  if (!read.ok) throw new Error(read.message);
  return { library, id, read: { ...read, rows: [{ field: 'converted', text: '.odt' } as const, ...read.rows] } };
}

it('a Word document that was exported from a draft of the library is another copy of that draft', async () => {
  const { library, id, read } = await someReturned();
  const returned = await asReturned(read, library, directJobs);
  if (!returned.ok) throw new Error(returned.message);
  expect(returned.pack?.draftId).toBe(id);
  expect(JSON.stringify(returned.story.body)).toContain('Chợ đã đóng.');
  // What Word documents cannot hold is as the draft has it.
  expect(returned.story.noteToDesk).toBe('Chờ số của xã.');
  expect(returned.photos).toBe(returned.pack?.photos);
  expect(returned.rows[0]).toEqual({ field: 'converted', text: '.odt' });
  expect(returned.rows.filter(({ field }) => field === 'headline')).toHaveLength(1);
  expect(returned.rows).toContainEqual({ field: 'changesSince', text: '1' });
});

it('it is a text of its own where the library does not have its draft, and so is any other file', async () => {
  const { library, id, read } = await someReturned();
  const { library: other } = await someLibrary();
  expect(await asReturned(read, other, directJobs)).toBe(read);
  const plain = { ...read, exported: null };
  expect(await asReturned(plain, library, directJobs)).toBe(plain);
  await library.trash(id);
  expect(await asReturned(read, library, directJobs)).toBe(read);
  // The draft went to the trash between the question and the packing.
  const going = { holds: () => Promise.resolve(true), pack: library.pack.bind(library) };
  expect(await asReturned(read, going, directJobs)).toBe(read);
});

it('it is refused where it cannot be read as a copy', async () => {
  const { library, read } = await someReturned();
  const damaged = { ...read, exported: { ...read.exported!, bytes: new Uint8Array([80, 75]) } };
  expect(await asReturned(damaged, library, directJobs)).toMatchObject({ ok: false, code: 'docx-damaged' });
});

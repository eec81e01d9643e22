import { expect, it } from 'vitest';
import { exportDocx } from '../../../shared/export';
import { photosFor } from '../../../shared/export/testing';
import { keepThreads, noteIdSchema, renameNotes, type Block, type Story } from '../../../shared/story';
import { storyOfEverything } from '../../../shared/story/testing';
import { readWordDocument } from './readWordDocument';

async function wordOf(story: Story): Promise<Uint8Array> {
  const result = await exportDocx(story, photosFor(story));
  if (!result.ok) throw new Error(result.message);
  return result.files[0]!.bytes;
}

/** What a Word document of Stet does not hold: where a photo comes from, galleries, photos that are not there. */
const heldByWord = (block: Block): boolean =>
  block.kind !== 'gallery' && !(block.kind === 'figure' && block.photo.kind !== 'held');
/** Comments are in no export, and the bytes of a photo are named later. */
const asRead = (block: Block): Block =>
  block.kind === 'figure'
    ? { ...block, photo: { kind: 'missing', fileName: 'image1.jpg' }, source: '' }
    : keepThreads(block, () => false);

it('gives every field and block of a Word document that Stet wrote back', async () => {
  const story: Story = { ...storyOfEverything, body: storyOfEverything.body.filter(heldByWord) };
  const read = readWordDocument(await wordOf(story));
  if (!read.ok) throw new Error(read.message);
  const { body, ...fields } = read.story;
  expect(fields).toEqual({
    ...fields,
    lang: 'vi',
    section: story.section,
    kicker: story.kicker,
    headline: story.headline,
    lead: story.lead,
    bylines: story.bylines.map(({ name }) => ({ name, role: 'reporter' })),
    dateline: story.dateline,
    publishedAt: story.publishedAt,
    tags: story.tags,
    related: story.related,
  });
  // Word knows a footnote by its number alone.
  let number = 0;
  const named = renameNotes(story.body, () => noteIdSchema.parse(`note-${(number += 1)}`));
  expect(body).toEqual(named.map(asRead));
});

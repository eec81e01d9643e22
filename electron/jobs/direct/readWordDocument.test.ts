import { expect, it } from 'vitest';
import { exportDocx } from '../../../shared/export';
import { photosFor } from '../../../shared/export/testing';
import { del, docxOf, ins, linesOf, para, run, styled } from '../../../shared/import/docx/testing';
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

const remark = (id: number, words: string): string =>
  `<w:comment w:id="${id}" w:author="Quốc Bảo" w:date="2026-03-02T09:00:00Z"><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:comment>`;

it('a Word document without changes and comments has nothing to be reviewed', () => {
  const read = readWordDocument(docxOf({ body: styled('Title', 'Chợ nổi') + para(run('Ghe kín sông.')) }));
  expect(read).toMatchObject({ ok: true, story: { headline: 'Chợ nổi' }, review: null, origin: null, pictures: [] });
});

it('tracked changes of a Word document are read as steps from the text before them, one for each author and time', () => {
  const body =
    styled('Title', 'Chợ nổi') +
    para(run('Có ') + del('2.002') + ins(run('2.020')) + run(' hộ.')) +
    para(run('Trường ') + ins(run('đóng cửa'), 'An', '2026-03-02T08:00:00Z') + run('.'));
  const read = readWordDocument(docxOf({ body }));
  if (!read.ok) throw new Error(read.message);
  const { review } = read;
  expect(linesOf(read.story)).toEqual(['Có 2.020 hộ.', 'Trường đóng cửa.']);
  expect(review?.baseline && linesOf(review.baseline.story)).toEqual(['Có 2.002 hộ.', 'Trường .']);
  expect(review?.steps.map(({ by, at, story }) => [by, at, ...linesOf(story)])).toEqual([
    ['Lan', '2026-03-01T08:00:00.000Z', 'Có 2.020 hộ.', 'Trường .'],
    ['An', '2026-03-02T08:00:00.000Z', 'Có 2.020 hộ.', 'Trường đóng cửa.'],
  ]);
  expect(review).toMatchObject({ changeCount: 2, threads: [] });
});

it('a Word document with comments alone has those to be reviewed, and no change', () => {
  const words = '<w:commentRangeStart w:id="0"/>' + run('Ghe kín sông.') + '<w:commentRangeEnd w:id="0"/>';
  const body = styled('Title', 'Chợ nổi') + para(`${words}<w:r><w:commentReference w:id="0"/></w:r>`);
  const read = readWordDocument(docxOf({ body, comments: remark(0, 'Sông nào?') }));
  if (!read.ok) throw new Error(read.message);
  expect(read.review).toMatchObject({
    baseline: null,
    steps: [],
    changeCount: 0,
    threads: [{ quote: 'Ghe kín sông.', comments: [{ by: 'Quốc Bảo', text: 'Sông nào?' }], resolved: null }],
  });
});

const long = 'a'.repeat(10_001);
const title = (runs: string): string => para(runs, '<w:pStyle w:val="Title"/>');

it.each([
  ['text', title(run(long)), '', 'Its headline has 10001 characters, and may have 10000 at most.'],
  [
    'text before its changes',
    title(run('Tít') + del(long)),
    '',
    'Its headline has 10004 characters, and may have 10000 at most.',
  ],
  ['comment', title(run('Tít')), remark(0, 'a'.repeat(750_000)), 'characters, and a story holds 750000 at most.'],
])('a Word document whose %s is longer than a draft holds is refused', (_, body, comments, words) => {
  const read = readWordDocument(
    docxOf({ body: body + para(`${run('Gạo.')}<w:r><w:commentReference w:id="0"/></w:r>`), comments }),
  );
  expect(read).toMatchObject({ ok: false, code: 'story-too-large' });
  expect(read.ok ? '' : read.message).toContain(words);
});

it('what is no Word document is refused in one sentence', () => {
  const read = readWordDocument(docxOf({ body: '' }).subarray(0, 200));
  expect(read).toMatchObject({ ok: false, code: 'docx-damaged' });
  expect(read.ok ? '' : read.message).toMatch(/^[A-Z][^\n]+\.$/);
});

it('counts the changes of a Word document as Review does: words that took the place of others are one', () => {
  const body =
    para(run('Giá rau ') + del('giảm') + ins(run('tăng')) + run(' hôm nay.')) +
    para(run('Bến ') + del('đông') + ins(run('vắng')) + run(' từ sáng.'));
  const read = readWordDocument(docxOf({ body }));
  if (!read.ok) throw new Error(read.message);
  expect(read.review?.changeCount).toBe(2);
  expect(read.rows).toContainEqual({ field: 'changes', text: '2' });
});

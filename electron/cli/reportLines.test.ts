import { expect, it } from 'vitest';
import { importRowSchema } from '../../shared/bridge';
import { missingPhotoLines } from './input';
import { reportLines, reportedRows } from './reportLines';

/** Rows that the story itself shows, or that the line on a missing photo names. */
const IN_STORY =
  'section kicker headline bylines publishedAt lead dateline tags related paragraphs subheads photo signOff missingPhoto';

it('prints a line for every row of the report that the story does not show by itself', () => {
  const rows = importRowSchema.shape.field.options.map((field) => ({ field, text: 'ABC' }));
  const silent = rows.filter((row) => reportLines('bài.txt', [row]).length === 0).map(({ field }) => field);
  expect(silent.sort()).toEqual(IN_STORY.split(' ').sort());
  expect(reportedRows(rows).map(({ field }) => field)).not.toEqual(expect.arrayContaining(silent));
  for (const line of reportLines('bài.txt', reportedRows(rows))) expect(line).toMatch(/^bài\.txt: [a-z].*ABC/);
});

it('prints one line for a photo that is there and cannot be shown, and one for a photo that is not there', () => {
  const report = [{ field: 'unusablePhoto', text: 'a.avif' } as const];
  const lines = [...reportLines('bài.txt', report), ...missingPhotoLines('bài.txt', ['a.avif', 'b.jpg'], report)];
  expect(lines).toEqual([
    'bài.txt: a photo of a kind that Stet cannot show, save it as JPEG; its caption is kept: a.avif',
    'bài.txt: the photo b.jpg is missing or cannot be used; its caption is kept.',
  ]);
});

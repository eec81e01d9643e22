import { expect, it } from 'vitest';
import { importRowSchema } from '../../shared/bridge';
import { reportLines, toldRows } from './reportLines';

/** Rows that the story itself shows, or that the line on a missing photo names. */
const IN_STORY =
  'section kicker headline bylines publishedAt lead dateline tags related paragraphs subheads photo signOff missingPhoto';

it('prints a line for every row of the report that the story does not show by itself', () => {
  const rows = importRowSchema.shape.field.options.map((field) => ({ field, text: 'ABC' }));
  const silent = rows.filter((row) => reportLines('bài.txt', [row]).length === 0).map(({ field }) => field);
  expect(silent.sort()).toEqual(IN_STORY.split(' ').sort());
  expect(toldRows(rows).map(({ field }) => field)).not.toEqual(expect.arrayContaining(silent));
  for (const line of reportLines('bài.txt', toldRows(rows))) expect(line).toMatch(/^bài\.txt: [a-z].*ABC/);
});

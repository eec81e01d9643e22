import { expect, it } from 'vitest';
import { docxOf, ins, para, run, style, styled } from '../../shared/import/docx/testing';
import { directJobs } from './direct';
import { jobTable } from './jobTable';

it('a Word document with changes and a signature comes through from the process that reads it', async () => {
  const bytes = docxOf({
    body:
      styled('Title', 'Lũ về sớm') +
      para(run('MINH ANH 12/10/2026 07:30')) +
      para(run('Nước lên') + ins(run(' nhanh.'))) +
      para(run('Chợ họp.')) +
      para(run('MINH ANH')),
    styles: style('Title', 'Title'),
  });
  const read = await directJobs.readArticle(bytes, 'docx');
  expect(read).toMatchObject({ ok: true, leftOut: ['MINH ANH'], review: { changeCount: 1 } });
  expect(jobTable.readArticle.output.parse(read)).toEqual(read);
});

import { expect, it } from 'vitest';
import { marked, p } from '../../story/testing';
import { ins, para, readParts, run, style, styled } from './testing';

const M = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
const r = (text: string): string => `<m:r><m:rPr><m:sty m:val="p"/></m:rPr><m:t>${text}</m:t></m:r>`;
const read = (inner: string) =>
  readParts({
    styles: style('Title', 'Title'),
    body: styled('Title', 'Tít') + para(`${run('Có ')}<m:oMath ${M}>${inner}</m:oMath>${run('.')}`),
  });

it.each([
  ['a fraction', `<m:f><m:fPr/><m:num>${r('a')}</m:num><m:den>${r('b')}</m:den></m:f>`, [p('Có a/b.')]],
  [
    'a power',
    `<m:sSup><m:e>${r('x')}</m:e><m:sup>${r('2')}</m:sup></m:sSup>`,
    [p('Có x', marked('2', 'superscript'), '.')],
  ],
  [
    'an index',
    `<m:sSub><m:e>${r('x')}</m:e><m:sub>${r('n')}</m:sub></m:sSub>`,
    [p('Có x', marked('n', 'subscript'), '.')],
  ],
  ['words that are set as text', `${r('x')}${run(' khi ')}${r('y')}`, [p('Có x khi y.')]],
])('reads %s of an equation as words of the line', (_, inner, body) => {
  const { story, rows } = read(inner);
  expect(story.body).toEqual(body);
  expect(rows).toContainEqual({ field: 'equations', text: '1' });
});

it('reads a change inside an equation as a change', () => {
  const { story, changes } = read(r('x') + ins(r('y')));
  expect([story.body, changes?.baseline.story.body]).toEqual([[p('Có xy.')], [p('Có x.')]]);
});

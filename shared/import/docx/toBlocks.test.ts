import { expect, it } from 'vitest';
import { plainInline } from '../../story';
import { p } from '../../story/testing';
import { para, readParts, run, style, styled } from './testing';

const QUOTE = styled('q', 'Nước chưa bao giờ cao như vậy.') + styled('a', 'Ông Tư') + styled('a', 'nông dân Cà Mau');

const bodyOf = (body: string) =>
  readParts({
    styles:
      style('lead', 'Stet Lead') +
      style('q', 'Stet Pull Quote') +
      style('a', 'Stet Attribution') +
      style('t', 'Stet Fact Box Title'),
    body: styled('lead', 'Nước lên nhanh.') + body + para(run('Chợ vẫn họp.')),
  }).story.body;

it('joins the paragraphs that an attribution was divided into', () => {
  expect(bodyOf(QUOTE)).toEqual([
    {
      kind: 'pullQuote',
      content: plainInline('Nước chưa bao giờ cao như vậy.'),
      attribution: 'Ông Tư nông dân Cà Mau',
    },
    p('Chợ vẫn họp.'),
  ]);
});

it('keeps the attribution of a pull quote in a fact box, as a paragraph', () => {
  const box = `<w:tbl><w:tr><w:tc>${styled('t', 'Mực nước')}${QUOTE}</w:tc></w:tr></w:tbl>`;
  expect(bodyOf(box)).toEqual([
    {
      kind: 'factBox',
      title: 'Mực nước',
      blocks: [p('Nước chưa bao giờ cao như vậy.'), p('Ông Tư nông dân Cà Mau')],
    },
    p('Chợ vẫn họp.'),
  ]);
});

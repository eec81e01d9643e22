import { expect, it } from 'vitest';
import { del, ins, para, picture, readParts, run, style, styled } from './testing';

const STYLES = style('Title', 'Title');
const over = (id: number, inner: string): string =>
  `<w:commentRangeStart w:id="${id}"/>${inner}<w:commentRangeEnd w:id="${id}"/>`;
const comment = (id: number, text: string, { by = 'Lan', day = id + 1 } = {}): string =>
  `<w:comment w:id="${id}" w:author="${by}" w:date="2026-03-0${day}T08:00:00Z"><w:p w14:paraId="P${id}">${run(text)}</w:p></w:comment>`;
const answers = (id: number, of: number, more = ''): string =>
  `<w15:commentEx w15:paraId="P${id}" w15:paraIdParent="P${of}"${more}/>`;

const read = (body: string, comments: string, commentsExtended = '') =>
  readParts({
    styles: STYLES,
    links: { web: 'https://a.vn/1' },
    pictures: { a: new Uint8Array([1]) },
    body: styled('Title', 'Tít của bài') + body,
    comments,
    commentsExtended,
  });
const textsOf = ({ threads }: ReturnType<typeof read>) =>
  threads.map(({ comments }) => comments.map(({ text }) => text));

it('puts answers to answers into the thread of the first remark, the remark first and the others by their time', () => {
  const comments =
    comment(0, 'hai', { day: 5 }) + comment(1, 'ba', { day: 7 }) + comment(2, 'một', { day: 6 }) + comment(3, 'khác');
  const body = para(over(0, over(1, over(2, run('Nước')))) + over(3, run(' lên')));
  expect(textsOf(read(body, comments, answers(0, 2) + answers(1, 0)))).toEqual([['một', 'hai', 'ba'], ['khác']]);
});

it('takes an answer to a comment that is gone for a remark', () => {
  const comments = comment(0, 'một') + comment(1, 'hai');
  expect(textsOf(read(para(over(0, over(1, run('Nước')))), comments, answers(1, 9)))).toEqual([['một'], ['hai']]);
});

it.each([
  ['its remark is', '<w15:commentEx w15:paraId="P0" w15:done="1"/>' + answers(1, 0), 'Hà'],
  ['only an answer is', '<w15:commentEx w15:paraId="P0"/>' + answers(1, 0, ' w15:done="1"'), null],
])('takes a thread for done with, by who wrote last in it, where %s', (_, extended, by) => {
  const comments = comment(0, 'một') + comment(1, 'hai', { by: 'Hà' });
  const [thread] = read(para(over(0, over(1, run('Nước')))), comments, extended).threads;
  expect(thread?.resolved?.by ?? null).toBe(by);
});

const BOX = (inner: string): string => `<w:tbl><w:tr><w:tc>${inner}</w:tc></w:tr></w:tbl>`;
const CELLS = (inner: string): string =>
  `<w:tbl><w:tr><w:tc>${inner}</w:tc><w:tc>${para(run('b'))}</w:tc></w:tr></w:tbl>`;
it.each([
  ['of a paragraph', para(run('Nước ') + over(0, run('lên nhanh'))), 'part', 'lên nhanh'],
  ['of several runs', para(over(0, run('Nước ') + run('lên', '<w:b/>'))), 'part', 'Nước lên'],
  [
    'around a link',
    para(over(0, run('Xem ') + `<w:hyperlink r:id="web">${run('bài')}</w:hyperlink>`)),
    'part',
    'Xem bài',
  ],
  ['behind the end of a line', para(run('Một.') + '<w:r><w:br/></w:r>' + over(0, run('Hai.'))), 'part', 'Hai.'],
  [
    'of two paragraphs, by the first',
    para(over(0, run('Một.')).replace('<w:commentRangeEnd w:id="0"/>', '')) +
      para(`${run('Hai.')}<w:commentRangeEnd w:id="0"/>`),
    'part',
    'Một.',
  ],
  ['of a cell', CELLS(para(over(0, run('Hộ')))), 'part', 'Hộ'],
  ['of a box', BOX(para(over(0, run('Trong hộp')))), 'part', 'Trong hộp'],
  ['of a photo', para(over(0, picture('a'))), 'block', ''],
  ['of a photo in a box', BOX(para(over(0, picture('a')))), 'block', ''],
  ['that came', para(run('Nước ') + over(0, ins(run('lên')))), 'part', 'lên'],
  ['that went', para(run('Nước ') + over(0, del('lên')) + run('xuống')), 'part', 'lên'],
  ['of nothing', para(run('Nước')) + para(over(0, '')), 'story', ''],
])('anchors a comment on words %s', (_, body, kind, quote) => {
  const { threads } = read(para(run('Mở bài.')) + body, comment(0, 'Xem'));
  expect(threads.map((thread) => [thread.anchor.kind, thread.quote])).toEqual([[kind, quote]]);
});

it('anchors a comment on words exactly there where they are, not where they are first', () => {
  const { threads } = read(
    para(run('lên ')) + para(run('Nước lên và ') + over(0, run('lên')) + run(' nữa')),
    comment(0, 'Xem'),
  );
  const [anchor] = threads.map((thread) => thread.anchor);
  expect(anchor).toMatchObject({ kind: 'part', block: 1, words: { words: 'lên', start: 'Nước lên và '.length } });
});

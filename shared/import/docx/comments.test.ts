import { expect, it } from 'vitest';
import { docxOf, para, readBytes, readParts, run, style, styled } from './testing';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MORE = 'http://schemas.microsoft.com/office';
const STYLES = style('Title', 'Title');
const over = (...ids: readonly number[]): string =>
  ids.map((id) => `<w:commentRangeStart w:id="${id}"/>`).join('') +
  run('2.002 hộ') +
  ids.map((id) => `<w:commentRangeEnd w:id="${id}"/>`).join('');
const comment = (id: number, inner: string, attributes = 'w:author="Lan" w:date="2026-03-01T08:00:00Z"'): string =>
  `<w:comment w:id="${id}" ${attributes}>${inner}</w:comment>`;
const said = (text: string, paragraph = ''): string => `<w:p w14:paraId="${paragraph}">${run(text)}</w:p>`;

const threadsIn = (comments: string, commentsExtended?: string) =>
  readParts({
    styles: STYLES,
    body: styled('Title', 'Tít') + para(run('Có ') + over(0, 1, 2) + run(' nghèo.')),
    comments,
    ...(commentsExtended === undefined ? {} : { commentsExtended }),
  });
const firstOf = (comments: string) => threadsIn(comments).threads[0]?.comments[0];

it.each([
  ['its paragraphs as lines', `${para(run('Số này'))}${para(run('cũ?'))}`, 'Số này\ncũ?'],
  [
    'its line breaks and tabs',
    para(`${run('a')}<w:r><w:br/></w:r>${run('b')}<w:r><w:tab/></w:r>${run('c')}`),
    'a\nb c',
  ],
  ['words that were put in', para(`${run('Số ')}<w:ins w:id="1" w:author="Lan">${run('mới')}</w:ins>`), 'Số mới'],
  [
    'nothing that was deleted from it',
    para(`${run('Số ')}<w:del w:id="1" w:author="Lan"><w:r><w:delText>cũ</w:delText></w:r></w:del>`),
    'Số',
  ],
  ['an empty line between two', para(run('a')) + para('') + para(run('b')), 'a\n\nb'],
])('reads of a comment %s', (_, inner, text) => {
  expect(firstOf(comment(0, inner))?.text).toBe(text);
});

it.each([
  ['w:author=" Lan " w:date="2026-03-01T08:00:00Z"', 'Lan', '2026-03-01T08:00:00.000Z'],
  ['w:author="Lan" w:date="2026-03-01T15:00:00+07:00"', 'Lan', '2026-03-01T08:00:00.000Z'],
  ['w:author="Lan" w:date="hôm qua"', 'Lan', '2026-11-30T00:00:00.000Z'],
  ['', '', '2026-11-30T00:00:00.000Z'],
])('reads who made a comment of %j and when; one without a time is of now', (attributes, by, at) => {
  expect(firstOf(comment(0, para(run('Xem lại')), attributes))).toMatchObject({ by, at });
});

it('leaves out a comment without words and counts it', () => {
  const { threads, rows } = threadsIn(comment(0, para('')) + comment(1, para(run(' '))) + comment(2, said('Xem')));
  expect(threads.map(({ comments }) => comments.map(({ text }) => text))).toEqual([['Xem']]);
  expect(rows).toContainEqual({ field: 'comments', text: '1' });
  expect(rows).toContainEqual({ field: 'leftComments', text: '2' });
});

it.each([
  ['1', true],
  ['true', true],
  ['on', true],
  ['0', false],
  ['10', false],
])('reads a comment that is done with (w15:done="%s"): %s', (done, isResolved) => {
  const { threads } = threadsIn(
    comment(0, said('Xem', 'A1')),
    `<w15:commentEx w15:paraId="A1" w15:done="${done}"/><w15:commentEx/>`,
  );
  expect(threads[0]?.resolved !== null).toBe(isResolved);
});

it('finds the remark that a comment answers by any of its paragraphs', () => {
  const { threads, keepsAnswers } = threadsIn(
    comment(0, said('Số này', 'A1') + said('cũ?', 'A2')) +
      comment(1, said('Đã hỏi', 'B1'), 'w:author="Hà"') +
      comment(2, said('Khác', 'C1')),
    '<w15:commentEx w15:paraId="B1" w15:paraIdParent="A2"/><w15:commentEx w15:paraId="C1" w15:paraIdParent="khong-co"/>',
  );
  expect(threads.map(({ comments }) => comments.map(({ text }) => text))).toEqual([
    ['Số này\ncũ?', 'Đã hỏi'],
    ['Khác'],
  ]);
  expect(keepsAnswers).toBe(true);
});

it('makes a remark of every comment where the document does not keep which answers which', () => {
  const { threads, keepsAnswers } = threadsIn(comment(0, said('a', 'A1')) + comment(1, said('b', 'A2')));
  expect(threads).toHaveLength(2);
  expect(keepsAnswers).toBe(false);
});

/** A document whose comments are in the parts that these relationships name. */
const withRelations = (relations: readonly string[], files: Readonly<Record<string, string>>) =>
  readBytes(
    docxOf({
      body: para(run('Tít')) + para(run('Có ') + over(0, 1) + run(' nghèo.')),
      files: {
        'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
        ...Object.fromEntries(Object.entries(files).map(([name, xml]) => [`word/${name}.xml`, xml])),
      },
    }),
  );
const COMMENTS = `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">${comment(0, said('Cũ?', 'A1'), 'w:author="Lan" w:date="2026-03-01T15:00:00Z"')}${comment(1, said('Dài', 'A2'), 'w:author="Lan" w:date="2026-03-02T15:00:00Z"')}</w:comments>`;
const relation = (id: string, type: string, target: string, more = ''): string =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"${more}/>`;
const timesOf = (read: ReturnType<typeof withRelations>) =>
  read.ok && read.threads.flatMap(({ comments }) => comments.map(({ at }) => at));

it('goes by the time in UTC that newer Words keep beside that of the clock, for the comments that have one', () => {
  const read = withRelations(
    [
      relation('c', `${OFFICE}/comments`, 'comments.xml'),
      relation('i', `${MORE}/2016/09/relationships/commentsIds`, 'ids.xml'),
      relation('e', `${MORE}/2018/08/relationships/commentsExtensible`, 'extensible.xml'),
    ],
    {
      comments: COMMENTS,
      ids: '<i:commentsIds xmlns:i="http://schemas.microsoft.com/office/word/2016/wordml/cid"><i:commentId i:paraId="A1" i:durableId="D1"/><i:commentId i:paraId="A2" i:durableId="D2"/></i:commentsIds>',
      extensible:
        '<e:commentsExtensible xmlns:e="http://schemas.microsoft.com/office/word/2018/wordml/cex"><e:commentExtensible e:durableId="D1" e:dateUtc="2026-03-01T08:00:00Z"/><e:commentExtensible e:durableId="D2"/><e:commentExtensible e:durableId="D9" e:dateUtc="2020-01-01T00:00:00Z"/></e:commentsExtensible>',
    },
  );
  expect(timesOf(read)).toEqual(['2026-03-01T08:00:00.000Z', '2026-03-02T15:00:00.000Z']);
});

it('reads no comments from outside of the document, where its own are named behind them', () => {
  const read = withRelations(
    [
      relation('x', `${OFFICE}/comments`, 'https://example.vn/comments.xml', ' TargetMode="External"'),
      relation('c', `${OFFICE}/comments`, 'comments.xml'),
    ],
    { comments: COMMENTS },
  );
  expect(timesOf(read)).toHaveLength(2);
});

it('reads a document whose comments are missing as one without', () => {
  expect(timesOf(withRelations([relation('c', `${OFFICE}/comments`, 'comments.xml')], {}))).toEqual([]);
});

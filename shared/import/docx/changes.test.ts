import { inlineText } from '../../story';
import { expect, it } from 'vitest';
import { del, endIs, ins, linesOf, para, readParts, run, style, styled } from './testing';

const STYLES = style('Title', 'Title') + style('Heading1', 'heading 1');
const TITLE = styled('Title', 'Tít');
const AT = '2026-03-02T09:00:00Z';

/** The words of a document's body without its changes, and with them. */
function bothOf(body: string): { readonly before: readonly string[]; readonly after: readonly string[] } {
  const { story, changes } = readParts({ body: TITLE + body, styles: STYLES });
  return { before: linesOf(changes?.baseline.story ?? story), after: linesOf(story) };
}

it.each([
  [
    'words that came and went',
    para(run('Có ') + del('2.002') + ins(run('2.020')) + run(' hộ.')),
    ['Có 2.002 hộ.'],
    ['Có 2.020 hộ.'],
  ],
  [
    'a paragraph that came',
    para(run('Một.')) + para(ins(run('Hai.')), endIs('ins')) + para(run('Ba.')),
    ['Một.', 'Ba.'],
    ['Một.', 'Hai.', 'Ba.'],
  ],
  [
    'a paragraph that came by Enter at the end of the one before',
    para(run('Một.'), endIs('ins')) + para(ins(run('Hai.'))) + para(run('Ba.')),
    ['Một.', 'Ba.'],
    ['Một.', 'Hai.', 'Ba.'],
  ],
  [
    'a paragraph that went',
    para(run('Một.')) + para(del('Hai.'), endIs('del')) + para(run('Ba.')),
    ['Một.', 'Hai.', 'Ba.'],
    ['Một.', 'Ba.'],
  ],
  [
    'two paragraphs that were joined',
    para(run('Một '), endIs('del')) + para(run('hai.')),
    ['Một', 'hai.'],
    ['Một hai.'],
  ],
  [
    'an end of a paragraph that one put in and another took out again',
    para(
      run('Một '),
      `<w:rPr><w:ins w:id="1" w:author="Lan" w:date="${AT}"/><w:del w:id="2" w:author="Hà" w:date="${AT}"/></w:rPr>`,
    ) + para(run('hai.')),
    ['Một hai.'],
    ['Một hai.'],
  ],
  ['a paragraph that was split', para(run('Một '), endIs('ins')) + para(run('hai.')), ['Một hai.'], ['Một', 'hai.']],
  [
    'words that one put in and another took out again',
    para(run('Có ') + ins(run('nhiều ') + del('mưa ', 'Hà', AT)) + run('hơn.')),
    ['Có hơn.'],
    ['Có nhiều hơn.'],
  ],
  [
    'a paragraph that was moved',
    `${para(`<w:moveFromRangeStart w:id="1" w:name="m"/><w:moveFrom w:id="2" w:author="Lan" w:date="${AT}">${run('Hai.')}</w:moveFrom>`, `<w:rPr><w:moveFrom w:id="3" w:author="Lan" w:date="${AT}"/></w:rPr>`)}<w:moveFromRangeEnd w:id="1"/>${para(run('Một.'))}${para(`<w:moveTo w:id="4" w:author="Lan" w:date="${AT}">${run('Hai.')}</w:moveTo>`, `<w:rPr><w:moveTo w:id="5" w:author="Lan" w:date="${AT}"/></w:rPr>`)}${para(run('Ba.'))}`,
    ['Hai.', 'Một.', 'Ba.'],
    ['Một.', 'Hai.', 'Ba.'],
  ],
  [
    'a paragraph in front of a table that went',
    para(run('Một.')) +
      para(del('Hai.'), endIs('del')) +
      `<w:tbl><w:tr><w:tc>${para(run('a'))}</w:tc><w:tc>${para(run('b'))}</w:tc></w:tr></w:tbl>`,
    ['Một.', 'Hai.', 'a | b'],
    ['Một.', 'a | b'],
  ],
  [
    'a row that came and one that went',
    `<w:tbl>${[
      ['<w:ins w:id="1" w:author="Lan"/>', 'mới', ins(run('1'))],
      ['<w:del w:id="1" w:author="Lan"/>', 'cũ', del('2')],
      ['', 'còn', run('3')],
    ]
      .map(
        ([properties, name, value]) =>
          `<w:tr><w:trPr>${properties}</w:trPr><w:tc>${para(run(name!))}</w:tc><w:tc>${para(value!)}</w:tc></w:tr>`,
      )
      .join('')}</w:tbl>`,
    ['cũ | 2', 'còn | 3'],
    ['mới | 1', 'còn | 3'],
  ],
  [
    'a field that went with its code',
    para(
      run('Xem ') +
        `<w:del w:id="1" w:author="Lan" w:date="${AT}"><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:delInstrText> DATE </w:delInstrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:delText>2/3</w:delText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:del>` +
        run('bài.'),
    ),
    ['Xem 2/3bài.'],
    ['Xem bài.'],
  ],
  [
    'a heading that was text',
    para(
      run('Tít phụ'),
      `<w:pStyle w:val="Heading1"/><w:pPrChange w:id="1" w:author="Lan" w:date="${AT}"><w:pPr/></w:pPrChange>`,
    ) + para(run('Đoạn.')),
    ['Tít phụ', 'Đoạn.'],
    ['## Tít phụ', 'Đoạn.'],
  ],
])('reads %s: without the changes the baseline, with them the story', (_, body, before, after) => {
  expect(bothOf(body)).toEqual({ before, after });
});

it('tells marks that came by a tracked change', () => {
  const change = `<w:rPrChange w:id="1" w:author="Lan" w:date="${AT}"><w:rPr><w:i/></w:rPr></w:rPrChange>`;
  const { story, changes } = readParts({ body: TITLE + para(run('Đậm', `<w:b/>${change}`)), styles: STYLES });
  expect(story.body).toMatchObject([{ content: [{ marks: ['bold'] }] }]);
  expect(changes?.baseline.story.body).toMatchObject([{ content: [{ marks: ['italic'] }] }]);
});

it('says of changes that no story shows: of size, of a section, of a table', () => {
  const change = (name: string, inner: string): string =>
    `<w:${name} w:id="1" w:author="Lan" w:date="${AT}">${inner}</w:${name}>`;
  const { rows, changes } = readParts({
    styles: STYLES,
    body:
      TITLE +
      para(
        run('To', `<w:sz w:val="40"/>${change('rPrChange', '<w:rPr/>')}`),
        change('pPrChange', '<w:pPr><w:jc w:val="left"/></w:pPr>'),
      ) +
      `<w:sectPr>${change('sectPrChange', '<w:sectPr/>')}</w:sectPr>`,
  });
  expect(rows).toContainEqual({ field: 'leftFormatChanges', text: '3' });
  expect(changes).toBeNull();
});

it('goes from the baseline to the story by a step for each author and time, oldest first', () => {
  const { story, changes } = readParts({
    styles: STYLES,
    body:
      TITLE +
      para(
        ins(run('Một '), 'Hà', '2026-03-05T10:00:00Z') +
          run('hai ') +
          ins(run('ba '), 'Lan', '2026-03-01T10:00:00Z') +
          del('bốn', 'Hà', '2026-03-05T10:00:00Z'),
      ),
  });
  expect(changes!.steps.map(({ by, at, story: text }) => [by, at, ...linesOf(text)])).toEqual([
    ['Lan', '2026-03-01T10:00:00.000Z', 'hai ba bốn'],
    ['Hà', '2026-03-05T10:00:00.000Z', 'Một hai ba'],
  ]);
  expect(changes!.steps.at(-1)!.story).toEqual(story);
  expect(Date.parse(changes!.baseline.at)).toBeLessThan(Date.parse('2026-03-01T10:00:00Z'));
});

it('keeps to forty steps where a document has changes of hundreds of times', () => {
  const body = Array.from({ length: 300 }, (_, at) =>
    ins(run(`chữ${at} `), at % 3 === 0 ? 'Hà' : 'Lan', new Date(Date.UTC(2026, 0, 1, 0, at)).toISOString()),
  ).join('');
  const { changes, story, rows } = readParts({ styles: STYLES, body: TITLE + para(body) });
  expect(changes!.steps).toHaveLength(40);
  const joined = rows.flatMap(({ field, text }) => (field.startsWith('joined') ? [Number(text)] : []));
  expect(joined.reduce((sum, count) => sum + count, 0)).toBe(260);
  expect(changes!.steps.at(-1)!.story).toEqual(story);
});

const rowOf = (rows: readonly { readonly field: string; readonly text: string }[], name: string): string | null =>
  rows.find(({ field }) => field === name)?.text ?? null;
const cell = (inner: string): string => `<w:tbl><w:tr><w:tc>${inner}</w:tc></w:tr></w:tbl>`;
const bold = '<w:b/><w:rPrChange w:id="1" w:author="Lan" w:date="2026-03-01T08:00:00Z"><w:rPr/></w:rPrChange>';

it.each([
  [
    'ends of empty paragraphs in a cell',
    TITLE + para(run('Một.')) + cell(para(run('Ô')) + para('', endIs('ins')) + para('', endIs('del')) + para('')),
    'leftChanges',
    '2',
    null,
  ],
  [
    'bold words of the headline',
    para(run('Tít', bold), '<w:pStyle w:val="Title"/>') + para(run('Một.')),
    'leftFormatChanges',
    '1',
    null,
  ],
  [
    'a field without words',
    TITLE +
      para(
        run('Một.') +
          ins(
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> LISTNUM </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
          ),
      ),
    'leftChanges',
    '1',
    null,
  ],
  [
    'words that came and went again',
    TITLE + para(run('Một') + ins(del('hai', 'Hà')) + ins(run(' ba'))),
    'leftChanges',
    '2',
    '1',
  ],
])('tells of changes that Review does not show: %s', (_, body, field, count, shown) => {
  const { rows } = readParts({ styles: STYLES, body });
  expect([rowOf(rows, field), rowOf(rows, 'changes')]).toEqual([count, shown]);
});

it('tells where changes of two people touch, which show as one', () => {
  const body =
    TITLE +
    para(run('Có ') + ins(run('mưa'), 'Lan') + ins(run(' to'), 'Hà') + run(' và ') + ins(run('gió'), 'Hà') + run('.'));
  expect(rowOf(readParts({ styles: STYLES, body }).rows, 'touching')).toBe('1');
});

it('goes by the time in UTC where Word keeps it beside the time of its user', () => {
  const made =
    'w:id="1" w:author="Lan" w:date="2026-03-01T15:00:00Z" w16du:dateUtc="2026-03-01T08:00:00Z" xmlns:w16du="http://schemas.microsoft.com/office/word/2023/wordml/word16du"';
  const { changes } = readParts({
    styles: STYLES,
    body: TITLE + para(run('Có ') + `<w:ins ${made}>${run('mưa')}</w:ins>`),
  });
  expect(changes?.steps.map(({ at }) => at)).toEqual(['2026-03-01T08:00:00.000Z']);
});

const comment = (id: number, by: string, text: string, paragraph: string): string =>
  `<w:comment w:id="${id}" w:author="${by}" w:date="2026-03-0${id + 1}T08:00:00Z"><w:p w14:paraId="${paragraph}"><w:r><w:annotationRef/></w:r>${run(text)}</w:p></w:comment>`;
const over = (id: number, inner: string): string =>
  `<w:commentRangeStart w:id="${id}"/>${inner}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;

it('makes threads of comments: at their words, with their answers, done with or not', () => {
  const { story, threads, rows } = readParts({
    styles: STYLES,
    body:
      TITLE +
      para(run('Có ') + over(0, over(1, run('2.002 hộ'))) + run(' nghèo.')) +
      para(run('Cả một câu') + `<w:r><w:commentReference w:id="2"/></w:r>`),
    comments:
      comment(0, 'Lan', 'Số này cũ?', 'A1') + comment(1, 'Hà', 'Đã hỏi lại.', 'A2') + comment(2, 'Hà', 'Dài quá', 'A3'),
    commentsExtended:
      '<w15:commentEx w15:paraId="A1" w15:done="1"/><w15:commentEx w15:paraId="A2" w15:paraIdParent="A1" w15:done="0"/>',
  });
  expect(
    threads.map(({ quote, comments, resolved, anchor }) => [
      quote,
      anchor.kind,
      comments.map(({ by, text }) => `${by}: ${text}`),
      resolved?.by ?? null,
    ]),
  ).toEqual([
    ['2.002 hộ', 'part', ['Lan: Số này cũ?', 'Hà: Đã hỏi lại.'], 'Hà'],
    ['câu', 'part', ['Hà: Dài quá'], null],
  ]);
  expect(threads[0]!.comments[0]!.at).toBe('2026-03-01T08:00:00.000Z');
  const [first] = story.body;
  const named =
    first?.kind === 'paragraph'
      ? first.content.filter((piece) => piece.kind === 'text' && piece.comments.length > 0)
      : [];
  expect(inlineText(named)).toBe('2.002 hộ');
  expect(rows).toContainEqual({ field: 'comments', text: '3' });
});

it('finds comments on words of a field, and on words that a change took out', () => {
  const { threads } = readParts({
    styles: STYLES,
    body:
      para(over(0, run('Tít')) + run(' của bài'), '<w:pStyle w:val="Title"/>') +
      para(run('Có ') + over(1, del('mưa to')) + run('gió.')),
    comments: comment(0, 'Lan', 'Ngắn', 'A1') + comment(1, 'Lan', 'Vì sao bỏ?', 'A2'),
  });
  expect(threads.map(({ anchor, quote }) => [anchor.kind, quote])).toEqual([
    ['field', 'Tít'],
    ['part', 'mưa to'],
  ]);
});

it('reads comments that answer each other in a circle as remarks of their own', () => {
  const { threads } = readParts({
    styles: STYLES,
    body: TITLE + para(over(0, over(1, run('Câu')))),
    comments: comment(0, 'Lan', 'a', 'A1') + comment(1, 'Hà', 'b', 'A2'),
    commentsExtended:
      '<w15:commentEx w15:paraId="A1" w15:paraIdParent="A2"/><w15:commentEx w15:paraId="A2" w15:paraIdParent="A1"/>',
  });
  expect(threads).toHaveLength(2);
});

it('takes no element for a change by a name that every object has', () => {
  const { changes } = readParts({
    styles: STYLES,
    body: `${TITLE + para(run('Một.'))}<constructor xmlns="">${para(run('Hai.'))}</constructor>`,
  });
  expect(changes).toBeNull();
});

it('gives the text before a change of the year 0 a time that a version can have', () => {
  const { changes } = readParts({
    styles: STYLES,
    body: TITLE + para(run('Có ') + ins(run('mưa'), 'Lan', '0000-01-01T00:00:00Z')),
  });
  expect(changes?.baseline.at).toBe('0000-01-01T00:00:00.000Z');
});

it('reads three thousand deleted paragraphs in seconds', () => {
  const { story, changes } = readParts({
    styles: STYLES,
    body: TITLE + para(run('Một.')) + para(del('Hai.'), endIs('del')).repeat(3_000),
  });
  expect(linesOf(story)).toEqual(['Một.']);
  expect(changes && linesOf(changes.baseline.story)).toHaveLength(3_001);
}, 20_000);

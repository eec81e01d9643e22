import { expect, it } from 'vitest';
import { plainInline } from '../../story';
import { b, br, figure, i, link, mark, p } from '../../story/testing';
import { linesOf, para, picture, readParts, run, style, styled, type DocxParts } from './testing';

const STYLES = [
  style('Title', 'Title'),
  style('fig', 'Stet Figure'),
  style('gal', 'Stet Gallery'),
  style('next', 'Stet Gallery Photo'),
  style('rule', 'Stet Rule'),
  style('line', 'Horizontal Line'),
  style('named', 'Ảnh của báo', '<w:basedOn w:val="fig"/>'),
].join('');
const BREAK = '<w:r><w:br/></w:r>';
const NOTE = '<w:r><w:footnoteReference w:id="2"/></w:r>';
const LEAD = 'Nước lên nhanh trong đêm và trường của ba xã bên sông phải đóng cửa.';

const read = (body: string, more: Partial<DocxParts> = {}) =>
  readParts({
    styles: STYLES,
    links: { web: 'https://example.vn/a' },
    pictures: { a: new Uint8Array([1]), b: new Uint8Array([2]) },
    footnotes: `<w:footnote w:id="2">${para(run('Chú.'))}</w:footnote>`,
    body: styled('Title', 'Tít') + body,
    ...more,
  });
const linesIn = (body: string): readonly string[] => linesOf(read(body).story);
const linked = (inner: string): string => `<w:hyperlink r:id="web">${inner}</w:hyperlink>`;
const A = '[a.png]  / ';

it.each([
  [
    'before its words',
    para(picture('a') + run(' ') + run('Sau ảnh là chữ, rất nhiều chữ.'), '<w:outlineLvl w:val="1"/>'),
    [A, '## Sau ảnh là chữ, rất nhiều chữ.'],
  ],
  ['behind its words', para(run('Trước ảnh.') + picture('a')), ['Trước ảnh.', A]],
  ['inside a sentence, behind the paragraph', para(run('Giữa ') + picture('a') + run('câu.')), ['Giữa câu.', A]],
  ['behind spaces, before the words', para(run('  ') + picture('a')), [A]],
  [
    'between two lines, between them',
    para(run('Một.') + BREAK + picture('a') + BREAK + run('Hai.'), '<w:outlineLvl w:val="1"/>'),
    ['## Một.', A, '## Hai.'],
  ],
  ['behind a link, behind the paragraph', para(linked(run('đây')) + picture('a') + run(' nữa')), ['đây nữa', A]],
  [
    'behind the end of a line in a link, between the lines',
    para(linked(run('đây') + BREAK) + picture('a') + run('nữa'), '<w:outlineLvl w:val="1"/>'),
    ['## đây', A, '## nữa'],
  ],
])('puts a photo %s', (_, body, lines) => {
  expect(linesIn(para(run('Mở.')) + body)).toEqual(['Mở.', ...lines]);
});

it('puts a photo behind a sentence that only has the mark of a note so far', () => {
  const { story } = read(para(run('Mở.')) + para(NOTE + picture('a') + run('câu.')));
  expect(story.body.slice(0, 3)).toMatchObject([p('Mở.'), p(mark('note-1'), 'câu.'), { kind: 'figure' }]);
});

it('takes the words below a photo in its own paragraph for the caption', () => {
  expect(linesIn(para(run('Mở.')) + para(picture('a') + BREAK + run('Bến đò')))).toEqual(['Mở.', '[a.png] Bến đò / ']);
});

it.each([
  ['-299', 'column'],
  ['-300', 'wide'],
  ['-719', 'wide'],
  ['-720', 'full'],
  ['300', 'column'],
])('reads how wide a photo of ours is from its indent of %s', (indent, width) => {
  const indented = (paragraphStyle: string): string =>
    para(picture('a'), `<w:pStyle w:val="${paragraphStyle}"/><w:ind w:left="${indent}"/>`);
  expect(read(indented('fig')).story.body).toMatchObject([{ kind: 'figure', width }]);
  expect(read(indented('Normal')).story.body).toMatchObject([{ kind: 'figure', width: 'column' }]);
});

it.each([
  ['<w:ind w:start="-800"/>', 'full'],
  ['<w:ind w:left="-800" w:start="0"/>', 'full'],
  ['<w:ind w:right="-800"/>', 'column'],
  ['<w:ind w:left="nhiều"/>', 'column'],
  ['', 'column'],
])('reads the indent of a photo from %j', (indent, width) => {
  const body = para(picture('a'), `<w:pStyle w:val="fig"/>${indent}`);
  expect(read(body).story.body).toMatchObject([{ kind: 'figure', width }]);
});

const missing = (fileName: string, fields = {}) => figure({ photo: { kind: 'missing', fileName }, ...fields });
it.each([
  ['that Word cannot show', '[Ảnh: ben-do.heic]', [missing('ben-do.heic')]],
  ['in a style of the newsroom based on ours', '[Ảnh: ben-do.heic]', [missing('ben-do.heic')]],
  [
    'that is on the web',
    '[Photo: https://example.vn/a.jpg]',
    [figure({ photo: { kind: 'remote', url: 'https://example.vn/a.jpg' } })],
  ],
  ['with words that somebody wrote on both sides', 'Xem [Ảnh: a.heic] này nhé', [p('Xem này nhé'), missing('a.heic')]],
  ['with words before it', 'Xem [Ảnh: a.heic]', [p('Xem'), missing('a.heic')]],
  ['whose name has brackets', '[Ảnh: a[1].heic]', [missing('a[1].heic')]],
  ['that is none', 'Không có ảnh', [p('Không có ảnh')]],
])('reads a line of ours that names a photo %s', (name, words, blocks) => {
  expect(read(styled(name.startsWith('in a style') ? 'named' : 'fig', words)).story.body).toEqual(blocks);
});

it('takes such a line in another style for words', () => {
  expect(read(para(run('Mở.')) + para(run('[Ảnh: a.heic]'))).story.body).toEqual([p('Mở.'), p('[Ảnh: a.heic]')]);
});

it('keeps the width and the threads of a photo that Word cannot show', () => {
  const over = `<w:commentRangeStart w:id="0"/>${linked(run('[Ảnh: a.heic]'))}<w:commentRangeEnd w:id="0"/>`;
  const { story, threads } = read(para(over, '<w:pStyle w:val="fig"/><w:ind w:left="-500"/>'), {
    comments: `<w:comment w:id="0" w:author="Lan">${para(run('Ảnh khác?'))}</w:comment>`,
  });
  expect(story.body).toEqual([missing('a.heic', { width: 'wide' })]);
  expect(threads.map(({ anchor }) => anchor.kind)).toEqual(['block']);
});

it.each([
  ['rule', '', ['rule']],
  ['line', '', ['rule']],
  ['rule', ' ', ['rule']],
  ['rule', 'Có chữ.', ['paragraph']],
  ['Normal', '', []],
])('reads a paragraph in the style "%s" with the words "%s" as %j', (name, words, kinds) => {
  expect(read(styled(name, words)).story.body.map(({ kind }) => kind)).toEqual(kinds);
});

it('reads a rule inside a paragraph as one between its two parts', () => {
  const rule = '<w:r><w:pict><v:rect xmlns:o="urn:schemas-microsoft-com:office:office" o:hr="t"/></w:pict></w:r>';
  expect(linesIn(para(run('Một.') + rule + run('Hai.')))).toEqual(['Một.', 'rule', 'Hai.']);
});

const NUMBERING =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="4"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
const NUMBERED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
it('counts a list from where it starts, without the paragraphs in which nobody sees a number', () => {
  const body = para(run('bốn'), NUMBERED) + para('', NUMBERED) + para(run(' '), NUMBERED) + para(run('năm'), NUMBERED);
  const { story } = read(para(run('Mở.')) + body, { numbering: NUMBERING });
  expect(linesOf(story)).toEqual(['Mở.', '4. bốn', '5. năm']);
});

it('numbers only the first line of an item that a photo divides', () => {
  const body = para(run('bốn') + BREAK + picture('a') + run('không số'), NUMBERED) + para(run('năm'), NUMBERED);
  const { story } = read(para(run('Mở.')) + body, { numbering: NUMBERING });
  expect(linesOf(story)).toEqual(['Mở.', '4. bốn', '[a.png] không số / ', '5. năm']);
});

const bold = (words: string): string => run(words, '<w:b/>');
it.each([
  ['all of it', bold(LEAD), true],
  ['all but its last full stop', bold(LEAD.slice(0, -1)) + run('.'), true],
  ['all, a link too', linked(bold('Nước lên')) + bold(LEAD.slice(8)), true],
  ['all but its first word', run('Nước') + bold(LEAD.slice(4)), false],
  ['all but a link', linked(run('Nước lên')) + bold(LEAD.slice(8)), false],
  ['nothing', run(LEAD), false],
])('takes a first paragraph for the lead where bold is %s: %s', (_, runs, isLead) => {
  const { story } = read(para(runs) + para(run('Chợ vẫn họp.')));
  expect(story.lead).toBe(isLead ? LEAD : '');
});

it.each([
  ['italic in the middle', run('Bến đò sáng sớm', '<w:i/>'), '<w:jc w:val="center"/>', true],
  ['italic but for one word in the middle', run('Bến đò ', '<w:i/>') + run('sáng'), '<w:jc w:val="center"/>', false],
  ['italic at the left', run('Bến đò sáng sớm', '<w:i/>'), '', false],
  ['upright in the middle', run('Bến đò sáng sớm'), '<w:jc w:val="center"/>', false],
])('takes a line below a photo that is set %s for its caption: %s', (_, runs, properties, isCaption) => {
  const [, shown] = read(para(run('Mở.')) + para(picture('a')) + para(runs, properties)).story.body;
  expect(shown?.kind === 'figure' && shown.caption !== '').toBe(isCaption);
});

it('reads links with the marks and the ends of lines in them', () => {
  const { story } = read(para(run('Xem ') + linked(run('một', '<w:b/>') + BREAK + run('hai', '<w:i/>')) + run('.')));
  const url = 'https://example.vn/a';
  const content = [b('một'), br, i('hai')].flatMap((one) =>
    one.kind === 'link' || one.kind === 'noteMark' ? [] : one,
  );
  expect(story.body).toEqual([p('Xem ', { kind: 'link', url, content }, '.')]);
  expect(read(para(run('Xem ') + linked(run('đây')))).story.body).toEqual([p('Xem ', link(url, 'đây'))]);
});

it('numbers the notes by the order of their marks, and a note that two marks name once', () => {
  const note = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
  const { story } = read(para(run('a') + note(3) + run('b') + note(2) + run('c') + note(3)), {
    footnotes: [2, 3].map((id) => `<w:footnote w:id="${id}">${para(run(`Chú ${id}.`))}</w:footnote>`).join(''),
  });
  expect(story.body).toEqual([
    p('a', mark('note-1'), 'b', mark('note-2'), 'c'),
    {
      kind: 'notes',
      notes: [
        { id: 'note-1', content: plainInline('Chú 3.') },
        { id: 'note-2', content: plainInline('Chú 2.') },
      ],
    },
  ]);
});

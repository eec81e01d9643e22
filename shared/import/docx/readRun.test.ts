import { expect, it } from 'vitest';
import { b, br, link, mark, marked, p } from '../../story/testing';
import { del, linesOf, para, picture, readParts, run, style, styled, type DocxParts } from './testing';

const AT = '2026-03-01T08:00:00Z';
const read = (runs: string, more: Partial<DocxParts> = {}) =>
  readParts({
    styles: style('Title', 'Title'),
    links: { web: 'https://example.vn/a' },
    pictures: { a: new Uint8Array([1]) },
    body: styled('Title', 'Tít') + para(runs),
    ...more,
  });
const bodyOf = (runs: string) => read(runs).story.body;
const only = (inner: string): string => `<w:r>${inner}</w:r>`;
const field = (type: string): string => only(`<w:fldChar w:fldCharType="${type}"/>`);
const code = (text: string): string => only(`<w:instrText xml:space="preserve">${text}</w:instrText>`);

it.each([
  ['a tab', '<w:tab/>', ' '],
  ['a tab to a side of the page', '<w:ptab/>', ' '],
  ['a hyphen that does not break', '<w:noBreakHyphen/>', '-'],
  ['a hyphen that only shows where a line breaks', '<w:softHyphen/>', ''],
  ['the end of a page', '<w:br w:type="page"/>', ' '],
  ['the end of a column', '<w:br w:type="column"/>', ' '],
  ['a letter of a font of symbols', '<w:sym w:font="Symbol" w:char="F0B0"/>', '°'],
  ['a symbol of which nothing is known', '<w:sym/>', '□'],
  [
    'what is understood of two forms',
    '<mc:AlternateContent><mc:Fallback><w:t>x</w:t></mc:Fallback></mc:AlternateContent>',
    'x',
  ],
  ['no form that is understood', '<mc:AlternateContent/>', ''],
])('reads %s between two words', (_, inner, text) => {
  expect(bodyOf(run('a') + only(inner) + run('b'))).toEqual([p(`a${text}b`)]);
});

it.each(['<w:br/>', '<w:br w:type="textWrapping"/>', '<w:cr/>'])('reads %s as the end of a line', (inner) => {
  expect(bodyOf(run('a') + only(inner) + run('b'))).toEqual([p('a', br, 'b')]);
});

it('reads the marks of endnotes as those of footnotes, and counts one whose note is missing', () => {
  const endnotes = `<w:endnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:endnote w:id="2">${para(run('Theo Cục.'))}</w:endnote></w:endnotes>`;
  const rels =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="e" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/endnotes" Target="endnotes.xml"/></Relationships>';
  const { story, rows } = read(
    run('Giá') + only('<w:endnoteReference w:id="2"/>') + run(' tăng') + only('<w:endnoteReference w:id="9"/>'),
    { files: { 'word/endnotes.xml': endnotes, 'word/_rels/document.xml.rels': rels } },
  );
  expect(story.body.slice(-2)[0]).toEqual(p('Giá', mark('note-1'), ' tăng'));
  expect(rows).toContainEqual({ field: 'notes', text: '1' });
  expect(rows).toContainEqual({ field: 'leftNotes', text: '1' });
});

const HIDDEN = '<w:vanish/>';
it('leaves out all that is hidden: words, ends of lines, photos and marks of notes; the report has the words', () => {
  const hidden = (inner: string): string => `<w:r><w:rPr>${HIDDEN}</w:rPr>${inner}</w:r>`;
  const { story, rows, pictures } = read(
    run('Thấy') +
      run(' giấu', HIDDEN) +
      run(' HuÕ', `<w:rFonts w:ascii=".VnTime"/>${HIDDEN}`) +
      hidden('<w:br/>') +
      picture('a').replace('<w:r>', `<w:r><w:rPr>${HIDDEN}</w:rPr>`) +
      hidden('<w:footnoteReference w:id="2"/>') +
      run('.'),
    { footnotes: `<w:footnote w:id="2">${para(run('Chú.'))}</w:footnote>` },
  );
  expect([story.body, pictures]).toEqual([[p('Thấy.')], []]);
  expect(rows.filter(({ field }) => /hidden|left/i.test(field))).toEqual([
    { field: 'leftPictures', text: '1' },
    { field: 'leftNotes', text: '1' },
    { field: 'hidden', text: 'giấu Huế' },
  ]);
});

it('reads of a field its result, and neither the words nor the ends of lines in its code', () => {
  const inCode = code(' DATE ') + run('mã') + only('<w:br/>') + field('separate') + run('2/3') + field('end');
  expect(bodyOf(run('a ') + field('begin') + inCode + run(' b'))).toEqual([p('a 2/3 b')]);
});

it('leads where the innermost field or link does, also at the end of a line', () => {
  const inner =
    field('begin') + code(' HYPERLINK "https://example.vn/b" ') + field('separate') + run('b') + field('end');
  const bad = field('begin') + code(' HYPERLINK "javascript:1" ') + field('separate') + run('c') + field('end');
  const linked = `<w:hyperlink r:id="web">${run('a')}${inner}${bad}${only('<w:br/>')}${run('d')}</w:hyperlink>`;
  expect(bodyOf(linked)).toEqual([
    p(link('https://example.vn/a', 'a'), link('https://example.vn/b', 'b'), {
      kind: 'link',
      url: 'https://example.vn/a',
      content: [marked('c'), br, marked('d')].map((one) => one as Extract<typeof one, { kind: 'text' | 'lineBreak' }>),
    }),
  ]);
});

it('writes words with a reading aid as the words and the aid in brackets, in the marks of the run', () => {
  const aid = `<w:r><w:rPr><w:b/></w:rPr><w:ruby><w:rubyPr/><w:rt>${run('đông kinh')}</w:rt><w:rubyBase>${run('東京')}</w:rubyBase></w:ruby></w:r>`;
  expect(bodyOf(run('Ở ') + aid)).toEqual([p('Ở ', b('東京 (đông kinh)'))]);
  expect(bodyOf(only('<w:ruby/>') + run('x'))).toEqual([p('()x')]);
});

const VNI = '<w:rFonts w:ascii="VNI-Times"/>';
const TCVN = '<w:rFonts w:ascii=".VnTime"/>';
it.each([
  ['a mark that the next run begins with', run('ngha', VNI) + run('äp', VNI), 'nghập'],
  ['a mark behind a bold letter', run('ngha', `${VNI}<w:b/>`) + run('äp', VNI), 'nghập'],
  ['no mark across the end of a line', run('ngha', VNI) + only('<w:br/>') + run('äp', VNI), 'ngha\näp'],
  ['no mark across a word of another font', run('ngha', VNI) + run(' à') + run('äp', VNI), 'ngha àäp'],
  ['no mark behind a letter that takes none', run('ng', VNI) + run('äp', VNI), 'ngäp'],
  ['letters of another old font as its own', run('Hu', VNI) + run('Õ', TCVN), 'Huế'],
])('reads in old Vietnamese fonts %s', (_, runs, text) => {
  expect(linesOf(read(runs).story).join('\n')).toBe(text);
});

const formatted = (former: string): string =>
  `<w:rPrChange w:id="1" w:author="Lan" w:date="${AT}"><w:rPr>${former}</w:rPr></w:rPrChange>`;
it.each([
  ['from bold to plain', formatted('<w:b/>'), [{ field: 'changes', text: '1' }]],
  ['of nothing that is a mark', formatted('<w:sz w:val="40"/>'), [{ field: 'leftFormatChanges', text: '1' }]],
  [
    'of a run that came in its own properties',
    `<w:ins w:id="1" w:author="Lan"/>`,
    [{ field: 'leftChanges', text: '1' }],
  ],
])('counts a change %s', (_, properties, counted) => {
  const { rows } = read(run('Nước lên', properties));
  expect(rows.filter(({ field }) => /changes/i.test(field))).toEqual(counted);
});

const remark = (id: number): string =>
  `<w:comment w:id="${id}" w:author="Lan" w:date="${AT}">${para(run('Xem'))}</w:comment>`;
const refer = (id: number): string => only(`<w:commentReference w:id="${id}"/>`);
it.each([
  ['at the word before it', run('Giá xăng tăng') + refer(0), 'tăng'],
  ['at the word before the spaces before it', run('Giá xăng ') + run(' ') + refer(0), 'xăng'],
  ['at the word before a photo', run('Giá xăng') + picture('a') + refer(0), 'xăng'],
  ['nowhere where no word is before it', refer(0) + run('Giá xăng'), ''],
  [
    'at the words that it is over, where it has some',
    `<w:commentRangeStart w:id="0"/>${run('Giá ')}<w:commentRangeEnd w:id="0"/>${run('xăng')}${refer(0)}`,
    'Giá',
  ],
])('anchors a comment %s', (_, runs, quote) => {
  const { threads, story } = read(runs, { comments: remark(0) });
  expect(threads.map((thread) => thread.quote)).toEqual([quote]);
  expect(linesOf(story)[0]).toMatch(/^Giá xăng/);
});

it('anchors two comments at one word, and a comment beside what was deleted', () => {
  const { threads } = read(run('Giá ') + del('xăng') + refer(0) + run('dầu') + refer(1) + refer(2), {
    comments: remark(0) + remark(1) + remark(2),
  });
  expect(threads.map(({ quote }) => quote)).toEqual(['xăng', 'dầu', 'dầu']);
});

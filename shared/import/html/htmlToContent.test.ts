import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limitExcess, newCell, newList, parseStory, proseOf, storyToJson, type Block } from '../../story';
import {
  b,
  br,
  figure,
  h,
  i,
  link,
  mark,
  marked,
  notes,
  ol,
  p,
  quote,
  row,
  storyOf,
  table,
  ul,
} from '../../story/testing';
import { htmlToContent } from './htmlToContent';

const htmlToBlocks = (html: string): readonly Block[] | null => htmlToContent(html)?.blocks ?? null;

const remote = (url: string, fields = {}) => figure({ photo: { kind: 'remote', url }, ...fields });

it.each<[string, string, readonly Block[]]>([
  ['paragraphs', '<p>Một</p>\n<p>Hai\n  ba</p>', [p('Một'), p('Hai ba')]],
  ['words outside paragraphs', 'Một<div>Hai</div>Ba', [p('Một'), p('Hai'), p('Ba')]],
  ['line breaks', '<p>Một<br>Hai<br></p>', [p('Một', br, 'Hai')]],
  ['subheads, without their boldness', '<h1><b>A</b></h1><h3>B</h3><h6>C</h6>', [h(2, 'A'), h(3, 'B'), h(4, 'C')]],
  ['quotes', '<blockquote><p>A</p><p>B</p></blockquote>C', [quote('A'), quote('B'), p('C')]],
  [
    'marks by tag',
    '<p>a <strong>b</strong> <em>c</em><sup>2</sup></p>',
    [p('a ', b('b'), ' ', i('c'), marked('2', 'superscript'))],
  ],
  [
    'marks by style, as Google Docs says them',
    '<b style="font-weight:normal;"><p><span style="font-weight:700">a</span><span style="font-style:italic;font-weight:400">b</span></p></b>',
    [p(b('a'), i('b'))],
  ],
  [
    'links of the allowed schemes',
    '<a href="https://a.vn/x">A</a> <a href="javascript:alert(1)">B</a>',
    [p(link('https://a.vn/x', 'A'), ' B')],
  ],
  ['nested lists', '<ul><li>A<ol><li>B</li></ol></li><li>C</li></ul>', [ul('A', ol('B'), 'C')]],
  ['a list directly in a list', '<ul><li>A</li><ul><li>B</li></ul></ul>', [ul('A', ul('B'))]],
  [
    'a list item of two paragraphs',
    '<ul><li><p>A</p><p>B</p></li></ul>',
    [newList('bulleted', [{ content: p('A', br, 'B').content, lists: [] }])],
  ],
  [
    'tables, merged cells and all',
    '<table><tr><th>A</th><th>B</th></tr><tr><td colspan="2">C</td></tr><tr><td>D</td></tr></table>',
    [table(true, row('A', 'B'), [{ ...newCell(p('C').content), colSpan: 2 }, newCell([])], row('D', ''))],
  ],
  ['a table that is only layout', '<table><tr><td><p>A</p><p>B</p></td></tr></table>', [p('A'), p('B')]],
  [
    'the caption of a table before it, and a picture in it after it',
    '<table><caption>Giá</caption><tr><td>A<img src="https://a.vn/x.jpg" alt="Lò"></td><td>B</td></tr></table>',
    [p('Giá'), table(false, row('A', 'B')), remote('https://a.vn/x.jpg', { altText: 'Lò' })],
  ],
  [
    'the words of a list around a table in their order',
    '<ul><li>A<table><tr><td>1</td><td>2</td></tr></table>B</li><li>C<ul><li>D</li></ul>E</li></ul>',
    [ul('A'), table(false, row('1', '2')), ul('B', 'C', ul('D'), 'E')],
  ],
  ['rules', 'A<hr>B', [p('A'), { kind: 'rule' }, p('B')]],
  ['lines as they are in pre', '<pre>a  b\nc</pre>', [p('a  b', br, 'c')]],
  [
    'a picture on a page, by its address',
    'A<img src="https://a.vn/anh/x.jpg" alt="Chợ">B',
    [p('A'), remote('https://a.vn/anh/x.jpg', { altText: 'Chợ' }), p('B')],
  ],
  [
    'a figure with its caption and credit',
    '<figure><img src="https://a.vn/x.jpg"><figcaption>Chợ nổi. Ảnh: Lan</figcaption></figure>',
    [remote('https://a.vn/x.jpg', { caption: 'Chợ nổi', credit: 'Lan' })],
  ],
  ['no pixel that counts readers', 'A<img src="https://a.vn/1.gif" width="1" height="1">', [p('A')]],
  [
    'no script, style, control or hidden words',
    '<style>p{}</style><script>x</script><p>A<input value=x><span style="display:none">B</span></p>',
    [p('A')],
  ],
  ['no comment of the source', '<!-- x --><p>A<!--[if gte vml 1]>x<![endif]--></p>', [p('A')]],
  [
    'Vietnamese letters as they should be',
    `<p>${'Huế'.normalize('NFD')}&nbsp;&ETH;&agrave; N&#x1EB5;ng&#8203;</p>`,
    [p('Huế Đà Nẵng')],
  ],
  ['nothing where there are no words', '<p><br></p><div> </div>', []],
])('reads %s', (_, html, blocks) => {
  expect(htmlToBlocks(html)).toEqual(blocks);
});

describe('Word', () => {
  const item = (level: number, bullet: string, words: string) =>
    `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><![if !supportLists]><span><span style='mso-list:Ignore'>${bullet}<span>&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>`;

  it('writes lists as paragraphs', () => {
    const html =
      item(1, '·', 'A') +
      item(2, '1.', 'B') +
      item(2, '2.', 'C') +
      item(1, '·', 'D') +
      '<p class=MsoNormal>E</p>' +
      item(1, '1.', 'F');
    expect(htmlToBlocks(html)).toEqual([ul('A', ol('B', 'C'), 'D'), p('E'), ol('F')]);
  });

  it('numbers a list that goes on behind a paragraph as Word shows it', () => {
    const html =
      item(1, '1.', 'Vay 40 triệu') +
      item(1, '2.', 'Lãi 6%') +
      '<p class=MsoNormal>Hộ khó khăn:</p>' +
      item(1, '3.', 'Miễn lãi');
    expect(htmlToBlocks(html)).toEqual([
      ol('Vay 40 triệu', 'Lãi 6%'),
      p('Hộ khó khăn:'),
      { ...ol('Miễn lãi'), start: 3 },
    ]);
  });

  it('keeps the names of articles and the letters of their points', () => {
    const html =
      item(1, 'Điều 4.', '<b>Hình thức</b>') +
      '<p class=MsoNormal>Có hai hình thức.</p>' +
      item(1, '(a)', 'Nhắc nhở') +
      item(1, '(b)', 'Phạt tiền');
    expect(htmlToBlocks(html)).toEqual([
      p(b('Điều 4. Hình thức')),
      p('Có hai hình thức.'),
      { ...ol('Nhắc nhở', 'Phạt tiền'), numbering: 'lowerAlpha' },
    ]);
  });

  it('reads Roman numerals by those around them', () => {
    const roman = item(1, 'i.', 'Một') + item(1, 'ii.', 'Hai') + item(1, 'iii.', 'Ba');
    const letters = ['h', 'i', 'j'].map((letter) => item(1, `${letter})`, letter)).join('');
    expect(htmlToBlocks(roman)).toEqual([{ ...ol('Một', 'Hai', 'Ba'), numbering: 'lowerRoman' }]);
    expect(htmlToBlocks(letters)).toEqual([{ ...ol('h', 'i', 'j'), start: 8, numbering: 'lowerAlpha' }]);
  });

  it('takes a numbered heading for a subhead and no list', () => {
    const heading = (tag: string, level: number, number: string, words: string): string =>
      `<${tag} style='mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${number}<span>&nbsp; </span></span><![endif]>${words}<o:p></o:p></${tag}>`;
    expect(
      htmlToBlocks(
        heading('h1', 1, '2', 'Kết quả') +
          '<p class=MsoNormal>Đạt 9 tiêu chí.</p>' +
          heading('h2', 2, '2.1', 'Hạn chế') +
          '<p>Thiếu vốn.</p>',
      ),
    ).toEqual([h(2, 'Kết quả'), p('Đạt 9 tiêu chí.'), h(3, 'Hạn chế'), p('Thiếu vốn.')]);
  });

  it('on the web has each item in a list of its own', () => {
    const item = (number: number, level: number, words: string): string =>
      `<div class="ListContainerWrapper"><ol role="list" start="${number}"><li data-listid="3" data-aria-posinset="${number}" data-aria-level="${level}"><p><span>${words}</span><span>&nbsp;</span></p></li></ol></div>`;
    const html = `<div><p>Hai việc:</p></div>${item(1, 1, 'Di dời dân')}${item(1, 2, 'người già')}${item(2, 2, 'trẻ em')}${item(2, 1, 'Trực đêm')}`;
    expect(htmlToBlocks(html)).toEqual([p('Hai việc:'), ol('Di dời dân', ol('người già', 'trẻ em'), 'Trực đêm')]);
  });

  it('adds footnotes; comments and smart tags are left out', () => {
    const html = `<p>A<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a> <st1:place w:st="on">Huế</st1:place><span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[LA1]</a></span></p>
      <div style='mso-element:footnote-list'><br clear=all><hr size=1><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1"><span>[1]</span></a> Số liệu tạm tính.</p></div></div><div style='mso-element:comment-list'><p>nhớ hỏi</p></div>`;
    expect(htmlToBlocks(html)).toEqual([p('A', mark('note-1'), ' Huế'), notes({ 'note-1': 'Số liệu tạm tính.' })]);
  });
});

describe('footnotes of a page', () => {
  it('keeps the spaces on both sides of a mark, and notes in the order of their numbers where one marks another', () => {
    const to = (number: number): string => `<sup><a href="#n${number}" role="doc-noteref">${number}</a></sup>`;
    const html = `<p>Xem ${to(1)} và ${to(2)} hết.</p><ol><li id="n1">Theo xã ${to(3)} đó.</li><li id="n2">Hai.</li><li id="n3">Ba.</li></ol>`;
    expect(htmlToBlocks(html)).toEqual([
      p('Xem ', mark('note-1'), ' và ', mark('note-2'), ' hết.'),
      notes({ 'note-1': ['Theo xã ', mark('note-3'), ' đó.'], 'note-2': 'Hai.', 'note-3': 'Ba.' }),
    ]);
  });

  it.each([
    [
      'of a blog',
      '<p>Giảm nửa<sup data-fn="a1" class="fn"><a href="#a1" id="a1-link">1</a></sup>.</p><ol class="wp-block-footnotes"><li id="a1">Theo sở. <a href="#a1-link">↩︎</a></li></ol>',
    ],
    [
      'of a wiki',
      '<p>Giảm nửa<sup id="cite_ref-1" class="reference"><a href="#cite_note-1">[1]</a></sup>.</p><ol class="references"><li id="cite_note-1"><span><a href="#cite_ref-1">^</a></span> <span>Theo sở.</span></li></ol>',
    ],
    [
      'of Google Docs',
      '<p>Giảm nửa<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup>.</p><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a> Theo sở.</p></div>',
    ],
    [
      'of Stet',
      '<p>Giảm nửa<sup class="story-note-mark"><a href="#note-1" id="note-mark-1" role="doc-noteref">1</a></sup>.</p><section class="story-notes" role="doc-endnotes"><ol><li id="note-1">Theo sở. <a class="story-note-back" href="#note-mark-1" role="doc-backlink">↩</a></li></ol></section>',
    ],
  ])('%s', (_, html) => {
    const blocks = (htmlToBlocks(html) ?? []).filter(({ kind }) => kind !== 'rule');
    expect(blocks).toEqual([p('Giảm nửa', mark('note-1'), '.'), notes({ 'note-1': 'Theo sở.' })]);
  });

  it('keep a note with bold words in it on one line, and its paragraphs on lines of their own', () => {
    const page = (note: string) =>
      `<p>Giảm nửa<sup><a href="#n1">1</a></sup>.</p><ol><li id="n1">${note} <a href="#m1">↩</a></li></ol>`;
    const noteIn = (note: string) => htmlToBlocks(page(note))?.find(({ kind }) => kind === 'notes');
    expect(noteIn('Theo <b>sở</b> y tế.')).toEqual(notes({ 'note-1': ['Theo ', b('sở'), ' y tế.'] }));
    expect(noteIn('<p>Theo sở.</p><p>Số cũ.</p>')).toEqual(notes({ 'note-1': ['Theo sở.', br, 'Số cũ.'] }));
  });

  it('of Stet without a mark are notes', () => {
    const html = '<p>Giảm nửa.</p><section class="story-notes"><p>Theo <b>sở</b>.</p></section>';
    expect(htmlToBlocks(html)).toEqual([p('Giảm nửa.'), notes({ 'note-1': ['Theo ', b('sở'), '.'] })]);
  });

  it('leave a raised link without a note what it is', () => {
    expect(htmlToBlocks('<p>A<sup><a href="#x">1</a></sup></p>')).toEqual([p('A', marked('1', 'superscript'))]);
  });
});

it.each<[string, string, readonly Block[]]>([
  [
    'its start and letters',
    '<ol start="3" type="a"><li>A</li><li>B</li></ol>',
    [{ ...ol('A', 'B'), start: 3, numbering: 'lowerAlpha' }],
  ],
  ['counting down', '<ol reversed><li>A</li><li>B</li></ol>', [{ ...ol('A', 'B'), start: 2, reversed: true }]],
  [
    'an item with a number of its own',
    '<ol><li>A</li><li value="7">B</li><li>C</li></ol>',
    [ol('A'), { ...ol('B', 'C'), start: 7 }],
  ],
  ['a list in pieces', '<ol><li>A</li></ol><ol start="2"><li>B</li></ol>', [ol('A', 'B')]],
])('reads a numbered list with %s', (_, html, blocks) => {
  expect(htmlToBlocks(html)).toEqual(blocks);
});

it('leaves every value of a table under its heading, whatever cells are merged above it', () => {
  const html =
    '<table><tr><th>Bảng</th><th>Đội</th><th>Điểm</th></tr><tr><td rowspan="2">C</td><td>Huế</td><td>8</td></tr><tr><td>Vinh</td><td>5</td></tr></table>';
  expect(htmlToBlocks(html)).toEqual([
    table(
      true,
      row('Bảng', 'Đội', 'Điểm'),
      [{ ...newCell(p('C').content), rowSpan: 2 }, ...row('Huế', '8')],
      row('', 'Vinh', '5'),
    ),
  ]);
});

describe('whatever it is given', { timeout: 60_000 }, () => {
  const tag = fc.constantFrom(
    ...'p div b i span a sup ul ol li table thead tr td th caption h2 h5 blockquote figure figcaption pre br hr img section o:p'.split(
      ' ',
    ),
  );
  const attributes = fc.constantFrom(
    '',
    ' href="https://a.vn"',
    ' href="javascript:x"',
    ' style="font-weight:700"',
    ' style="display:inline;white-space:pre-wrap"',
    ' style="mso-list:l0 level7 lfo1"',
    ' colspan="1000000"',
    ' src="x.png" alt="y"',
    ' src="data:image/png;base64,AAAA"',
  );
  const words = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 6 }),
    fc.constantFrom('&nbsp;', '\n', '  ', '&#8203;', 'Ðà', '<'),
  );
  /** Tags that close as they should, and tags and words in any order. */
  const { nested } = fc.letrec<{ nested: string }>((tie) => ({
    nested: fc.oneof(
      { depthSize: 'large', maxDepth: 30 },
      words,
      fc
        .tuple(tag, attributes, fc.array(tie('nested'), { maxLength: 4 }))
        .map(([name, more, inside]) => `<${name}${more}>${inside.join('')}</${name}>`),
    ),
  }));
  const tangled = fc
    .array(
      fc.oneof(
        fc.tuple(tag, attributes).map(([name, more]) => `<${name}${more}>`),
        tag.map((name) => `</${name}>`),
        words,
      ),
      { maxLength: 40 },
    )
    .map((pieces) => pieces.join(''));
  const html = fc.oneof(nested, tangled);

  it('gives blocks that a story can hold', () => {
    fc.assert(
      fc.property(html, (source) => {
        const story = storyOf(...(htmlToBlocks(source) ?? []));
        expect(parseStory(storyToJson(story))).toEqual({ ok: true, story });
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps every visible word in its order, and reading what it gave changes no word', () => {
    fc.assert(
      fc.property(html, (source) => {
        const blocks = htmlToBlocks(source) ?? [];
        const again = blocks
          .flatMap(proseOf)
          .map((words) => `<p>${toText(words)}</p>`)
          .join('');
        const prose = (read: readonly Block[]): string => read.flatMap(proseOf).join('').replace(/\s/g, '');
        expect(prose(htmlToBlocks(again) ?? [])).toBe(prose(blocks));
      }),
      { numRuns: 500 },
    );
  });

  const toText = (value: string): string => value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\n/g, '<br>');
});

it('keeps lists within the depth of a story, and all their words', () => {
  const deep = (depth: number): string => `<ul><li>${depth}${depth < 60 ? deep(depth + 1) : ''}</li></ul>`;
  const blocks = htmlToBlocks(deep(1)) ?? [];
  expect(limitExcess(blocks)).toBeNull();
  expect(proseOf(blocks[0]!).map(Number)).toEqual(Array.from({ length: 60 }, (_, at) => at + 1));
});

it('loses no word of a row too long to be one of a table', () => {
  const words = Array.from({ length: 200 }, (_, cell) => `ô${cell}`);
  const html = `<table><tr>${words.map((word) => `<td>${word}</td>`).join('')}</tr></table>`;
  expect(htmlToBlocks(html)).toEqual(words.map((word) => p(word)));
});

it('reads elements nested thousands deep, and half a megabyte, without falling over', () => {
  expect(htmlToBlocks('<div>'.repeat(20_000) + 'A')).toBeNull();
  expect(htmlToBlocks('<div>'.repeat(150) + 'A')).toEqual([p('A')]);
  expect(htmlToBlocks('<p>Mưa <b>lớn</b> trên sông.</p>'.repeat(15_000))).toHaveLength(15_000);
});

it('a film or a gallery in a cell, and a film in a footnote, come below it', () => {
  const film = '<iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>';
  const kinds = (html: string) => htmlToBlocks(html)?.map(({ kind }) => kind);
  expect(kinds(`<table><tr><td>Một ${film}</td><td>Hai</td></tr><tr><td>Ba</td><td>Bốn</td></tr></table>`)).toEqual([
    'table',
    'embed',
  ]);
  expect(
    kinds(
      `<p>Mưa<sup><a href="#fn1" id="r1">1</a></sup>.</p><section class="footnotes"><ol><li id="fn1">Xem ${film} <a href="#r1">↩</a></li></ol></section>`,
    ),
  ).toContain('embed');
});

const CORPUS = '../shared/corpora/paste-lexical/lexical-paste-html.json';
const corpus = existsSync(CORPUS) ? (JSON.parse(readFileSync(CORPUS, 'utf8')) as { name: string; html: string }[]) : [];

it.skipIf(corpus.length > 0)(`skipped: ${CORPUS} is not here`, () => {
  expect(corpus).toEqual([]);
});

it.runIf(corpus.length > 0)(
  'keeps every visible word of the corpus of real clipboards, in order',
  async () => {
    const { JSDOM } = await import('jsdom');
    for (const { name, html } of corpus) {
      const { body } = new JSDOM(html).window.document;
      for (const element of body.querySelectorAll('style, script, input, select, textarea, meta')) element.remove();
      const story = storyOf(...(htmlToBlocks(html) ?? []));
      const words = (text: string) => text.normalize('NFC').replace(/[\s\u00A0\u200B-\u200D\u00AD\uFEFF]+/g, '');
      expect(words(wordsOf(story.body)), name).toBe(words(body.textContent));
    }
  },
  60_000,
);

/** Every word of some blocks, in order; a picture says nothing. */
function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsOf).join('');
  if (value === null || typeof value !== 'object') return '';
  const { kind, text } = value as { kind?: string; text?: string };
  if (kind === 'text') return text ?? '';
  return Object.values(value).map(wordsOf).join('');
}

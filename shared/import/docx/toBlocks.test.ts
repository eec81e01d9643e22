import { expect, it } from 'vitest';
import { plainInline } from '../../story';
import { b, br, figure, h, i, link, mark, p, quote, row as cells } from '../../story/testing';
import { linesOf, para, picture, readParts, run, style, styled } from './testing';

const QUOTE = styled('q', 'Nước chưa bao giờ cao như vậy.') + styled('a', 'Ông Tư') + styled('a', 'nông dân Cà Mau');

const NAMES = {
  lead: 'Stet Lead',
  q: 'Stet Pull Quote',
  a: 'Stet Attribution',
  t: 'Stet Fact Box Title',
  gal: 'Stet Gallery',
  next: 'Stet Gallery Photo',
  under: 'Stet Gallery Caption',
  e: 'Stet Embed',
  quote: 'Quote',
  strong: 'Intense Quote',
  rule: 'Stet Rule',
  Title: 'Title',
  h1: 'heading 1',
  h2: 'heading 2',
};
const NUMBERING = ['Điều %1.', 'IV.', 'x%1', '%1.', ' Chương %1 ', 'ii', 'Mc']
  .map(
    (text, at) =>
      `<w:abstractNum w:abstractNumId="${at}"><w:lvl w:ilvl="0"><w:start w:val="7"/><w:numFmt w:val="decimal"/><w:lvlText w:val="${text}"/></w:lvl></w:abstractNum><w:num w:numId="${at + 1}"><w:abstractNumId w:val="${at}"/></w:num>`,
  )
  .join('');
const read = (body: string) =>
  readParts({
    styles: Object.entries(NAMES)
      .map(([id, name]) => style(id, name))
      .join(''),
    numbering: NUMBERING,
    links: { web: 'https://a.example/phim', mail: 'mailto:toasoan@a.example' },
    pictures: { a: new Uint8Array([1]), b: new Uint8Array([2]), c: new Uint8Array([3]) },
    footnotes: `<w:footnote w:id="2">${para(run('Chú.'))}</w:footnote>`,
    body,
  }).story.body;
/** The blocks of a document of Stet's own. */
const bodyOf = (body: string) => read(styled('lead', 'Nước lên nhanh.') + body + para(run('Chợ vẫn họp.')));
/** Those of a document of another program's. */
const foreign = (body: string) => read(styled('Title', 'Tít') + body);
const in_ = (name: string, runs: string, more = ''): string => para(runs, `<w:pStyle w:val="${name}"/>${more}`);
const box = (inner: string): string => `<w:tbl><w:tr><w:tc>${inner}</w:tc></w:tr></w:tbl>`;

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
  expect(bodyOf(box(styled('t', 'Mực nước') + QUOTE))).toEqual([
    {
      kind: 'factBox',
      title: 'Mực nước',
      blocks: [p('Nước chưa bao giờ cao như vậy.'), p('Ông Tư nông dân Cà Mau')],
    },
    p('Chợ vẫn họp.'),
  ]);
});

const photo = (id: string) => ({
  photo: { kind: 'missing', fileName: `${id}.png` },
  caption: '',
  credit: '',
  altText: '',
  source: '',
});
it('joins the photos of a gallery and the caption below them, and begins another one behind that', () => {
  const [first, second, third] = [in_('gal', picture('a')), in_('next', picture('b')), in_('next', picture('c'))];
  expect(bodyOf(first + second + styled('under', 'Ba xã  trong lũ') + third + in_('gal', picture('a')))).toEqual([
    { kind: 'gallery', photos: [photo('a'), photo('b')], caption: 'Ba xã trong lũ' },
    { kind: 'gallery', photos: [photo('c')], caption: '' },
    { kind: 'gallery', photos: [photo('a')], caption: '' },
    p('Chợ vẫn họp.'),
  ]);
});

it('keeps a photo between the photos of a gallery, and words, as what they are', () => {
  const body = in_('gal', picture('a')) + para(picture('b')) + in_('next', picture('c')) + para(run('Một.'));
  expect(bodyOf(body)).toEqual([
    { kind: 'gallery', photos: [photo('a')], caption: '' },
    figure({ photo: { kind: 'missing', fileName: 'b.png' } }),
    { kind: 'gallery', photos: [photo('c')], caption: '' },
    p('Một.'),
    p('Chợ vẫn họp.'),
  ]);
});

it.each([
  ['the caption of no gallery', styled('under', 'Ba xã')],
  ['the speaker of no pull quote', styled('a', 'Ba xã')],
  ['the title of no fact box', styled('t', 'Ba xã')],
  ['a rule with words on it', styled('rule', 'Ba xã')],
  ['an embed that leads nowhere', styled('e', 'Ba xã')],
])('keeps %s as a paragraph', (_, body) => {
  expect(bodyOf(body)).toEqual([p('Ba xã'), p('Chợ vẫn họp.')]);
});

const linkTo = (id: string, words: string): string => `<w:hyperlink r:id="${id}">${run(words)}</w:hyperlink>`;
const PAGE = 'https://a.example/phim';
it.each([
  ['with its title', linkTo('web', 'Phim về lũ'), { kind: 'embed', url: PAGE, title: 'Phim về lũ' }],
  ['whose address is its only words', linkTo('web', PAGE), { kind: 'embed', url: PAGE, title: '' }],
  ['with words beside it', run('Xem ') + linkTo('web', 'phim'), p('Xem ', link(PAGE, 'phim'))],
  ['that is no page', linkTo('mail', 'thư'), p(link('mailto:toasoan@a.example', 'thư'))],
])('reads an embed %s', (_, runs, block) => {
  expect(bodyOf(in_('e', runs))).toEqual([block, p('Chợ vẫn họp.')]);
});

it("reads Word's two styles of quotations as quotations, and a rule between paragraphs", () => {
  expect(bodyOf(styled('quote', 'Mất đê.') + styled('rule', '') + styled('strong', 'Mất nhà.'))).toEqual([
    quote('Mất đê.'),
    { kind: 'rule' },
    quote('Mất nhà.'),
    p('Chợ vẫn họp.'),
  ]);
});

const numbered = (name: string, runs: string, numId: number): string =>
  in_(name, runs, `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${numId}"/></w:numPr>`);
it.each([
  ['"Điều 7."', 1, 'Điều 7. Mức phạt'],
  ['"IV."', 2, 'Mức phạt'],
  ['"x7"', 3, 'Mức phạt'],
  ['"7."', 4, 'Mức phạt'],
  ['" Chương 7 "', 5, 'Chương 7 Mức phạt'],
  ['"ii"', 6, 'Mức phạt'],
  ['"Mc"', 7, 'Mức phạt'],
])('keeps a number before a subhead where it has words: %s', (_, numId, words) => {
  expect(foreign(para(run('Mở.')) + numbered('h2', run('Mức phạt'), numId))).toEqual([p('Mở.'), h(2, words)]);
});

it('makes no list of numbered quotations and subheads', () => {
  const body = para(run('Mở.')) + numbered('quote', run('Một.'), 4) + numbered('Normal', run('Hai.'), 4);
  expect(linesOf({ body: foreign(body) })).toEqual(['Mở.', 'Một.', '8. Hai.']);
  expect(foreign(body).map(({ kind }) => kind)).toEqual(['paragraph', 'quote', 'list']);
});

it('ends a list where something else comes: a photo, a paragraph, a table', () => {
  const item = (words: string): string => numbered('Normal', run(words), 4);
  const body = item('một') + para(picture('a')) + item('hai') + para(run('Giữa.')) + item('ba') + item('bốn');
  expect(linesOf({ body: foreign(para(run('Mở.')) + body) }).filter((line) => !line.startsWith('['))).toEqual([
    'Mở.',
    '7. một',
    '8. hai',
    'Giữa.',
    '9. ba',
    '10. bốn',
  ]);
});

it('takes bold away from a subhead, which is bold by itself, in its links too, and no other mark', () => {
  const bold = '<w:b/>';
  const linked = `<w:hyperlink r:id="web">${run('phim', bold)}<w:r><w:br/></w:r>${run('mới', bold)}</w:hyperlink>`;
  const runs = run('Xem ', bold) + linked + run(' nghiêng', '<w:b/><w:i/>') + '<w:r><w:br/></w:r>' + run('hết');
  const [, subhead] = foreign(para(run('Mở.')) + in_('h1', runs));
  expect(subhead).toEqual(
    h(2, 'Xem ', { ...link(PAGE, ''), content: h(2, 'phim', br, 'mới').content } as never, i(' nghiêng'), br, 'hết'),
  );
});

it('takes the paragraphs and lists of a box of ours for a fact box, quotations and subheads as paragraphs, the rest behind', () => {
  const table = `<w:tbl><w:tr><w:tc>${para(run('a'))}</w:tc><w:tc>${para(run('b'))}</w:tc></w:tr></w:tbl>`;
  const inner = [
    styled('t', 'Mực  nước'),
    para(run('Cấp 9.', '<w:b/>')),
    numbered('Normal', run('một'), 4),
    styled('quote', 'Mất đê.'),
    styled('h2', 'Ba xã'),
    styled('q', 'Nước cao.'),
    styled('rule', ''),
    table,
  ].join('');
  expect(bodyOf(box(inner))).toMatchObject([
    {
      kind: 'factBox',
      title: 'Mực nước',
      blocks: [p(b('Cấp 9.')), { kind: 'list', start: 7 }, p('Mất đê.'), p('Ba xã'), p('Nước cao.')],
    },
    { kind: 'rule' },
    { kind: 'table', rows: [cells('a', 'b')] },
    p('Chợ vẫn họp.'),
  ]);
});

it('takes a box of another program for a fact box only where its first paragraph has our style of titles', () => {
  const title = styled('t', 'Mực nước');
  const body = para(run('Mở.')) + box(para(run('Cấp 9.')) + title) + box(title + para(run('Cấp 8.')));
  expect(foreign(body)).toEqual([
    p('Mở.'),
    p('Cấp 9.'),
    p('Mực nước'),
    { kind: 'factBox', title: 'Mực nước', blocks: [p('Cấp 8.')] },
  ]);
});

it('reads a box of ours without a title, and one whose title is only the mark of a note', () => {
  const note = '<w:r><w:footnoteReference w:id="2"/></w:r>';
  expect(bodyOf(box(para(run('Cấp 9.'))) + box(in_('t', note) + para(run('Cấp 8.')))).slice(0, 2)).toEqual([
    { kind: 'factBox', title: '', blocks: [p('Cấp 9.')] },
    { kind: 'factBox', title: '', blocks: [p(mark('note-1')), p('Cấp 8.')] },
  ]);
});

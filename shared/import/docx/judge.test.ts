import { expect, it } from 'vitest';
import { linesOf, para, picture, readParts, run, style, styled } from './testing';

const STYLES = [
  style('Title', 'Title'),
  style('Subtitle', 'Subtitle'),
  style('h1', 'heading 1'),
  style('h2', 'heading 2'),
  style('quote', 'Quote'),
].join('');
const text = (words: string, properties = ''): string => para(run(words), properties);
const bold = (words: string): string => para(run(words, '<w:b/>'));
const NUMBERING =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
const NUMBERED = '<w:numPr><w:numId w:val="1"/></w:numPr>';
const storyOf = (...body: readonly string[]) =>
  readParts({ styles: STYLES, numbering: NUMBERING, pictures: { a: new Uint8Array([1]) }, body: body.join('') }).story;
const words = (count: number): string => Array.from({ length: count }, (_, at) => `chữ${at}`).join(' ');

const END = text('Trường đóng cửa từ sáng, chợ của ba xã vẫn họp như mọi hôm.');
const TEN = 'Nước lên rất nhanh trong đêm và trường đóng cửa.';
const NINE = 'Nước lên rất nhanh trong đêm, trường đóng cửa';

it.each([
  ['the paragraph in the style of a title', [text('Trên'), styled('Title', 'Tít'), END], 'Tít'],
  [
    'the one in that style among the first six',
    [...Array.from({ length: 5 }, () => END), styled('Title', 'Tít'), END],
    'Tít',
  ],
  ['a first heading', [styled('h2', 'Tít'), END, styled('h1', 'Sau'), END], 'Tít'],
  ['the only heading of the highest level', [text('Trên.'), styled('h1', 'Tít'), END, styled('h2', 'Sau')], 'Tít'],
  ['the only heading, where it is of the first level', [text('Trên.'), styled('h1', 'Tít'), END], 'Tít'],
  [
    'the first words above the only heading, where that is of a lower level: a subhead',
    [text('Đường mới về ấp'), END, styled('h2', 'Góp công'), END],
    'Đường mới về ấp',
  ],
  [
    'the first words, where the highest level comes twice',
    [text('Trên'), styled('h1', 'Một'), END, styled('h1', 'Hai')],
    'Trên',
  ],
  [
    'the first words, where a higher heading comes later',
    [text('Trên'), styled('h2', 'Một'), END, styled('h1', 'Hai')],
    'Trên',
  ],
  ['the first words of thirty', [text(words(30)), END], words(30)],
  ['no first words of thirty-one', [text(words(31)), END], ''],
  ['the first words below a photo', [para(picture('a')), text('Tít'), END], 'Tít'],
  ['no first item of a list', [text('Một', NUMBERED), END], ''],
  ['no quotation', [styled('quote', 'Mất đê'), END], ''],
  ['no line of signs', [text('***'), END], ''],
])('takes for the headline %s', (_, body, headline) => {
  expect(storyOf(...body).headline).toBe(headline);
});

it.each([
  ['section and kicker', [text('Thời sự'), text('Bão số 9')], ['Thời sự', 'Bão số 9']],
  ['a section', [text('Thời sự')], ['Thời sự', '']],
  ['nothing of three lines', [text('Thời sự'), text('Bão số 9'), text('Ba xã')], ['', '']],
  ['nothing of a sentence', [text('Mưa to.')], ['', '']],
  ['nothing of a line that goes on', [text('Bão số 9:')], ['', '']],
  ['a line of twelve words', [text(words(12))], [words(12), '']],
  ['nothing of thirteen words', [text(words(13))], ['', '']],
  ['nothing of an item of a list', [text('Thời sự', NUMBERED)], ['', '']],
])('reads above a title %s', (_, above, fields) => {
  const { section, kicker } = storyOf(...above, styled('Title', 'Tít'), END);
  expect([section, kicker]).toEqual(fields);
});

it.each([
  ['a subtitle of ten words as the lead', [styled('Subtitle', words(10))], { lead: words(10) }],
  ['a subtitle of nine words as the kicker', [styled('Subtitle', words(9))], { kicker: words(9), lead: '' }],
  ['a name behind "Theo"', [text('Theo Lê An')], { bylines: [{ name: 'Theo Lê An' }] }],
  ['a name in capitals', [text('LÊ AN')], { bylines: [{ name: 'LÊ AN' }] }],
  ['no name that is set as all words', [text('Lê An')], { bylines: [] }],
  ['names behind a subtitle', [styled('Subtitle', words(10)), text('LÊ AN')], { bylines: [{ name: 'LÊ AN' }] }],
  ['names and time', [text('LÊ AN 02/11/2026 07:30')], { publishedAt: '2026-11-02T07:30:00+07:00' }],
  ['no name below a paragraph', [END, text('LÊ AN'), END], { bylines: [] }],
])('reads below a title %s', (_, below, fields) => {
  expect(storyOf(styled('Title', 'Tít'), ...below, END, END)).toMatchObject(fields);
});

it.each([
  ['a bold paragraph of ten words', [bold(TEN), END], TEN],
  ['no bold one of nine', [bold(NINE), END], ''],
  ['no bold one where the next is bold too', [bold(TEN), bold(TEN)], ''],
  ['no bold one that is alone', [bold(TEN)], ''],
  ['no bold heading', [para(run(TEN, '<w:b/>'), '<w:outlineLvl w:val="2"/>'), END], ''],
  ['no bold item of a list', [para(run(TEN, '<w:b/>'), NUMBERED), END], ''],
  ['no quotation', [para(run(TEN, '<w:b/>'), '<w:pStyle w:val="quote"/>'), END], ''],
  ['a bold one below a photo', [para(picture('a')), bold(TEN), END], TEN],
  ['ninety bold words', [bold(words(90)), END], words(90)],
  ['no ninety-one', [bold(words(91)), END], ''],
  ['the first paragraph below names', [text('LÊ AN'), text(NINE), END], NINE],
  ['not the first below names and a photo', [text('LÊ AN'), para(picture('a')), text(NINE), END], ''],
])('takes for the lead %s', (_, body, lead) => {
  expect(storyOf(styled('Title', 'Tít'), ...body).lead).toBe(lead);
});

const RIGHT = '<w:jc w:val="right"/>';
it.each([
  ['names at the right of the last line', [END, text('Lê An', RIGHT)], ['Lê An']],
  ['no names at the left', [END, text('Lê An')], []],
  ['no names in nine words', [END, text('Lê An, Võ Hà, Bùi Tí, Đỗ Tư, Cao', RIGHT)], []],
  ['no names that are all of the text', [text('Lê An', RIGHT)], []],
])('takes for the bylines %s', (_, body, names) => {
  expect(storyOf(styled('Title', 'Tít'), ...body).bylines.map(({ name }) => name)).toEqual(names);
});

it.each([
  ['LÊ AN', 'Lê An'],
  ['LÊ AN', 'LÊ AN'],
  ['LÊ AN 02/11/2026 07:30', 'Lê An'],
])('leaves the line out that signs a story below "%s" with the names once more: "%s"', (byline, signature) => {
  const story = storyOf(styled('Title', 'Tít'), text(byline), text(NINE), END, text(signature));
  expect([story.bylines.map(({ name }) => name), story.lead, linesOf(story).length]).toEqual([['LÊ AN'], NINE, 1]);
});

it('keeps a line at the end that names somebody else', () => {
  const story = storyOf(styled('Title', 'Tít'), text('LÊ AN'), text(NINE), END, text('Võ Hà'));
  expect(linesOf(story).at(-1)).toBe('Võ Hà');
});

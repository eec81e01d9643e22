import { expect, it } from 'vitest';
import { linesOf, para, picture, readParts, run, style, styled } from './testing';

const STYLES = [
  style('Title', 'Title'),
  style('cap', 'Caption'),
  style('credit', 'Stet Credit'),
  style('fig', 'Stet Figure'),
  style('lead', 'Stet Lead'),
].join('');
const text = (words: string, properties = ''): string => para(run(words), properties);
const PHOTO = para(picture('a'));
const read = (top: string, body: string) =>
  readParts({
    styles: STYLES,
    pictures: { a: new Uint8Array([1]), b: new Uint8Array([2]) },
    body: top + text('Mở bài.') + body + text('Kết bài.'),
  });
const linesIn = (...body: readonly string[]) => linesOf(read(styled('Title', 'Tít'), body.join('')).story).slice(1, -1);
const ours = (...body: readonly string[]) => linesOf(read(styled('lead', 'Sapo.'), body.join('')).story).slice(1, -1);
const words = (count: number): string => Array.from({ length: count }, (_, at) => `chữ${at}`).join(' ');
const MIDDLE = '<w:jc w:val="center"/>';
const counted = (label: string): string =>
  para(`<w:fldSimple w:instr=" SEQ Hình ">${run(label)}</w:fldSimple>${run(' Bến đò')}`);

it.each([
  ['the line below it in the style of captions', [PHOTO, styled('cap', 'Bến đò')], ['[a.png] Bến đò / ']],
  ['with the credit that it names', [PHOTO, styled('cap', 'Bến đò. Ảnh: Võ Hà')], ['[a.png] Bến đò / Võ Hà']],
  [
    'and a line below that, which is only a credit',
    [PHOTO, styled('cap', 'Bến đò'), text('Ảnh: Võ Hà')],
    ['[a.png] Bến đò / Võ Hà'],
  ],
  [
    'and no second credit',
    [PHOTO, styled('cap', 'Bến đò. Ảnh: An'), text('Ảnh: Võ Hà')],
    ['[a.png] Bến đò / An', 'Ảnh: Võ Hà'],
  ],
  ['a line that Word counts', [PHOTO, counted('Hình 1.')], ['[a.png] Hình 1. Bến đò / ']],
  ['a line that names who took it', [PHOTO, text('Bến đò. Ảnh: Võ Hà')], ['[a.png] Bến đò / Võ Hà']],
  ['an italic line in the middle', [PHOTO, para(run('Bến đò', '<w:i/>'), MIDDLE)], ['[a.png] Bến đò / ']],
  ['a credited line of a hundred words', [PHOTO, text(`${words(97)}. Ảnh: Võ Hà`)], [`[a.png] ${words(97)} / Võ Hà`]],
  ['no longer one', [PHOTO, text(`${words(98)}. Ảnh: Võ Hà`)], ['[a.png]  / ', `${words(98)}. Ảnh: Võ Hà`]],
  [
    'no heading that looks like one',
    [PHOTO, para(run('Bến đò. Ảnh: Võ Hà'), '<w:outlineLvl w:val="1"/>')],
    ['[a.png]  / ', '## Bến đò. Ảnh: Võ Hà'],
  ],
  ['a line that a label names, without it', [PHOTO, text('Chú thích: Bến đò. Ảnh: Võ Hà')], ['[a.png] Bến đò / Võ Hà']],
  ['a line with a number for a label', [PHOTO, text('Ảnh 1: Bến đò')], ['[a.png] Bến đò / ']],
  [
    'a line with a number above each of two',
    [text('Ảnh 1: Một'), PHOTO, text('Ảnh 2: Hai'), para(picture('b'))],
    ['[a.png] Một / ', '[b.png] Hai / '],
  ],
  [
    'a caption and a credit with labels',
    [PHOTO, text('Chú thích: Bến đò'), text('Người chụp: Võ Hà')],
    ['[a.png] Bến đò / Võ Hà'],
  ],
  ['no paragraph', [PHOTO, text('Chợ họp.')], ['[a.png]  / ', 'Chợ họp.']],
  ['the line above it in that style', [styled('cap', 'Bến đò'), PHOTO], ['[a.png] Bến đò / ']],
  [
    'the line above one and below another for the upper',
    [PHOTO, styled('cap', 'Bến đò'), para(picture('b'))],
    ['[a.png] Bến đò / ', '[b.png]  / '],
  ],
  [
    'for each of two its own',
    [PHOTO, styled('cap', 'Một'), para(picture('b')), styled('cap', 'Hai')],
    ['[a.png] Một / ', '[b.png] Hai / '],
  ],
  [
    'the credit of ours below the caption',
    [PHOTO, styled('cap', 'Bến đò'), styled('credit', 'Võ Hà')],
    ['[a.png] Bến đò Võ Hà / '],
  ],
])('takes for the caption of a photo %s', (_, body, lines) => {
  expect(linesIn(...body)).toEqual(lines);
});

it.each([
  [
    'caption and credit as they are',
    [PHOTO, styled('cap', 'Bến đò. Ảnh: An'), styled('credit', 'Võ Hà')],
    ['[a.png] Bến đò. Ảnh: An / Võ Hà'],
  ],
  ['a credit alone', [PHOTO, styled('credit', 'Võ Hà')], ['[a.png]  / Võ Hà']],
  [
    'no line that only looks like a caption',
    [PHOTO, text('Bến đò. Ảnh: Võ Hà')],
    ['[a.png]  / ', 'Bến đò. Ảnh: Võ Hà'],
  ],
  [
    'no line behind the caption that only looks like a credit',
    [PHOTO, styled('cap', 'Bến đò'), text('Ảnh: Võ Hà')],
    ['[a.png] Bến đò / ', 'Ảnh: Võ Hà'],
  ],
])('takes in a document of ours %s', (_, body, lines) => {
  expect(ours(...body)).toEqual(lines);
});

it('keeps the comments on a caption and its credit with the photo', () => {
  const over = (id: number, inner: string): string =>
    `<w:commentRangeStart w:id="${id}"/>${inner}<w:commentRangeEnd w:id="${id}"/>`;
  const { threads } = readParts({
    styles: STYLES,
    pictures: { a: new Uint8Array([1]) },
    comments: [0, 1].map((id) => `<w:comment w:id="${id}" w:author="Lan">${text('Xem')}</w:comment>`).join(''),
    body:
      styled('Title', 'Tít') +
      text('Mở bài.') +
      para(over(0, picture('a'))) +
      para(over(1, run('Bến đò')), '<w:pStyle w:val="cap"/>'),
  });
  expect(threads.map(({ anchor, quote }) => [anchor.kind, quote])).toEqual([
    ['block', ''],
    ['part', 'Bến đò'],
  ]);
});

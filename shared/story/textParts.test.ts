import { expect, it } from 'vitest';
import { captionsOf, proseOf } from './blockText';
import { blockSchema, type Block } from './blocks';
import { b, br, figure, link, ol, p, storyOfEverything, ul } from './testing';
import { editParts, textPartsOf } from './textParts';

const told = (block: Block) => textPartsOf(block).map(({ part, text }) => `${part}: ${text}`);

it('finds the texts of every kind of block, each by a name of its own', () => {
  for (const block of storyOfEverything.body) {
    const names = textPartsOf(block).map(({ part }) => part);
    expect(new Set(names).size).toBe(names.length);
  }
  expect(told(ul('Đất', ol('nhào', 'ủ'), 'Men'))).toEqual([
    'item.0: Đất',
    'item.0.list.0.item.0: nhào',
    'item.0.list.0.item.1: ủ',
    'item.1: Men',
  ]);
  expect(told({ kind: 'factBox', title: 'Hộp', blocks: [p('Một'), ul('Hai')] })).toEqual([
    'title: Hộp',
    'block.0.text: Một',
    'block.1.item.0: Hai',
  ]);
});

it('tells the story from what stands under its photos', () => {
  const all = storyOfEverything.body;
  expect(all.flatMap(proseOf)).toContain('Ông Tư, 78 tuổi');
  expect(all.flatMap(captionsOf)).toContain('Một buổi học');
  expect(all.flatMap(captionsOf)).not.toContain('Ba em nhỏ bên bàn xoay');
});

const edit = (block: Block, part: string, start: number, end: number, text: string) =>
  editParts(block, new Map([[part, [{ range: { start, end }, text }]]]));

it.each<[string, Block, Block]>([
  ['one run', edit(p('Mưa  lớn'), 'text', 3, 5, ' '), p('Mưa lớn')],
  ['from one run into the next', edit(p('Giá ', b('2.5'), ' tỷ'), 'text', 4, 8, '2,5 '), p('Giá ', b('2,5 '), 'tỷ')],
  [
    'in a link',
    edit(p('Xem ', link('https://a.vn', 'trang nay')), 'text', 10, 13, 'này'),
    p('Xem ', link('https://a.vn', 'trang này')),
  ],
  ['over a line break', edit(p('a', br, 'b'), 'text', 0, 3, 'c'), p('c')],
  ['only a line break', edit(p('a', br, 'b'), 'text', 1, 2, ' '), p('a b')],
  ['nothing, at an end', edit(p('a', b('b')), 'text', 2, 2, 'c'), p('a', b('bc'))],
  ['an empty paragraph', edit(p(''), 'text', 0, 0, 'a'), p('a')],
  ['a caption', edit(figure({ caption: 'Ghe  rau' }), 'caption', 3, 5, ' '), figure({ caption: 'Ghe rau' })],
])('replaces %s and leaves the rest', (_, edited, expected) => {
  expect(edited).toEqual(expected);
});

it('replaces several places of one part as if at once', () => {
  const edits = [
    { range: { start: 0, end: 1 }, text: 'xxx' },
    { range: { start: 2, end: 3 }, text: '' },
  ];
  expect(editParts(p('a b c'), new Map([['text', edits]]))).toEqual(p('xxx  c'));
});

it('gives every block back as it was where nothing is to change, and a block of the model where all is', () => {
  for (const block of storyOfEverything.body) {
    expect(editParts(block, new Map())).toEqual(block);
    const all = new Map(
      textPartsOf(block).map(({ part, text }) => [part, [{ range: { start: 0, end: text.length }, text: 'x' }]]),
    );
    const edited = editParts(block, all);
    expect(blockSchema.parse(edited)).toEqual(edited);
    expect(textPartsOf(edited).every(({ text }) => text === 'x')).toBe(true);
  }
});

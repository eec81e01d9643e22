import { expect, it } from 'vitest';
import { plainInline, textPartsOf, type Block } from '../story';
import { b, br, figure, h, link, mark, notes, p, row, somePhoto, storyOfEverything, table, ul } from '../story/testing';
import { valueText, wordsIn } from './wordsIn';

const held = { kind: 'held', name: somePhoto() } as const;
const missing = { kind: 'missing', fileName: 'ben-do (2).jpg' } as const;

it.each<[string, unknown, string]>([
  ['a tag', 'làng nghề', 'làng nghề'],
  [
    'a paragraph, its marks and links left out',
    p('Mưa ', b('lớn'), ' ở ', link('https://a.vn/', 'Huế')),
    'Mưa lớn ở Huế',
  ],
  ['a paragraph of one link', p(link('https://a.vn/', 'Read more')), 'Read more'],
  ['a paragraph with a line break', p('Mưa', br, 'gió'), 'Mưa\ngió'],
  ['a paragraph with a footnote', p('37 lò', mark('lo'), '.'), '37 lò.'],
  ['a subhead, not its level', h(2, 'Ba nghệ nhân'), 'Ba nghệ nhân'],
  ['inline content alone', plainInline('The river rose'), 'The river rose'],
  ['an empty paragraph', p(), ''],
  ['a rule', { kind: 'rule' }, ''],
  ['a list, its items one behind the other', ul('Đất', ul('nâu'), 'Men'), 'Đất nâu Men'],
  ['a table row by row, without empty cells', table(true, row('Năm', ''), row('2013', '112')), 'Năm 2013 112'],
  ['footnotes, not their names', notes({ lo: 'Năm 2022.', tro: 'Chín em.' }), 'Năm 2022. Chín em.'],
  [
    'a pull quote and who said it',
    { kind: 'pullQuote', content: plainInline('Lửa tắt.'), attribution: 'Ông Tư' },
    'Lửa tắt. Ông Tư',
  ],
  [
    'a photo without its file or source',
    figure({ caption: 'Bến đò', credit: 'T. Lan', altText: 'Ghe', source: 'Báo nhà', width: 'full' }),
    'Bến đò T. Lan Ghe',
  ],
  ['a photo whose file was lost by the name of the file', figure({ photo: missing }), 'ben-do (2).jpg'],
  ['such a photo alone', missing, 'ben-do (2).jpg'],
  ['a photo on the web by its address', { kind: 'remote', url: 'https://anh.vn/a.jpg' }, 'https://anh.vn/a.jpg'],
  ['a photo that is held', held, ''],
  ['a byline, not its role', { name: 'Minh Anh', role: 'reporter' }, 'Minh Anh'],
  ['a related story', { title: 'Bến đò', url: 'https://a.vn/ben' }, 'Bến đò https://a.vn/ben'],
  [
    'a fact box',
    { kind: 'factBox', title: 'Làng gốm', blocks: [p('Lập từ thế kỷ 16.')] },
    'Làng gốm Lập từ thế kỷ 16.',
  ],
  ['a check that is ignored', { rule: 'doubleSpace', excerpt: 'a  b', context: 'c' }, ''],
  ['no date', null, ''],
  ['a number', 3, ''],
  ['no items', [], ''],
])('%s has words', (_, value, words) => {
  expect(wordsIn(value)).toBe(words);
});

it.each<[string, unknown, string]>([
  ['words', p('Mưa lớn'), 'Mưa lớn'],
  ['a rule', { kind: 'rule' }, 'rule'],
  ['an empty paragraph', p(), 'paragraph'],
  ['the kind and level of a subhead', { kind: 'subhead', level: 2 }, 'subhead level 2'],
  ['a photo that is held', held, 'photo'],
  [
    'a figure without words',
    figure({ photo: held, caption: '', credit: '', altText: '' }),
    'figure photo width column',
  ],
  ['whether a table has a header row', false, 'no'],
  ['where a list starts', 3, '3'],
  ['a cell over two columns', { content: [], rowSpan: 1, colSpan: 2 }, 'rowSpan 1 colSpan 2'],
  ['a check that is ignored', { rule: 'doubleSpace', excerpt: 'a  b' }, 'rule doubleSpace excerpt a  b'],
  ['no date', null, ''],
])('%s is shown in words and never as JSON', (_, value, text) => {
  expect(valueText(value)).toBe(text);
});

// Red where a new kind of block, or a new text of one, is not among the properties that hold words.
it.each(storyOfEverything.body.map((block): [string, Block] => [block.kind, block]))(
  'finds every text of a %s that readers see',
  (_, block) => {
    const words = wordsIn(block);
    for (const { text, role } of textPartsOf(block)) if (role !== 'source') expect(words).toContain(text);
  },
);

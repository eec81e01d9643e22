import { describe, expect, it } from 'vitest';
import { plainInline, textRun, type Block } from '../story';
import { b, br, figure, h, link, mark, notes, p, quote, row, somePhoto, someThread, table, ul } from '../story/testing';
import { BLOCK_FORMS, type Form } from './forms';
import { canBecome, hashOf, keyOf, similarity, sizeOf, wordsWithin } from './similarity';

const block: Form = { is: 'block' };

// http://www.isthe.com/chongo/src/fnv/test_fnv.c
it.each([
  ['', 0x811c9dc5],
  ['a', 0xe40c292c],
  ['foobar', 0xbf9cf968],
])('hashes "%s" as FNV-1a does', (text, hash) => {
  expect(hashOf(text) >>> 0).toBe(hash);
});

describe('two blocks say the same', () => {
  it.each<[string, Block, Block]>([
    ['in either Unicode form', p('Lửa hòa Huế'), p('Lửa hòa Huế'.normalize('NFD'))],
    ['with a remark on one', p('Mưa lớn ở Huế'), p('Mưa ', textRun('lớn ', [], [someThread()]), 'ở Huế')],
    [
      'with remarks on three of their words',
      p('a b c d'),
      p(...['a ', 'b ', 'c ', 'd'].map((text, at) => textRun(text, [], [someThread(String(at + 1))]))),
    ],
    ['with a photo', figure({ caption: 'Bến' }), figure({ caption: 'Bến' })],
  ])('%s', (_, one, other) => {
    expect(keyOf(block, other)).toBe(keyOf(block, one));
  });

  it.each<[string, Block, Block]>([
    ['in other words', p('Mưa lớn'), p('Mưa to')],
    ['in another kind', p('Mưa lớn'), quote('Mưa lớn')],
    ['at another level', h(2, 'Mưa'), h(3, 'Mưa')],
    ['in bold', p('Mưa lớn'), p('Mưa ', b('lớn'))],
    ['in a link', p('Mưa lớn'), p('Mưa ', link('https://a.vn/', 'lớn'))],
    ['in another link', p(link('https://a.vn/', 'lớn')), p(link('https://b.vn/', 'lớn'))],
    ['with a line break for a space', p('Mưa lớn'), p('Mưa', br, 'lớn')],
    ['with the mark of another footnote', p('Mưa', mark('lo')), p('Mưa', mark('tro'))],
    ['with a word less in one item', ul('Đất sét', 'Men'), ul('Đất', 'Men')],
    ['with the words in another item', ul('Đất', 'sét Men'), ul('Đất sét', 'Men')],
    ['with another photo', figure(), figure({ photo: { kind: 'held', name: somePhoto('1') } })],
    ['with a cell empty', table(false, row('a', 'b')), table(false, row('a', ''))],
  ])('not %s', (_, one, other) => {
    expect(keyOf(block, other)).not.toBe(keyOf(block, one));
  });
});

it.each<[string, Block, Block]>([
  ['a paragraph another paragraph', p('a'), p('b')],
  ['a paragraph a subhead', p('a'), h(2, 'b')],
  ['a subhead a pull quote', h(2, 'a'), { kind: 'pullQuote', content: [], attribution: '' }],
  ['a list another list', ul('a'), ul('b')],
  ['a rule another rule', { kind: 'rule' }, { kind: 'rule' }],
])('%s can have become', (_, before, after) => {
  expect(canBecome(block, before, after)).toBe(true);
});

it.each<[string, Block, Block]>([
  ['a list a table', ul('a'), table(false, row('a'))],
  ['a paragraph a list', p('a'), ul('a')],
  ['a list a paragraph', ul('a'), p('a')],
])('%s never became', (_, before, after) => {
  expect(canBecome(block, before, after)).toBe(false);
});

it('a tag never became another, an item or a row of a table did; a footnote only one of its own name', () => {
  expect(canBecome({ is: 'value' }, 'làng', 'làng nghề')).toBe(false);
  expect(canBecome({ is: 'rich' }, plainInline('làng'), plainInline('làng'))).toBe(false);
  expect(canBecome({ is: 'row' }, row('a'), row('b'))).toBe(true);
  expect(canBecome({ is: 'record', fields: {} }, ul('a').items[0], ul('b').items[0])).toBe(true);
  const note = (BLOCK_FORMS.notes.notes as Form & { readonly is: 'items' }).of;
  const [lo, tro] = notes({ lo: 'a', tro: 'a' }).notes;
  const [other] = notes({ lo: 'khác hẳn' }).notes;
  expect([canBecome(note, lo, tro), canBecome(note, lo, other)]).toEqual([false, true]);
});

it.each<[string, Block, Block, number]>([
  ['the same words in another order', p('một hai ba'), p('ba một hai'), 1],
  ['three of four words', p('một hai ba bốn'), p('một hai ba năm'), 0.75],
  ['two of three and five', p('một hai ba'), p('một hai x y z'), 0.5],
  ['no word', p('một hai'), p('ba bốn'), 0],
  ['neither any word', p(), p('…'), 1],
  ['one no word', p(), p('một'), 0],
  ['a word twice and once', p('đi đi'), p('đi'), 2 / 3],
  ['words in the two Unicode forms', p('Huế hòa'), p('Huế hòa'.normalize('NFD')), 1],
  ['the same photo and no words', figure(), figure(), 1],
  ['words of all items', ul('một', ul('hai')), ul('một', ul('ba')), 0.5],
  ['words of all cells', table(false, row('một', 'hai'), row('ba', 'bốn')), table(true, row('một', 'hai')), 2 / 3],
])('blocks with %s are alike by as much', (_, one, other, alike) => {
  expect(similarity(block, one, other)).toBeCloseTo(alike, 6);
  expect(similarity(block, other, one)).toBeCloseTo(alike, 6);
});

it('counts words and numbers, not signs, and not how a text is set', () => {
  expect(sizeOf(block, p('Có 37 lò, “lửa” – 2.002!'))).toBe(6);
  expect(sizeOf(block, h(2, 'Ba nghệ nhân'))).toBe(3);
  expect(sizeOf(block, { kind: 'rule' })).toBe(0);
  expect(sizeOf({ is: 'text' }, 'The river rose')).toBe(3);
  expect(sizeOf({ is: 'value' }, 'làng nghề')).toBe(0);
  expect(sizeOf({ is: 'value', tells: true }, { kind: 'held' })).toBe(2);
});

it('counts the words of a part that a whole has too', () => {
  expect(wordsWithin(block, p('một hai mười'), p('một hai ba bốn'))).toBe(2);
  expect(wordsWithin(block, p('một hai ba bốn'), p('hai'))).toBe(1);
  expect(wordsWithin(block, p('x y z'), p('một hai'))).toBe(0);
});

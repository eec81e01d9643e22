import { expect, it } from 'vitest';
import type { Block } from '../story';
import { figure, p, quote, storyOf, ul } from '../story/testing';
import { diffStories } from './diffStories';

const nine = 'một hai ba bốn năm sáu bảy tám chín';
const other = 'đất nước sông núi rừng biển trời mây gió';
const short = 'đất nước sông núi rừng biển trời mây';

// loss 20
it.each<[string, Block, Block, 'edited' | 'another']>([
  ['a list, whatever its items say', ul(nine), ul(other), 'edited'],
  ['a figure, whatever its caption says', figure({ caption: nine }), figure({ caption: other }), 'edited'],
  ['a paragraph with other words', p(nine), p(other), 'another'],
  ['a paragraph with a few of the same words', p(nine), p(`${other} một hai`), 'edited'],
  ['a long paragraph made short', p(nine), p(short), 'another'],
  ['a short paragraph made long', p(short), p(nine), 'another'],
  ['two short paragraphs', p('một hai ba bốn năm sáu bảy tám'), p(short), 'edited'],
  ['an empty paragraph that was filled in', p(), p(nine), 'edited'],
  ['a paragraph that was emptied', p(nine), p(), 'edited'],
  ['a short quote that was a paragraph', p('một hai'), quote('đất nước'), 'edited'],
  ['a list where a paragraph was', p('một hai'), ul('đất nước'), 'another'],
])('%s, alone between two blocks that stayed, is one block edited or another one', (_, before, after, became) => {
  const around = (block: Block) => storyOf(p('Mưa lớn ở Huế.'), block, p('Nước sông lên nhanh.'));
  const whole = diffStories(around(before), around(after)).filter(({ of }) => of === 'item');
  expect(whole.map(({ kind }) => kind).sort()).toEqual(became === 'edited' ? [] : ['deleted', 'inserted']);
});

it.each<[string, readonly Block[], readonly Block[], readonly string[]]>([
  ['two in place of one', [p('một hai')], [p('đất nước'), p('sông núi')], ['deleted', 'inserted', 'inserted']],
  ['one in place of two', [p('một hai'), p('ba bốn')], [p('đất nước')], ['deleted', 'deleted', 'inserted']],
  ['a paragraph cut in two', [p(`${nine} mười`)], [p('một hai ba bốn năm'), p('sáu bảy tám chín mười')], ['split']],
  ['two made one', [p('một hai ba bốn năm'), p('sáu bảy tám chín mười')], [p(`${nine} mười`)], ['joined']],
  ['a paragraph cut in three', [p(nine)], [p('một hai ba'), p('bốn năm sáu'), p('bảy tám chín')], ['split', 'split']],
  ['three made one', [p('một hai ba'), p('bốn năm sáu'), p('bảy tám chín')], [p(nine)], ['joined', 'joined']],
  [
    'a paragraph cut in four',
    [p(`${nine} mười trăm nghìn`)],
    [p('một hai ba'), p('bốn năm sáu'), p('bảy tám chín'), p('mười trăm nghìn')],
    ['split', 'split', 'split'],
  ],
  [
    'one behind it that says something else',
    [p(`${nine} mười`)],
    [p('một hai ba bốn năm sáu bảy'), p('đất nước sông')],
    ['deleted', 'inserted'],
  ],
])('short paragraphs between two that stayed: %s', (_, before, after, kinds) => {
  const around = (blocks: readonly Block[]) => storyOf(p('Mưa lớn ở Huế.'), ...blocks, p('Nước sông lên nhanh.'));
  const changes = diffStories(around(before), around(after));
  expect(changes.map(({ kind }) => kind).sort()).toEqual(kinds);
});

it.each<[string, readonly Block[], readonly Block[], readonly string[]]>([
  ['to the front', [p('hai ba'), p('một hai')], [p('một hai'), p('hai ba'), p('sông núi')], ['inserted', 'moved']],
  ['to the end', [p('một hai'), p('hai ba')], [p('sông núi'), p('hai ba'), p('một hai')], ['inserted', 'moved']],
  ['from the end', [p('sông núi'), p('hai ba'), p('một hai')], [p('một hai'), p('hai ba')], ['deleted', 'moved']],
])('a short paragraph that was moved %s did not become the other one there', (_, before, after, kinds) => {
  const around = (blocks: readonly Block[]) => storyOf(p('Mưa lớn ở Huế.'), ...blocks, p('Nước sông lên nhanh.'));
  const changes = diffStories(around(before), around(after));
  expect(changes.map(({ kind }) => kind).sort()).toEqual(kinds);
});

it('an empty paragraph that was filled in is edited, however many others are empty', () => {
  const [before, after] = [storyOf(p(), p('Mưa.'), p()), storyOf(p(), p('Mưa.'), p(nine))];
  expect(diffStories(before, after).map(({ of, kind }) => `${of} ${kind}`)).toEqual(['text inserted']);
});

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

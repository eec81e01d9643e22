import { expect, it } from 'vitest';
import type { Block } from '../story';
import { figure, p, row, storyOf, table, ul } from '../story/testing';
import { diffStories } from './diffStories';
import { placeOf } from './placeOf';

const [rain, river, school] = [p('Mưa lớn ở Huế.'), p('The river rose fast.'), p('Trường đóng cửa cả tuần.')];

it.each<[string, readonly Block[], readonly Block[], readonly string[]]>([
  ['a word in the second paragraph', [rain, p('Có 5 ghe.')], [rain, p('Có 7 ghe.')], ['body 2']],
  ['a caption', [figure({ caption: 'Bến đò' })], [figure({ caption: 'Bến cũ' })], ['body 1 caption']],
  ['an item of a list', [ul('Đất', 'Tro')], [ul('Đất', 'Men')], ['body 1 items 2']],
  ['a cell', [table(false, row('a', '1'))], [table(false, row('a', '2'))], ['body 1 rows 1 2']],
  ['a paragraph that came, where it is now', [rain, school], [rain, river, school], ['body 2']],
  ['a paragraph that went, where it was', [rain, river, school], [rain, river], ['body 3']],
  ['the first paragraph, gone', [rain, river], [river], ['body 1']],
  ['a paragraph that was moved, where it is now', [rain, river, school], [school, rain, river], ['body 1']],
  [
    'a word behind a new paragraph, where it is now',
    [rain, p('Có 5 ghe.')],
    [school, rain, p('Có 7 ghe.')],
    ['body 3', 'body 1'],
  ],
  ['an item behind a new paragraph, gone', [ul('Đất', 'Men')], [rain, ul('Đất')], ['body 1 items 2', 'body 1']],
])('names the place of %s, counted from 1', (_, before, after, places) => {
  expect(diffStories(storyOf(...before), storyOf(...after)).map(placeOf)).toEqual(places);
});

it('names a field by its name', () => {
  const story = storyOf();
  expect(diffStories(story, { ...story, headline: 'Mới', lang: 'en' }).map(placeOf)).toEqual(['lang', 'headline']);
});

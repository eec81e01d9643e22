import { expect, it } from 'vitest';
import { findInStory } from './findInStory';
import { figure, p, storyOf, storyOfEverything, ul } from './testing';

const options = { accents: false, matchCase: false, wholeWords: false };

it('finds a text in every field and block, in the order of the page', () => {
  const story = {
    ...storyOf(p('Gốm'), ul('đất', 'gốm'), figure({ caption: 'Lò gốm' })),
    headline: 'Gốm',
    tags: ['gốm', 'lửa'],
    related: [
      { title: 'Chợ', url: 'https://stet.example/cho' },
      { title: 'Nghề gốm', url: 'https://stet.example/gom' },
    ],
  };
  expect(findInStory(story, 'gom', options)).toEqual([
    { kind: 'field', field: 'headline', range: { start: 0, end: 3 } },
    { kind: 'block', block: 0, part: 'text', range: { start: 0, end: 3 } },
    { kind: 'block', block: 1, part: 'item.1', range: { start: 0, end: 3 } },
    { kind: 'block', block: 2, part: 'caption', range: { start: 3, end: 6 } },
    { kind: 'field', field: 'tags', range: { start: 0, end: 3 } },
    { kind: 'field', field: 'related.1.title', range: { start: 5, end: 8 } },
  ]);
});

it('looks into tables, boxes, galleries and quotations', () => {
  const parts = (query: string) =>
    findInStory(storyOfEverything, query, options).map((place) => (place.kind === 'block' ? place.part : place.field));
  expect(parts('2013')).toEqual(['cell.1.0']);
  expect(parts('thế kỷ 16')).toEqual(['block.0.text']);
  expect(parts('Một buổi học')).toEqual(['caption']);
  expect(parts('78 tuổi')).toEqual(['attribution']);
  expect(parts('Phim ngắn')).toEqual(['title']);
});

it('finds nothing for nothing', () => {
  expect(findInStory(storyOfEverything, '', options)).toEqual([]);
});

it('answers for 50,000 words within a moment', () => {
  const words = 'Ghe rau về bến từ sớm, giá giảm 12,6% so với tháng trước; chưa năm nào đông vậy. '.repeat(4);
  const story = storyOf(...Array.from({ length: 720 }, (_, index) => p(`${index} ${words}`)));
  const times = ['ben', 'bến từ sớm', 'không có'].map((query) => {
    const before = performance.now();
    findInStory(story, query, options);
    return performance.now() - before;
  });
  console.info(`find: 50,000 words, ${times.map((ms) => ms.toFixed(0)).join(', ')} ms a query`);
  // The first query folds the story, which the bar does before it is asked; a busy machine is allowed for.
  expect(times.slice(1).reduce((most, ms) => Math.max(most, ms), 0)).toBeLessThan(250);
});

import { expect, it } from 'vitest';
import { fieldFromText, fieldText, isRelatedField, tagsFromText, TEXT_FIELDS, type TextField } from './places';
import { storyOf } from './testing';

const story = {
  ...storyOf(),
  section: 'Kinh tế',
  kicker: 'Chợ nổi',
  headline: 'Giá rau giảm',
  bylines: [
    { name: 'Minh Anh', role: 'reporter' as const },
    { name: 'Lan', role: 'photographer' as const },
  ],
  lead: 'Sapo.',
  dateline: 'Cần Thơ',
  tags: ['chợ', 'rau'],
  noteToDesk: 'Ảnh gửi sau.',
  related: [
    { title: 'Bài một', url: 'https://a.vn/1' },
    { title: 'Bài hai', url: 'https://a.vn/2' },
  ],
};

it.each<[TextField, string]>([
  ['section', 'Kinh tế'],
  ['headline', 'Giá rau giảm'],
  ['tags', 'chợ, rau'],
  ['related.0.title', 'Bài một'],
  ['related.1.title', 'Bài hai'],
  ['related.2.title', ''],
])('the field %s is shown as "%s"', (field, text) => {
  expect(fieldText(story, field)).toBe(text);
});

it('every field says what was typed into it, and leaves the others', () => {
  for (const field of [...TEXT_FIELDS, 'related.0.title', 'related.1.title'] as const) {
    const shown = fieldText(story, field);
    expect({ ...story, ...fieldFromText(story, field, shown) }).toEqual(story);
    const changed = { ...story, ...fieldFromText(story, field, 'Khác') };
    expect(fieldText(changed, field)).toBe('Khác');
    for (const other of [...TEXT_FIELDS, 'related.0.title', 'related.1.title'] as const)
      if (other !== field) expect(fieldText(changed, other)).toBe(fieldText(story, other));
    expect(changed.related.map(({ url }) => url)).toEqual(['https://a.vn/1', 'https://a.vn/2']);
  }
});

it.each([
  ['chợ, rau', ['chợ', 'rau']],
  ['chợ;rau\nhoa', ['chợ', 'rau', 'hoa']],
  [' chợ  nổi ,, rau,', ['chợ nổi', 'rau']],
  ['rau, chợ, rau', ['rau', 'chợ']],
  ['chợ\tnổi', ['chợ nổi']],
  ['', []],
  [' , ', []],
])('the tags of "%s" are %j', (text, tags) => {
  expect(tagsFromText(text)).toEqual(tags);
});

it.each([
  ['related.0.title', true],
  ['related.12.title', true],
  ['related..title', false],
  ['related.0.url', false],
  ['related.0.title.x', false],
  ['xrelated.0.title', false],
  ['headline', false],
])('%s is the title of a related link: %s', (field, isOne) => {
  expect(isRelatedField(field)).toBe(isOne);
});

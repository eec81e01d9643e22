import { expect, it } from 'vitest';
import { figure, link, p, storyOfEverything, ul } from './testing';
import { limitExcess, STORY_LIMITS, storyExcess } from './limits';
import { parseStory, storyToJson } from './parseStory';

const many = <T>(count: number, item: T): readonly T[] => Array.from({ length: count }, () => item);
const nested = (depth: number): ReturnType<typeof ul> => (depth === 1 ? ul('A') : ul('A', nested(depth - 1)));

const linked = p(...many(10, [link('https://stet.example/', 'A'), ' b']).flat());

it.each([
  ['blocks', many(STORY_LIMITS.blocks, p('A')), p('A')],
  ['characters', [p('a'.repeat(STORY_LIMITS.characters))], p('a')],
  ['pieces', many(Math.floor(STORY_LIMITS.pieces / 30), linked), linked],
  ['photos', many(STORY_LIMITS.photos, figure()), figure()],
  ['listDepth', [nested(STORY_LIMITS.listDepth)], nested(STORY_LIMITS.listDepth + 1)],
] as const)('a story may be as large as its limit of %s, and no larger', (limit, body, more) => {
  expect(limitExcess(body)).toBeNull();
  expect(limitExcess([...body, more])).toMatchObject({ limit, most: STORY_LIMITS[limit] });
});

it('a real story is far below, captions and galleries counted', () => {
  expect(limitExcess(storyOfEverything.body)).toBeNull();
  expect(limitExcess([figure({ caption: 'a'.repeat(STORY_LIMITS.characters + 1) })])?.limit).toBe('characters');
});

it('a list of the deepest level can be read again, in a fact box too', () => {
  const list = nested(STORY_LIMITS.listDepth);
  const story = { ...storyOfEverything, body: [list, { kind: 'factBox' as const, title: '', blocks: [list] }] };
  expect(parseStory(storyToJson(story))).toEqual({ ok: true, story });
});

it.each(['headline', 'lead', 'noteToDesk'] as const)('its %s has a limit of its own', (field) => {
  const text = 'a'.repeat(STORY_LIMITS.field);
  expect(storyExcess({ ...storyOfEverything, [field]: text })).toBeNull();
  expect(storyExcess({ ...storyOfEverything, [field]: `${text}a` })).toMatchObject({
    limit: 'field',
    field: field === 'noteToDesk' ? 'note to the desk' : field,
  });
  expect(storyExcess({ ...storyOfEverything, body: many(STORY_LIMITS.blocks + 1, p('A')) })?.limit).toBe('blocks');
});

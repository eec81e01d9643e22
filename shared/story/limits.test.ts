import { describe, expect, it } from 'vitest';
import { newCell, type Block, type BlockOf } from './blocks';
import { textRun, threadIdSchema } from './inline';
import { draftExcess, limitExcess, OPENED_TIMES, STORY_LIMITS, storyExcess, type StoryExcess } from './limits';
import { parseStory, storyToJson } from './parseStory';
import type { PhotoName } from './photo';
import { newReview, type Review } from './review';
import type { Story } from './story';
import { b, figure, link, p, somePhoto, storyOfEverything, ul } from './testing';

const many = <T>(count: number, item: T): readonly T[] => Array.from({ length: count }, () => item);
const nested = (depth: number): ReturnType<typeof ul> => (depth === 1 ? ul('A') : ul('A', nested(depth - 1)));

const threadAt = (at: number) => threadIdSchema.parse(`00000000-0000-4000-8000-${at.toString(16).padStart(12, '0')}`);
const factBox = (blocks: BlockOf<'factBox'>['blocks']): Block => ({ kind: 'factBox', title: '', blocks });
const gallery = (...photos: readonly PhotoName[]): Block => ({
  kind: 'gallery',
  caption: '',
  photos: photos.map((name) => ({ photo: { kind: 'held', name }, caption: '', credit: '', altText: '', source: '' })),
});
const addressOf = (length: number): string => `https://stet.example/`.padEnd(length, 'a');
/** As many letters as a body may have, and some more. */
const letters = (more: number): string => 'a'.repeat(STORY_LIMITS.characters + more);
const withMany = <L extends 'bylines' | 'tags' | 'related' | 'ignoredChecks'>(
  list: L,
  more: number,
  one: Story[L][number],
): Story => ({ ...storyOfEverything, [list]: many(STORY_LIMITS[list] + more, one) });

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

// loss 8
it('its fields may be as long as books where somebody typed them, and it opens, but not longer than a window can show', () => {
  const book = 'a'.repeat(20 * STORY_LIMITS.field);
  expect(storyExcess({ ...storyOfEverything, headline: book, lead: book }, OPENED_TIMES)).toBeNull();
  const shelf = 'a'.repeat(OPENED_TIMES * STORY_LIMITS.characters + 1);
  expect(storyExcess({ ...storyOfEverything, lead: shelf }, OPENED_TIMES)?.limit).toBe('characters');
});

// loss 8
describe('what a small file can hold without end', () => {
  const body = (block: Block) => ({ ...storyOfEverything, body: [block] });
  const cells = { kind: 'table' as const, hasHeaderRow: false };
  const run = (comments: number) =>
    p(
      textRun(
        'a',
        [],
        many(comments, 0).map((_, at) => threadAt(at)),
      ),
    );
  it.each<[string, (more: number) => Story, StoryExcess['limit']]>([
    ['items', (more) => body(ul(...many(STORY_LIMITS.parts + more, ''))), 'parts'],
    ['items of lists in an item', (more) => body(ul('A', ul(...many(STORY_LIMITS.parts + more - 1, '')))), 'parts'],
    [
      'cells',
      (more) => body({ ...cells, rows: many(200, many(STORY_LIMITS.parts / 200 + more, newCell([]))) }),
      'parts',
    ],
    ['rows without cells', (more) => body({ ...cells, rows: many(STORY_LIMITS.parts + more, []) }), 'parts'],
    ['blocks of a box', (more) => body(factBox(many(STORY_LIMITS.parts + more, p()))), 'parts'],
    ['items of a box', (more) => body(factBox([ul(...many(STORY_LIMITS.parts + more - 1, ''))])), 'parts'],
    ['photos of a gallery', (more) => body(gallery(...many(STORY_LIMITS.photos + more, somePhoto()))), 'photos'],
    ['comments at one stretch', (more) => body(run(STORY_LIMITS.pieces - 1 + more)), 'pieces'],
    ['letters of addresses', (more) => body(p(link(addressOf(STORY_LIMITS.characters - 1 + more), 'A'))), 'characters'],
    ['letters of alternative texts', (more) => body(figure({ altText: letters(more) })), 'characters'],
    ['what a newer Stet wrote', (more) => body({ kind: 'unknown', json: letters(more) }), 'characters'],
    ['bylines', (more) => withMany('bylines', more, { name: 'A', role: 'reporter' }), 'bylines'],
    ['tags', (more) => withMany('tags', more, 'a'), 'tags'],
    ['links', (more) => withMany('related', more, { title: '', url: 'https://stet.example/' }), 'related'],
    [
      'ignored checks',
      (more) => withMany('ignoredChecks', more, { rule: '', excerpt: '', context: '' }),
      'ignoredChecks',
    ],
  ])('is measured: %s', (_, storyWith, limit) => {
    expect(storyExcess(storyWith(0))).toBeNull();
    expect(storyExcess(storyWith(1))).toMatchObject({ limit });
    expect(storyExcess(storyWith(1), OPENED_TIMES)).toBeNull();
  });

  const step = { status: 'draft' as const, by: '', at: '2026-11-29T09:00:00Z', reason: '' };
  const comment = { id: threadAt(1), by: '', at: step.at, text: 'A' };
  const thread = {
    id: threadAt(1),
    anchor: { kind: 'story' as const },
    quote: '',
    comments: [comment],
    resolved: null,
  };
  const stamp = { revision: 1, savedAt: step.at, by: '', story: null, otherCopy: null };
  const large = { ...storyOfEverything, body: many(STORY_LIMITS.blocks + 1, p('A')) };
  it.each<[string, Partial<Review>, StoryExcess['limit']]>([
    ['steps', { log: many(STORY_LIMITS.steps + 1, step) }, 'steps'],
    ['letters of a step', { log: [{ ...step, reason: letters(1) }] }, 'characters'],
    ['threads', { threads: many(STORY_LIMITS.threads + 1, thread) }, 'threads'],
    ['comments', { threads: [{ ...thread, comments: many(STORY_LIMITS.comments + 1, comment) }] }, 'comments'],
    ['the text compared with', { baseline: { ...stamp, story: large } }, 'blocks'],
    [
      "a colleague's copy",
      { baseline: { ...stamp, otherCopy: { by: '', at: step.at, merged: storyOfEverything, theirs: large } } },
      'blocks',
    ],
  ])('is measured in the review too: %s', (_, review, limit) => {
    expect(draftExcess(storyOfEverything, newReview)).toBeNull();
    expect(draftExcess(storyOfEverything, { ...newReview, ...review })).toMatchObject({ limit });
  });
});

it('a story of 100,000 words is far below', () => {
  const paragraphs = many(2_000, p('Nước ', b('lũ'), ' lên nhanh trong đêm, '.repeat(9)));
  expect(storyExcess({ ...storyOfEverything, body: paragraphs })).toBeNull();
});

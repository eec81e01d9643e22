import fc from 'fast-check';
import { expect, it } from 'vitest';
import { draftChangeSchema, changeBetween, withChange, type DraftContent } from './draftChange';
import { newReview } from './review';
import { p, storyOf, storyOfEverything } from './testing';

const blocks = Array.from({ length: 6 }, (_, index) => p(`Đoạn ${index}.`));
const content = (fields: Partial<DraftContent['story']>): DraftContent => ({
  story: { ...storyOf(), ...fields },
  review: newReview,
});

/** As it crosses the bridge. */
const crossed = (before: DraftContent, after: DraftContent) =>
  draftChangeSchema.parse(JSON.parse(JSON.stringify(changeBetween(before, after))));

it('makes the later content of the earlier one, whatever blocks come, go and move', () => {
  const someBody = fc.array(fc.constantFrom(...blocks), { maxLength: 8 });
  fc.assert(
    fc.property(someBody, someBody, fc.string(), fc.boolean(), (one, other, headline, isReviewed) => {
      const before = content({ body: one });
      const now = content({ body: other, headline });
      const after = isReviewed ? { ...now, review: { ...newReview, changeCount: 3 } } : now;
      expect(withChange(before, crossed(before, after))).toEqual(after);
    }),
  );
});

it('makes any story of an empty one', () => {
  const [before, after] = [content({ body: [] }), { story: storyOfEverything, review: newReview }];
  expect(withChange(before, crossed(before, after))).toEqual(after);
});

it('tells one paragraph where one was typed in', () => {
  const typed = p('Đoạn 2 và thêm.');
  const [before, after] = [
    content({ body: blocks }),
    content({ body: [...blocks.slice(0, 2), typed, ...blocks.slice(3)] }),
  ];
  expect(changeBetween({ ...before, story: { ...after.story, body: blocks } }, after)).toEqual({
    fields: {},
    body: { head: 2, blocks: [typed], tail: 3 },
    review: null,
  });
});

it('is no change of a content with fewer blocks', () => {
  const change = { fields: {}, body: { head: 4, blocks: [], tail: 3 }, review: null };
  expect(withChange(content({ body: blocks }), change)).toBeNull();
});

it('leaves a field that is undefined as it was', () => {
  const change = { fields: { headline: undefined, lead: 'Sapo' }, body: null, review: null };
  expect(withChange(content({ headline: 'Tít' }), change)?.story).toMatchObject({ headline: 'Tít', lead: 'Sapo' });
});

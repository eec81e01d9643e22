import { expect, it } from 'vitest';
import { newReview, type Story } from '../../../shared/story';
import { p, storyOf } from '../../../shared/story/testing';
import { encodeDraftFile, markedAs } from '../draftFile';
import { mergeCopies } from './mergeCopies';

const fileOf = (story: Story, hour: number): Uint8Array =>
  encodeDraftFile({
    revision: hour,
    savedAt: `2026-11-23T0${hour}:00:00.000Z`,
    savedBy: 'An',
    review: newReview,
    story,
  });
const market = (first: string, second = 'Giá rau giảm.'): Story => storyOf(p(first), p(second));
const sent = fileOf(market('Bến đông.'), 1);
const mine = fileOf(market('Bến đông.', 'Giá rau tăng.'), 2);
const theirs = fileOf(market('Bến vắng.'), 3);
const broken = Buffer.from('HỎNG');

it('two copies are merged by their files, of which a version that cannot be read is passed over', () => {
  const merged = mergeCopies(
    { current: mine, versions: [broken, sent] },
    { current: theirs, versions: [sent, broken] },
  );
  expect(merged).toMatchObject({ conflicts: 0, hasCommonVersion: true, hasNews: true });
  expect(merged.story).toEqual(market('Bến vắng.', 'Giá rau tăng.'));
});

// loss 5
it('a merged text that never took its place does not count as merged', () => {
  const copies = (kept: Uint8Array) =>
    mergeCopies({ current: mine, versions: [sent, kept] }, { current: theirs, versions: [sent] });
  expect(copies(markedAs(theirs, 'rescue')).story).toEqual(market('Bến vắng.', 'Giá rau tăng.'));
  expect(copies(markedAs(theirs, 'copy')).story).toEqual(market('Bến đông.', 'Giá rau tăng.'));
});

it.each([
  ['mine', broken, theirs],
  ['theirs', mine, broken],
])('a newest text that cannot be read is an error of ours: %s', (_, own, other) => {
  const merge = () => mergeCopies({ current: own, versions: [] }, { current: other, versions: [] });
  expect(merge).toThrow(RangeError);
});

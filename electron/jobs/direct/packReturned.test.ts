import { expect, it } from 'vitest';
import { storyOf } from '../../../shared/story/testing';
import { stepsInOrder } from './packReturned';

const timesOf = (times: readonly string[], ...after: readonly string[]) =>
  stepsInOrder(
    times.map((at) => ({ story: storyOf(), by: 'Lan', at })),
    after,
  ).map(({ at }) => at);

it.each([
  [
    'their own, where they rise',
    ['2026-11-23T09:00:00.500Z', '2026-11-23T10:00:00.000Z'],
    ['2026-11-23T09:00:00.500Z', '2026-11-23T10:00:00.000Z'],
  ],
  [
    'a second after what is before them, where they do not',
    ['2026-11-23T09:00:00.500Z', '2026-11-23T09:00:00.000Z', ''],
    ['2026-11-23T09:00:00.500Z', '2026-11-23T09:00:01.000Z', '2026-11-23T09:00:02.000Z'],
  ],
  [
    'a second after the newest text of the draft, where they are older',
    ['2026-11-20T09:00:00.000Z', '2026-11-20T08:00:00.000Z'],
    ['2026-11-23T08:00:01.000Z', '2026-11-23T08:00:02.000Z'],
  ],
])('the texts of a document that came back have times that rise: %s', (_, times, rising) => {
  expect(timesOf(times, '2026-11-22T08:00:00.000Z', '2026-11-23T08:00:00.000Z', '2026-11-21T08:00:00.000Z')).toEqual(
    rising,
  );
});

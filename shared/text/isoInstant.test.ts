import { expect, it } from 'vitest';
import { isoInstant, isPossibleInstant } from './isoInstant';

const FIRST = '0000-01-01T00:00:00.000Z';
const LAST = '9999-12-31T23:59:59.999Z';

// loss 1
it.each([
  ['2026-11-29T10:00:00.000Z', '2026-11-29T10:00:00.000Z'],
  [FIRST, FIRST],
  [LAST, LAST],
  ['-000001-12-31T23:59:59.999Z', FIRST],
  ['+010000-01-01T00:00:00.000Z', LAST],
  ['no time', '1970-01-01T00:00:00.000Z'],
])('writes the clock %s as %s', (clock, written) => {
  expect(isoInstant(new Date(clock))).toBe(written);
});

it.each([
  [FIRST, true],
  [LAST, true],
  ['2026-11-29T17:00:00+07:00', true],
  ['-000001-12-31T23:59:59.999Z', false],
  ['+010000-01-01T00:00:00.000Z', false],
  ['9999-12-31T23:00:00-07:00', false],
  ['0000-01-01T00:00:00+07:00', false],
  ['no time', false],
])('takes %s as a time that Stet can write: %s', (text, isPossible) => {
  expect(isPossibleInstant(text)).toBe(isPossible);
});

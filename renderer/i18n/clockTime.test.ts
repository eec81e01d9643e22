import { expect, it } from 'vitest';
import { clockTime } from './clockTime';

const local = (year: number, month: number, day: number, hour: number, minute: number): Date =>
  new Date(year, month - 1, day, hour, minute);

it.each([
  ['today', local(2026, 11, 25, 5, 8), '05:08'],
  ['this year', local(2026, 1, 26, 15, 58), '26/01 15:58'],
  ['an earlier year', local(2023, 1, 26, 15, 58), '26/01/2023 15:58'],
])('tells a time of %s as short as it can be', (_, at, told) => {
  expect(clockTime(at.toISOString(), local(2026, 11, 25, 16, 0))).toBe(told);
});

import { expect, it } from 'vitest';
import { savedTime } from './savedTime';

const now = new Date(2026, 10, 23, 16, 30);
const at = (year: number, month: number, day: number, hour = 0, minute = 0) =>
  new Date(year, month, day, hour, minute).toISOString();

it.each([
  [at(2026, 10, 23, 16, 30), 'vừa xong'],
  [at(2026, 10, 23, 16, 25), '5 phút trước'],
  [at(2026, 10, 23, 9, 5), '09:05'],
  [at(2026, 10, 22, 23, 59), 'hôm qua'],
  [at(2026, 0, 26, 9, 0), '26/01'],
  [at(2025, 11, 31, 9, 0), '31/12/2025'],
  [at(2031, 0, 1, 9, 0), '01/01/2031'],
])('tells %s as %s', (savedAt, expected) => {
  expect(savedTime(savedAt, now, 'vi')).toBe(expected);
});

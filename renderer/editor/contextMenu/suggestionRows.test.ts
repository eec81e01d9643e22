import { expect, it } from 'vitest';
import { suggestionRows } from './suggestionRows';

const notes = { looking: 'Looking…', none: 'None' };

it.each([
  [
    ['một', 'mật'],
    ['một', 'mật'],
  ],
  [
    ['a', 'b', 'c', 'd', 'e', 'f'],
    ['a', 'b', 'c', 'd', 'e'],
  ],
  [[], ['None']],
])('suggestions %j that are there in time take the rows %j', (words, rows) => {
  expect(suggestionRows(words, false, notes)).toEqual(rows);
});

it('suggestions that come late take as many rows as were kept for them', () => {
  expect(suggestionRows(null, true, notes)).toEqual(['Looking…', '', '', '', '']);
  for (const words of [[], ['một'], ['một', 'mật'], ['a', 'b', 'c', 'd', 'e', 'f']])
    expect(suggestionRows(words, true, notes)).toHaveLength(5);
});

import type { ImportRow } from '../../../shared/story';
import { expect, it } from 'vitest';
import { returnedRows } from './returnedRows';

const rows: readonly ImportRow[] = [
  { field: 'headline', text: 'Lũ về sớm' },
  { field: 'changes', text: '9' },
];

it.each([
  [
    'counts the changes since its export, not the marks in it',
    { count: 3, untracked: null, wordWon: 0, nearestBase: null },
    [{ field: 'changesSince', text: '3' }],
  ],
  [
    'names who made changes with tracking off',
    { count: 3, untracked: { by: 'Lan', count: 2 }, wordWon: 0, nearestBase: null },
    [
      { field: 'changesSince', text: '3' },
      { field: 'untracked', text: 'Lan (2)' },
    ],
  ],
  [
    'counts such changes of nobody',
    { count: 3, untracked: { by: '', count: 2 }, wordWon: 0, nearestBase: null },
    [
      { field: 'changesSince', text: '3' },
      { field: 'untrackedByNobody', text: '2' },
    ],
  ],
  [
    'counts changes where Word cannot hold the text whole',
    { count: 3, untracked: null, wordWon: 2, nearestBase: null },
    [
      { field: 'changesSince', text: '3' },
      { field: 'wordWon', text: '2' },
    ],
  ],
  [
    'tells which text it was compared with where the exported one is gone',
    { count: 0, untracked: null, wordWon: 0, nearestBase: '2026-11-23T09:00:00Z' },
    [
      { field: 'changesSince', text: '0' },
      { field: 'nearestBase', text: '23/11/2026 16:00' },
    ],
  ],
])('the report on a document that came back %s', (_, came, more) => {
  expect(returnedRows(rows, came)).toEqual([rows[0], ...more]);
});

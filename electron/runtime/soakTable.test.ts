import { expect, it } from 'vitest';
import { soakTable } from './soakTable.mjs';

it('sets what the harnesses found in columns, and shouts where a control did not fire', () => {
  const row = { harness: 'kills', n: 1000, found: '0 lost', bound: '0', controlFired: null };
  const table = soakTable(`${JSON.stringify(row)}\n${JSON.stringify({ ...row, harness: 'c', controlFired: false })}\n`);
  expect(table.split('\n')).toEqual([
    'harness  N     found   bound asked  control fired',
    'kills    1000  0 lost  0            -',
    'c        1000  0 lost  0            NO',
    '',
  ]);
});

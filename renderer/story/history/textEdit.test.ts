import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textEdit } from './textEdit';

it.each([
  ['hoa', 'hoan', 4, 3, '', 'n'],
  ['aa', 'aaa', 3, 2, '', 'a'],
  ['aaa', 'aa', 1, 1, 'a', ''],
  ['hoa', 'hòa', 3, 1, 'oa', 'òa'],
  ['hoa', 'hòa', 0, 1, 'o', 'ò'],
  ['một hai ba', 'một ba', 4, 4, 'hai ', ''],
  ['', '', 0, 0, '', ''],
])('"%s" to "%s" with the caret at %i', (before, after, caret, from, removed, inserted) => {
  expect(textEdit(before, after, caret)).toEqual({ before, from, removed, inserted });
});

it('leads from the one text to the other, wherever the caret is', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'ò', ' '), maxLength: 8 });
  fc.assert(
    fc.property(text, text, fc.nat(8), (before, after, caret) => {
      const { from, removed, inserted } = textEdit(before, after, Math.min(caret, after.length));
      expect(before.slice(from, from + removed.length)).toBe(removed);
      expect(before.slice(0, from) + inserted + before.slice(from + removed.length)).toBe(after);
    }),
  );
});

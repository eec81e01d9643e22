// window 22
import { expect, it } from 'vitest';
import { hitsIn } from './hitsIn';

const marked = (text: string, query: string): string =>
  hitsIn(text, query)
    .map(({ part, isHit }) => (isHit ? `[${part}]` : part))
    .join('');

it.each([
  ['Đò đầy khách', 'do', '[Đò] đầy khách'],
  ['Cầu mới nối hai bờ', 'BỜ cau', '[Cầu] mới nối hai [bờ]'],
  ['Bánh chưng xanh', 'anh', 'B[ánh] chưng x[anh]'],
  ['Hai hai', 'hai ha', '[Hai] [hai]'],
  ['khách', 'kha ach', '[khách]'],
  ['khách', '  ', 'khách'],
  ['', 'a', ''],
  ['không có', 'x', 'không có'],
])('marks in "%s" what "%s" finds', (text, query, expected) => {
  expect(marked(text, query)).toBe(expected);
});

import { expect, it } from 'vitest';
import { foundBy } from '../testing';
import { placeholder } from './placeholder';

it.each([
  ['Ông Tư, TK tuổi', ['TK !']],
  ['giảm TKTK%', ['TKTK !']],
  ['có XX người', ['XX !']],
  ['giá xxx đồng', ['xxx !']],
  ['hỏi lại ???', ['??? !']],
  ['“XXX” ông nói', ['XXX !']],
])('finds "%s"', (text, found) => {
  expect(foundBy(placeholder, text)).toEqual(found);
});

it.each([
  'thế kỷ XX',
  'cuối thế kỷ XIX, đầu XX',
  'Đại hội lần thứ XXX',
  'khóa XX',
  'từ XIX đến XX',
  'XX - XXI',
  'số TK 0123456',
  'TK XIX',
  'mở TK ngân hàng',
  'size XXL',
  'thật sao??',
  '',
])('lets "%s" be', (text) => {
  expect(foundBy(placeholder, text)).toEqual([]);
});

import { expect, it } from 'vitest';
import { foundBy } from '../testing';
import { spaceBeforeMark } from './spaceBeforeMark';

it.each([
  'mưa , gió',
  'mưa .',
  'mưa  ; gió',
  'hỏi : ai',
  'ai ?',
  'ai !',
  'ai ?!',
  'hết\u00A0!',
  'tăng 3,8% , giảm',
  '(mưa) . Gió',
])('finds the space in "%s"', (text) => {
  expect(foundBy(spaceBeforeMark, text)).toHaveLength(1);
});

it.each([
  'mưa, gió.',
  'mưa ... gió',
  'mưa … gió',
  'chỉ .5 điểm',
  'tệp .docx',
  'vui :) quá',
  'vui ;-) quá',
  '– , –',
  'đường dẫn ://',
  'dòng trên\n. dòng dưới',
  '',
])('lets "%s" be', (text) => {
  expect(foundBy(spaceBeforeMark, text)).toEqual([]);
});

it('asks inside a quotation', () => {
  expect(foundBy(spaceBeforeMark, 'Ông nói: “mưa , gió”')).toEqual(['  >  !']);
});

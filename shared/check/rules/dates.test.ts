import { expect, it } from 'vitest';
import { foundBy } from '../testing';
import { dates } from './dates';

it.each([
  ['ngày 31/02/2024', ['31/02/2024 !']],
  ['ngày 29/2/2023', ['29/2/2023 !']],
  ['sáng 31/4', ['31/4 !']],
  ['ngày 31 tháng 6', ['31 tháng 6 !']],
  ['ngày 30 tháng 2 năm 2024', ['30 tháng 2 năm 2024 !']],
  ['11/17/2023', ['11/17/2023 !']],
  ['thứ Năm, 17/11/2023', ['thứ Năm > thứ Sáu !']],
  ['Thứ năm ngày 17/11/2023', ['Thứ năm > Thứ sáu !']],
  ['thứ 5 (17/11/2023)', ['thứ 5 > thứ 6 !']],
  ['Chủ nhật, 17/11/2023', ['Chủ nhật > Thứ Sáu !']],
  ['thứ Sáu, ngày 19/11/2023', ['thứ Sáu > chủ nhật !']],
  ['ngày 17/11/2023 (thứ Năm)', ['thứ Năm > thứ Sáu !']],
  ['thứ Hai 5/3', ['thứ Hai > thứ Ba !']],
  ['thứ Ba ngày 17 tháng 11 năm 2023', ['thứ Ba > thứ Sáu !']],
  ['sáng thứ Năm, 28/12', []],
  ['sáng thứ Sáu, 28/12', ['thứ Sáu > thứ Năm !']],
])('reads "%s"', (text, found) => {
  expect(foundBy(dates, text)).toEqual(found);
});

it.each([
  ['Thursday, November 17, 2023', ['Thursday > Friday !']],
  ['on Monday 17 November 2023', ['Monday > Friday !']],
  ['February 30, 2024', ['February 30, 2024 !']],
  ['June 31', ['June 31 !']],
  ['Friday, November 17, 2023', []],
  ['it may 12 times', []],
  ['11/17/2023', []],
])('reads the English "%s"', (text, found) => {
  expect(foundBy(dates, text, { lang: 'en' })).toEqual(found);
});

it.each([
  'thứ Sáu, 17/11/2023',
  'thứ 6 ngày 17/11/2023',
  '29/02/2024',
  'ngày 29/2',
  'Nghị định 31/13/2023/NĐ-CP',
  'tỷ số 31/2',
  '24/7',
  'mã 45.13.2023.1',
  'trong 36 tháng 12 hộ',
  'ngày 17/11, thứ Bảy 18/11/2023',
  '',
])('lets "%s" be', (text) => {
  expect(foundBy(dates, text)).toEqual([]);
});

it('says nothing of a weekday where no year can be known', () => {
  expect(foundBy(dates, 'thứ Hai 5/3', { publishedAt: null })).toEqual([]);
});

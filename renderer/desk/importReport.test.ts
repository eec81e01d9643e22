import { expect, it } from 'vitest';
import { reportRows } from './importReport';

const rows = [
  { field: 'headline', text: 'Chợ nổi' },
  { field: 'missingPhoto', text: 'ghe.jpg' },
  { field: 'comments', text: '2' },
  { field: 'hidden', text: 'ghi chú riêng' },
  { field: 'leftOut', text: 'Trang chủ' },
] as const;

it('shows what is missing or dropped first, and no field that its piece shows', () => {
  expect(reportRows(rows, true)).toEqual({ problems: [rows[1], rows[3]], notes: [rows[2]] });
});

it('counts no tag, dateline or related link of a page as a problem', () => {
  const whole = (['tags', 'dateline', 'related'] as const).map((field) => ({ field, text: '' }));
  expect(reportRows(whole, true)).toEqual({ problems: [], notes: whole });
});

it('shows every row of a copy, which has no pieces', () => {
  expect(reportRows(rows, false)).toEqual({ problems: [], notes: rows });
});

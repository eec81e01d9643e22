import { describe, expect, it } from 'vitest';
import { readBylineLine } from './bylineLine';

const read = (line: string): unknown => {
  const found = readBylineLine(line);
  return found && [found.bylines.map((byline) => byline.name).join('|'), found.publishedAt];
};
const DAY = '2024-03-05';
const TIME = '2024-03-05T07:30:00+07:00';

describe('a byline line', () => {
  it.each([
    ['PV 05/03/2024 07:30', 'PV', TIME],
    ['AN BÌNH - QUỐC KHÁNH 05/03/2024', 'AN BÌNH|QUỐC KHÁNH', DAY],
    ['AN BÌNH – QUỐC KHÁNH – 05/03/2024 07:30', 'AN BÌNH|QUỐC KHÁNH', TIME],
    ['An Bình, Quốc Khánh và Thu Hà | 05/03/2024 | 07:30', 'An Bình|Quốc Khánh|Thu Hà', TIME],
    ['An Bình (tổng hợp), 05/03/2024', 'An Bình (tổng hợp)', DAY],
    ['Bài, ảnh: AN BÌNH 05/03/2024', 'AN BÌNH', DAY],
    ['An Bình 07h30 05/03/2024', 'An Bình', TIME],
    ['05/03/2024 07:30 AN BÌNH', 'AN BÌNH', TIME],
    ['07:30 | 05/03/2024 - AN BÌNH', 'AN BÌNH', TIME],
    ['Thứ ba, 05/03/2024, 07:30 (GMT+7)', '', TIME],
    ['05/03/2024', '', DAY],
    ['Cập nhật: 05/03/2024 07:30', '', TIME],
    ['Đăng lúc 07:30 05/03/2024', '', TIME],
    ['Đăng Khoa 05/03/2024', 'Đăng Khoa', DAY],
    ['By John Smith, 05/03/2024 07:30', 'John Smith', TIME],
    ['JOHN SMITH March 5, 2024', 'JOHN SMITH', DAY],
    ['AN BÌNH - AN BÌNH 05/03/2024', 'AN BÌNH', DAY],
    ['AN BÌNH 31/02/2024 07:30', 'AN BÌNH', null],
    ['By John Smith | Published 7:30 PM EST, Mon March 4, 2024', 'John Smith', TIME],
    ['Updated 8:30 AM GMT+8, Tue March 5, 2024', '', TIME],
    ['John Smith, Tue, 05 Mar 2024 00:30:00 GMT', 'John Smith', TIME],
    ['An Bình - 07:30, 05/03/2024', 'An Bình', TIME],
    ['05/03/2024 | 07:30:00 (UTC+7) | An Bình', 'An Bình', TIME],
    ['An Bình 05/03/2024 07:30 | Cập nhật: 05/03/2024 09:10', 'An Bình', TIME],
    ['An Bình - Thứ Ba, ngày 05 tháng 03 năm 2024 lúc 7 giờ 30 phút', 'An Bình', TIME],
    ['John Smith 7:30 AM CST, March 5, 2024', 'John Smith', null],
  ])('is "%s"', (line, names, publishedAt) => {
    expect(read(line)).toEqual([names, publishedAt]);
  });
  it.each([
    'Hà Nội, ngày 05/03/2024',
    'Sáng 05/03/2024',
    'Dự báo thời tiết ngày 05/03/2024',
    'Hội nghị diễn ra từ 05/03/2024 07:30',
    'Ông Nguyễn Văn An sinh ngày 05/03/2024.',
    'Từ 05/03/2024 đến 06/03/2024',
    'AN BÌNH',
    'Năm 2024',
    '31/02/2024',
    '',
  ])('is not "%s"', (line) => {
    expect(readBylineLine(line)).toBeNull();
  });
  it('tells reporters, agencies and contributors apart', () => {
    const roles = readBylineLine('An Bình - Theo TTXVN - CTV Thu Hà - Reuters - Apollo 05/03/2024')?.bylines.map(
      (byline) => byline.role,
    );
    expect(roles).toEqual(['reporter', 'agency', 'contributor', 'agency', 'reporter']);
  });
  it('keeps a date that no calendar has, to be reported', () => {
    expect(readBylineLine('AN BÌNH 31/02/2024')?.leftOut).toBe('31/02/2024');
  });
});

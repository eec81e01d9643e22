import { describe, expect, it } from 'vitest';
import { lintNumbers } from './lintNumbers';

const told = (text: string): string[] =>
  lintNumbers(text).map((remark) => `${remark.kind}: ${remark.text} > ${remark.suggest}`);

describe('lintNumbers', () => {
  it.each([
    ['đạt 1,234,567 đồng', 'en-style: 1,234,567 > 1.234.567'],
    ['thu 1,234.5 tỷ', 'en-style: 1,234.5 > 1.234,5'],
    ['khoảng 1,500 người', 'ambiguous: 1,500 > 1.500'],
    ['tăng 3.8%', 'en-style: 3.8 > 3,8'],
    ['tăng 3.8 %', 'en-style: 3.8 > 3,8'],
    ['tăng 3.8 so với cùng kỳ', 'en-style: 3.8 > 3,8'],
    ['Tăng 3.8 lần', 'en-style: 3.8 > 3,8'],
    ['rộng 12.5ha', 'en-style: 12.5 > 12,5'],
    ['Hà Nội 37.5 độ C', 'en-style: 37.5 > 37,5'],
    ['vàng SJC 62.55 triệu đồng/lượng', 'en-style: 62.55 > 62,55'],
    ['mỗi tháng 2.5 triệu đồng', 'en-style: 2.5 > 2,5'],
    ['giá $12.50', 'en-style: 12.50 > 12,50'],
    ['giá 12.50 USD', 'en-style: 12.50 > 12,50'],
    ['chỉ 0.125 ha', 'en-style: 0.125 > 0,125'],
    ['đạt 27.5/30 điểm', 'en-style: 27.5 > 27,5'],
    ['lạnh -2.5 độ', 'en-style: 2.5 > 2,5'],
    ['(12.5 ha)', 'en-style: 12.5 > 12,5'],
    ['đạt 2,002.', 'ambiguous: 2,002 > 2.002'],
  ])('remarks on "%s"', (text, expected) => {
    expect(told(text)).toEqual([expected]);
    expect(told(text.normalize('NFD'))).toEqual([expected]);
  });
  it('remarks on both ends of a range', () => {
    expect(told('tăng 3.5-4.2% và từ 1.5 đến 2.5 triệu')).toHaveLength(4);
  });
  it.each([
    'đạt 2.002 tỷ đồng, 1.234.567,8 m², tăng 3,8%',
    'tăng 3,125%',
    'ngày 17.11.2023, từ ngày 17.11 đến 20.11, tháng 11.2023, sáng 5.1, dịp 2.9 và 30.4',
    'lúc 16.30, 16:30, 16h30, 16 giờ 30',
    'máy chủ 10.0.0.1, IP 192.168.1.1',
    'Windows 8.1, iOS 17.4, Python 3.12, USB 3.0, GPT-4.5, v2.5, phiên bản 2.15',
    'cách mạng công nghiệp 4.0',
    'Điều 8.1, khoản 2.3, mục 1.2, bảng 3.4',
    '2.1 Mục tiêu chung',
    '2.1. Mục tiêu chung\n2.2. Giải pháp',
    'ISO 9001:2015, TCVN 5574:2018, 18-NQ/TW, 136/2020/NĐ-CP, 2023-11-17',
    'điện thoại 0912.345.678, 024.3825.1234, 1900.1234',
    'biển số 43A-123.45',
    'các lớp 1,2,3 và 5,6',
    'xem https://vi.example/2.5?x=1,234 và anh1.5.jpg hoặc a1.5@example.com',
    'mạng 2.5G',
    'tỷ số 2-1, 7/10, 1,5 triệu, 0,5%',
    'Nghị quyết 1.1.1',
    '',
  ])('lets "%s" be', (text) => {
    expect(told(text)).toEqual([]);
  });
  it('gives the place in the text as it was given', () => {
    const text = 'Tỉnh đạt 12.5 ha'.normalize('NFD');
    expect(lintNumbers(text)[0]!.at).toBe(text.indexOf('12.5'));
  });
  it('reads a text of 20,000 numbers in seconds', () => {
    expect(lintNumbers('đạt 12.5 ha, '.repeat(20_000))).toHaveLength(20_000);
  }, 20_000);
});

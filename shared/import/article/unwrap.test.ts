import { expect, it } from 'vitest';
import { linesOf } from './lines';
import { unwrap } from './unwrap';

const texts = (page: string): string[] => unwrap(linesOf(page)).map((line) => line.text);

const BROKEN = `Người trồng cà phê ở xã Nam Bình chuyển sang tưới tiết
kiệm nước

Sáng 5/3, xã tổ chức tham quan các vườn dùng vòi nhỏ
giọt. Mỗi vụ, một hộ bớt được 2.002 m³ nước. Công tưới
cũng ít hơn.

vuon.jpg
Một khu vườn

PV
(0) Bình luận`;

it('puts paragraphs together that were broken at a fixed width, and leaves short lines apart', () => {
  expect(texts(BROKEN)).toEqual([
    'Người trồng cà phê ở xã Nam Bình chuyển sang tưới tiết kiệm nước',
    'Sáng 5/3, xã tổ chức tham quan các vườn dùng vòi nhỏ giọt. Mỗi vụ, một hộ bớt được 2.002 m³ nước. Công tưới cũng ít hơn.',
    'vuon.jpg',
    'Một khu vườn',
    'PV',
    '(0) Bình luận',
  ]);
});

it('leaves a page alone that has a paragraph on one line', () => {
  const page = `${BROKEN}\n\n${'Một đoạn dài, không ngắt dòng ở đâu cả. '.repeat(4)}`;
  expect(texts(page)).toEqual(linesOf(page).map((line) => line.text));
});

it('leaves short paragraphs of like width apart', () => {
  const page = [
    'Xã Nam Bình có thêm 50 hộ tưới tiết kiệm trong năm.',
    'Mỗi hộ được vay 20 triệu đồng để mua vòi nhỏ giọt.',
    'Cuối năm, xã sẽ tổng kết và nhân rộng cách làm này.',
  ];
  expect(texts(page.join('\n'))).toEqual(page);
});

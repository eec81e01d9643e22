import { expect, it } from 'vitest';
import { proseOf } from '../../story';
import { ol, ul } from '../../story/testing';
import { bodyBlocks } from './bodyBlocks';
import { linesOf } from './lines';

const BEFORE = 'Sáng 5/3, xã Nam Bình tổ chức tham quan các vườn cà phê.';
const read = (...lines: readonly string[]) => bodyBlocks(linesOf(lines.join('\n')));

it.each([
  ['a line that ends in a colon', 'Hồ sơ gồm:', ['- Đơn theo mẫu 01', '- Bản sao căn cước']],
  ['one that ends in a colon, in sentences', 'Người dân cần:', ['– Mang áo mưa.', '– Cắt điện trong nhà.']],
  ['a paragraph, as clauses', BEFORE, ['- hộ nghèo;', '- Hộ cận nghèo;', '- Người già.']],
  ['a paragraph, in small letters', BEFORE, ['- đơn theo mẫu', '- bản sao']],
  ['a paragraph, as amounts', BEFORE, ['- 500 g thịt nạc', '- 2 củ hành tím']],
  ['a line in English', 'You will need:', ['* a form', '* A copy of your card']],
])('lines with dashes below %s are a list, which is reported as a guess', (_, before, lines) => {
  const { blocks, guessedLists } = read(before, ...lines);
  expect(blocks.at(-1)).toEqual(ul(...lines.map((line) => line.slice(2))));
  expect(guessedLists).toBe(1);
});

it.each([
  ['lines of dialogue', BEFORE, ['- Anh đi đâu đấy', '- Tôi ra chợ']],
  ['dialogue below a colon', 'Ông Ba hỏi:', ['- Ghe về chưa', '- Về rồi']],
  ['dialogue below a colon, with whom', 'Bà kể với cháu:', ['- Hồi đó lũ lớn', '- Nhà trôi hết']],
  ['questions', 'Ngoài bến có ồn ào:', ['- Ai đó?', '- Tư đây.']],
  ['what somebody says of themselves', 'Trên ghe:', ['- Tôi chờ từ sáng.', '- Em cũng vậy.']],
  ['what is in quotation marks', 'Hai câu trả lời:', ['- “Có”', '- “Không”']],
  ['full sentences', BEFORE, ['- Nước lên từ hai giờ sáng.', '- Bốn giờ thì tràn đê.']],
  ['one line alone', 'Hồ sơ gồm:', ['- Đơn theo mẫu 01']],
  ['a figure below zero', BEFORE, ['-5 độ ở Mẫu Sơn', '-3 độ ở Sa Pa']],
])('%s are no list', (_, before, lines) => {
  const { blocks, guessedLists } = read(before, ...lines);
  expect(blocks.map((block) => proseOf(block)[0])).toEqual([before, ...lines]);
  expect(blocks.every(({ kind }) => kind === 'paragraph' || kind === 'subhead')).toBe(true);
  expect(guessedLists).toBe(0);
});

it('lines that begin with the sign of a messenger are a list', () => {
  expect(read(BEFORE, '👉 Giá 18.000 đồng', '✔️ Lãi 40 triệu').blocks[1]).toEqual(
    ul('Giá 18.000 đồng', 'Lãi 40 triệu'),
  );
});

it.each([
  [['1. Nộp tại xã', '2. Chờ 15 ngày'], ol('Nộp tại xã', 'Chờ 15 ngày')],
  [['1) Nộp tại xã', '2) Chờ 15 ngày'], ol('Nộp tại xã', 'Chờ 15 ngày')],
  [['1/ Nộp tại xã', '2/ Chờ 15 ngày'], ol('Nộp tại xã', 'Chờ 15 ngày')],
  [['1.Nộp tại xã', '2.Chờ 15 ngày'], ol('Nộp tại xã', 'Chờ 15 ngày')],
  [['a) Nộp tại xã', 'b) Chờ 15 ngày'], { ...ol('Nộp tại xã', 'Chờ 15 ngày'), numbering: 'lowerAlpha' }],
])('%j count and are a list, for sure', (lines, list) => {
  expect(read('Các bước:', ...lines)).toMatchObject({ blocks: [{}, list], guessedLists: 0 });
});

it.each([[['1.000 đồng một bó', '2.000 đồng hai bó']], [['2. Chờ', '3. Nhận']], [['b) Chờ', 'c) Nhận']]])(
  '%j are no list',
  (lines) => {
    expect(read(BEFORE, ...lines).blocks.map(({ kind }) => kind)).not.toContain('list');
  },
);

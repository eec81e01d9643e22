import { expect, it } from 'vitest';
import { p, ul } from '../../story/testing';
import { textToContent } from './textToContent';

it('gives a paragraph a line, without what nobody sees', () => {
  expect(textToContent('Một\r\n\r\n  \nHai\u00A0ba\u200B\rB\u00ADốn ', true).blocks).toEqual([
    p('Một'),
    p('Hai ba'),
    p('Bốn'),
  ]);
  expect(textToContent('Ðà Nẵng', true).blocks).toEqual([p('Đà Nẵng')]);
  expect(textToContent(' \n\u200B\n', true).blocks).toEqual([]);
});

it('puts lines together that a mail program broke', () => {
  const mail = `Sáng sớm, hơn hai trăm ghe đã kín khúc sông, cao nhất trong ba
năm qua, theo ban quản lý chợ; đến trưa thì ghe đã vãn và nước
bắt đầu xuống.

Giá rau giảm 12,6% so với tháng trước.`;
  expect(textToContent(mail, true).blocks).toEqual([
    p(
      'Sáng sớm, hơn hai trăm ghe đã kín khúc sông, cao nhất trong ba năm qua, theo ban quản lý chợ; đến trưa thì ghe đã vãn và nước bắt đầu xuống.',
    ),
    p('Giá rau giảm 12,6% so với tháng trước.'),
  ]);
});

it('makes a list of lines that are plainly its items, and none of a text pasted without its form', () => {
  const text = 'Hồ sơ gồm:\n• Đơn theo mẫu\n• Bản sao';
  expect(textToContent(text, false).blocks).toEqual([p('Hồ sơ gồm:'), ul('Đơn theo mẫu', 'Bản sao')]);
  expect(textToContent(text, true).blocks).toHaveLength(3);
});

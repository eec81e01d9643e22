import { expect, it } from 'vitest';
import { p } from '../../story/testing';
import { textToContent } from './textToContent';

it('gives a paragraph a line, without what nobody sees', () => {
  expect(textToContent('Một\r\n\r\n  \nHai\u00A0ba\u200B\rB\u00ADốn ').blocks).toEqual([
    p('Một'),
    p('Hai ba'),
    p('Bốn'),
  ]);
  expect(textToContent('Ðà Nẵng').blocks).toEqual([p('Đà Nẵng')]);
  expect(textToContent(' \n\u200B\n').blocks).toEqual([]);
});

it('puts lines together that a mail program broke', () => {
  const mail = `Sáng sớm, hơn hai trăm ghe đã kín khúc sông, cao nhất trong ba
năm qua, theo ban quản lý chợ; đến trưa thì ghe đã vãn và nước
bắt đầu xuống.

Giá rau giảm 12,6% so với tháng trước.`;
  expect(textToContent(mail).blocks).toEqual([
    p(
      'Sáng sớm, hơn hai trăm ghe đã kín khúc sông, cao nhất trong ba năm qua, theo ban quản lý chợ; đến trưa thì ghe đã vãn và nước bắt đầu xuống.',
    ),
    p('Giá rau giảm 12,6% so với tháng trước.'),
  ]);
});

import { expect, it } from 'vitest';
import { urlFromText } from './linkText';

it.each([
  ['https://a.vn/b', 'https://a.vn/b'],
  [' baohaiduong.vn/tin?x=1 ', 'https://baohaiduong.vn/tin?x=1'],
  ['a@b.vn', 'mailto:a@b.vn'],
  ['tel:0912345678', 'tel:0912345678'],
  ['javascript:alert(1)', null],
  ['xin chào', null],
  ['', null],
])('%j leads to %j', (typed, url) => {
  expect(urlFromText(typed)).toBe(url);
});

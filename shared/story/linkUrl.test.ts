import { expect, it } from 'vitest';
import { isLinkUrl, isWebUrl } from './linkUrl';

it.each([
  'https://baohaiduong.vn/a?b=1#c',
  'http://a.vn',
  'mailto:toasoan@example.vn',
  'tel:+842203123456',
  'HTTPS://A.VN/',
])('lets a link lead to %s', (url) => {
  expect(isLinkUrl(url)).toBe(true);
});

it.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  ' https://a.vn',
  'https://a.vn/\u200B',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:https://a.vn/1',
  'app://stet/',
  '//a.vn/x',
  '/duong-dan',
  'a.vn',
  '',
  `https://a.vn/${'x'.repeat(3000)}`,
])('refuses %j', (url) => {
  expect(isLinkUrl(url)).toBe(false);
});

it('lets an embed be a web page and nothing else', () => {
  expect(isWebUrl('https://a.vn/')).toBe(true);
  expect(isWebUrl('mailto:a@b.vn')).toBe(false);
});

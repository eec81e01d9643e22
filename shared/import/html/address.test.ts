import { expect, it } from 'vitest';
import { linkAddress, trimmedAddress, webAddress } from './address';

const BASE = 'https://bao.example/tin/a.html';
const to = (target: string): string => encodeURIComponent(target);

it.each<[string, string, string | null]>([
  ['an address as it is', 'https://a.example/x?y=1#z', 'https://a.example/x?y=1#z'],
  ['spaces around it', '  https://a.example/x \n', 'https://a.example/x'],
  ['line ends inside it', 'https://a.exa\nmple/\tx', 'https://a.example/x'],
  ['spaces inside it', 'https://a.example/ben do', 'https://a.example/ben%20do'],
  ['no scheme', '//a.example/x', 'https://a.example/x'],
  ['a place beside the page', 'b.html', 'https://bao.example/tin/b.html'],
  ['a place on the site', '/b', 'https://bao.example/b'],
  ['a mail address', 'mailto:toasoan@bao.example', 'mailto:toasoan@bao.example'],
  ['a telephone number', 'tel:+84234123456', 'tel:+84234123456'],
  ['a place on the page itself', '#cuoi', null],
  ['a script', 'javascript:alert(1)', null],
  ['a script with a line end in its name', 'java\nscript:alert(1)', null],
  ['a file of the computer', 'file:///etc/passwd', null],
  ['nothing', '  ', null],
])('a link with %s leads there or nowhere', (_, href, address) => {
  expect(linkAddress(href, BASE)).toBe(address);
});

it('a relative link leads nowhere where the address of its page is not known, or none', () => {
  expect(linkAddress('b.html', null)).toBeNull();
  expect(linkAddress('b.html', 'not an address')).toBeNull();
  expect(linkAddress('//a.example/x', null)).toBe('https://a.example/x');
});

it.each([
  ['a search engine', `https://www.google.com.vn/url?sa=t&url=${to('https://a.example/x?y=1')}`],
  ['a search engine, its other parameter', `https://google.com/url?q=${to('https://a.example/x?y=1')}&sa=D`],
  ['a social network', `https://l.facebook.com/l.php?u=${to('https://a.example/x?y=1')}&h=AT0`],
  ['its pictures', `https://l.instagram.com/?u=${to('https://a.example/x?y=1')}`],
  ['a mail program', `https://nam02.safelinks.protection.outlook.com/?url=${to('https://a.example/x?y=1')}&data=05`],
  ['a site of films', `https://www.youtube.com/redirect?event=x&q=${to('https://a.example/x?y=1')}`],
  ['a chat', `https://slack-redir.net/link?url=${to('https://a.example/x?y=1')}`],
  ['two of them', `https://l.facebook.com/l.php?u=${to(`https://google.com/url?q=${to('https://a.example/x?y=1')}`)}`],
])('a link through a page of %s leads where that sends its reader', (_, href) => {
  expect(linkAddress(href, null)).toBe('https://a.example/x?y=1');
});

it.each([
  ['a page that is called like one', `https://notgoogle.example/url?q=${to('https://a.example/')}`],
  ['another site that ends alike', `https://slack-redir.net.example/link?url=${to('https://a.example/')}`],
  ['another page of the site', `https://www.google.com/search?q=${to('https://a.example/')}`],
  ['a page below it', `https://www.youtube.com/redirect/x?q=${to('https://a.example/')}`],
  ['a page that leads to no web page', `https://google.com/url?q=${to('javascript:alert(1)')}`],
  ['a page that leads nowhere', 'https://google.com/url?sa=t'],
  ['a film', 'https://www.youtube.com/watch?v=abc'],
])('a link to %s leads to it', (_, href) => {
  expect(linkAddress(href, null)).toBe(href);
});

it('a link through more than four such pages leads to the fifth', () => {
  const through = (target: string): string => `https://slack-redir.net/link?url=${to(target)}`;
  const five = [1, 2, 3, 4, 5].reduce(through, 'https://a.example/');
  expect(linkAddress(five, null)).toBe(through('https://a.example/'));
});

it('a picture is on the web or nowhere', () => {
  expect(webAddress('/anh/a.jpg', BASE)).toBe('https://bao.example/anh/a.jpg');
  expect(webAddress('http://a.example/a.jpg', null)).toBe('http://a.example/a.jpg');
  expect(webAddress('mailto:a@b.example', null)).toBeNull();
  expect(webAddress('data:image/png;base64,AA', null)).toBeNull();
});

it('control characters are no part of an address, letters beside them are', () => {
  expect(trimmedAddress(' \u0000a\u001fb\u007f\u0080 c ~\n')).toBe('ab\u0080 c ~');
});

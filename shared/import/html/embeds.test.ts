import type { Element } from 'hast';
import { expect, it } from 'vitest';
import { htmlToContent } from './htmlToContent';
import { drawingWords, embedOf, isDrawing, isEmbed, leftEmbed, postAddress } from './embeds';

const el = (
  tagName: string,
  properties: Element['properties'] = {},
  ...children: readonly (Element | string)[]
): Element => ({
  type: 'element',
  tagName,
  properties,
  children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
});
const BASE = 'https://bao.example/tin/1.html';

it.each([
  ['amp-youtube', { dataVideoid: 'abc123' }, 'https://www.youtube.com/watch?v=abc123'],
  ['amp-vimeo', { dataVideoid: '12' }, 'https://vimeo.com/12'],
  ['amp-dailymotion', { dataVideoid: 'x1' }, 'https://www.dailymotion.com/video/x1'],
  ['amp-twitter', { dataTweetid: '12' }, 'https://twitter.com/i/status/12'],
  ['amp-instagram', { dataShortcode: 'ab' }, 'https://www.instagram.com/p/ab/'],
  ['amp-tiktok', { dataSrc: '12' }, 'https://www.tiktok.com/embed/v2/12'],
  ['amp-tiktok', { dataSrc: 'https://a.example/12' }, 'https://a.example/12'],
  ['amp-facebook', { dataHref: 'https://a.example/1' }, 'https://a.example/1'],
  ['amp-facebook', { dataHref: 'javascript:1' }, ''],
  ['amp-soundcloud', { dataTrackid: '12' }, 'https://api.soundcloud.com/tracks/12'],
  ['amp-brightcove', { dataVideoId: '12' }, ''],
  ['amp-youtube', { title: 'Phim' }, ''],
])('reads what the component %s of AMP with %j shows: %j', (tagName, properties, url) => {
  const element = el(tagName, properties);
  expect([isEmbed(element), embedOf(element, BASE)?.url]).toEqual([true, url]);
});

it.each([
  ['https://www.youtube.com/embed/abc123?rel=0', 'https://www.youtube.com/watch?v=abc123'],
  ['//www.youtube-nocookie.com/embed/abc123', 'https://www.youtube.com/watch?v=abc123'],
  ['https://www.youtube.com/embed/videoseries?list=x', 'https://www.youtube.com/embed/videoseries?list=x'],
  ['https://player.vimeo.com/video/12#t=1', 'https://vimeo.com/12'],
  ['https://www.dailymotion.com/embed/video/x1', 'https://www.dailymotion.com/video/x1'],
  ['https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fa.example%2F1', 'https://a.example/1'],
  ['https://www.facebook.com/plugins/video.php?x=1', 'https://www.facebook.com/plugins/video.php?x=1'],
  ['/ban-do', 'https://bao.example/ban-do'],
])('reads the frame of %s as the page %s', (src, url) => {
  expect(embedOf(el('iframe', { src }), BASE)).toEqual({ url, title: '' });
});

it.each([
  'https://securepubads.g.doubleclick.net/x',
  'https://www.googletagmanager.com/ns.html',
  'https://www.facebook.com/plugins/like.php?href=x',
  'https://www.google.com/recaptcha/api2',
])('takes nothing from the frame of %s, which is no part of a text', (src) => {
  expect(embedOf(el('iframe', { src }), BASE)).toBeNull();
});

it.each([
  ['a frame of two pixels', el('iframe', { src: 'https://a.example/', width: 2 }), null],
  ['a frame that is no pixel high', el('iframe', { src: 'https://a.example/', height: '0px' }), null],
  ['a frame of three pixels', el('iframe', { src: 'https://a.example/', width: '3' }), 'https://a.example/'],
  [
    'a film of one pixel, whose player makes it larger',
    el('video', { src: 'a.mp4', width: 1 }),
    'https://bao.example/tin/a.mp4',
  ],
  [
    'a frame that is loaded later',
    el('iframe', { src: 'about:blank', dataLazySrc: 'https://a.example/' }),
    'https://a.example/',
  ],
  [
    'a frame that a plug-in loads later',
    el('iframe', { dataLitespeedSrc: 'https://a.example/' }),
    'https://a.example/',
  ],
  ['a frame that a script loads', el('iframe', { dataVid: 'https://a.example/' }), 'https://a.example/'],
  ['an object', el('object', { data: 'https://a.example/' }), 'https://a.example/'],
  [
    'a film by its source',
    el('video', {}, el('source'), el('source', { src: 'a.mp4' })),
    'https://bao.example/tin/a.mp4',
  ],
  ['a film from nowhere', el('video'), ''],
  ['a frame from nowhere with a title', el('iframe', { ariaLabel: ' Bản  đồ ' }), ''],
  ['a frame from nowhere', el('iframe'), null],
])('reads %s', (_, element, url) => {
  expect(embedOf(element, BASE)?.url ?? null).toBe(url);
});

it.each([
  [{ title: ' ', ariaLabel: ' Bản  đồ ' }, 'Bản đồ'],
  [{ dataTitle: 'Bản đồ', title: 'Phim' }, 'Phim'],
  [{ dataCaption: 'Bản đồ' }, 'Bản đồ'],
  [{}, ''],
])('reads the title of a frame with %j as %j', (properties, title) => {
  expect(embedOf(el('iframe', { ...properties, src: 'https://a.example/' }), BASE)?.title).toBe(title);
});

it.each([
  [el('iframe', { src: 'https://a.example/x' }), 'iframe a.example'],
  [el('iframe', { src: 'blob:x  y' }), 'iframe blob:x y'],
  [el('video', { src: 'a.mp4' }), 'video bao.example'],
  [el('video'), 'video'],
  [el('iframe', { src: `x:${'a'.repeat(200)}` }), `iframe x:${'a'.repeat(78)}`],
  [el('iframe', { src: 'https://a.example/', height: '1' }), ''],
])('names in the report a frame or film that is left out', (element, name) => {
  expect(leftEmbed(element, BASE)).toBe(name);
});

it('takes a drawing with words in it for a chart, and one without for an icon', () => {
  const chart = el('svg', {}, el('g', {}, el('text', {}, 'Mực\n nước'), el('text', {}, ` ${'x'.repeat(200)}`)));
  const drawings = [chart, el('canvas'), el('svg', {}, el('path')), el('div', {}, el('text'))];
  expect(drawings.map(isDrawing)).toEqual([true, true, false, false]);
  expect([drawingWords(chart), drawingWords(el('canvas'))]).toEqual([`svg Mực nước ${'x'.repeat(71)}`, 'canvas']);
});

it.each([
  [
    'its own address',
    el('blockquote', { className: ['instagram-media'], dataInstgrmPermalink: 'https://a.example/1' }),
    'https://a.example/1',
  ],
  [
    'the page that it cites',
    el('blockquote', { className: ['x', 'tiktok-embed'], cite: 'https://a.example/2' }),
    'https://a.example/2',
  ],
  [
    'its last link',
    el(
      'blockquote',
      { className: ['twitter-tweet'] },
      el('a', { href: 'https://a.example/3' }),
      el('a', { href: 'https://a.example/4' }),
    ),
    'https://a.example/4',
  ],
  ['nothing where it has no address', el('blockquote', { className: ['fb-post'] }, 'x'), null],
  ['nothing where it is no post', el('blockquote', { className: ['my-fb-post'], cite: 'https://a.example/5' }), null],
])('reads of the post of a network %s', (_, element, url) => {
  expect(postAddress(element, null)).toBe(url);
});

it('takes a film that a site plays in a box of its own, with its caption', () => {
  const box = `<div class="VCSortableInPreviewMode" type="VideoStream" data-vid="https://cdn.example/v.mp4">
<div class="VideoCMS_Caption"><p>Clip: cảng Tịnh Kỳ</p></div></div>`;
  expect(htmlToContent(`<p>Một.</p>${box}<p>Hai.</p>`)?.blocks).toMatchObject([
    { kind: 'paragraph' },
    { kind: 'embed', url: 'https://cdn.example/v.mp4', title: 'Clip: cảng Tịnh Kỳ' },
    { kind: 'paragraph' },
  ]);
});

import { expect, it } from 'vitest';
import type { Story } from '../../story';
import { figure } from '../../story/testing';
import { takeFrontMatter } from './frontMatter';
import { frontMatterFields } from './frontMatterFields';

const read = (yaml: string) => frontMatterFields(takeFrontMatter(`---\n${yaml}\n---\n`)?.values ?? new Map());

it.each<[string, Partial<Story>]>([
  ['headline: A\ntitle: B', { headline: 'B' }],
  ['title: ""\nheadline: A', { headline: 'A' }],
  ['tít: A', { headline: 'A' }],
  ['title: 1945', { headline: '1945' }],
  ['eyebrow: A', { kicker: 'A' }],
  ['tít dẫn: A', { kicker: 'A' }],
  ['excerpt: A', { lead: 'A' }],
  ['dek: A', { lead: 'A' }],
  ['mô tả: A', { lead: 'A' }],
  ['publishedAt: 2026-11-02', { publishedAt: '2026-11-02' }],
  ['date: hôm nay\npubDate: 2026-11-02', { publishedAt: '2026-11-02' }],
  ['tag: bão', { tags: ['bão'] }],
  ['từ khóa: " #bão ,lũ,, bão"', { tags: ['bão', 'lũ'] }],
  ['keywords: ["#bão", "a,b", 9, ""]', { tags: ['bão', 'a,b', '9'] }],
  ['tags: []\nkeywords: a', { tags: ['a'] }],
  ['category: Thời sự', { section: 'Thời sự' }],
  ['place: Huế', { dateline: 'Huế' }],
  ['language: VI-vn', { lang: 'vi' }],
  ['lang: tiếng Anh', {}],
  ['lang: fr', {}],
  ['slug: bao-so-9', { slug: 'bao-so-9' }],
  ['slug: Bão số 9', {}],
  [
    'byline: Lê An và Võ Hà',
    {
      bylines: [
        { name: 'Lê An', role: 'reporter' },
        { name: 'Võ Hà', role: 'reporter' },
      ],
    },
  ],
  [
    'author: theo nhiều nguồn tin khác nhau của báo',
    { bylines: [{ name: 'theo nhiều nguồn tin khác nhau của báo', role: 'reporter' }] },
  ],
  [
    'tác giả: [Lê An, TTXVN, ""]',
    {
      bylines: [
        { name: 'Lê An', role: 'reporter' },
        { name: 'TTXVN', role: 'agency' },
      ],
    },
  ],
  ['author: {title: Lê An, role: contributor}', { bylines: [{ name: 'Lê An', role: 'contributor' }] }],
  ['author: {name: Lê An, role: boss}', { bylines: [{ name: 'Lê An', role: 'reporter' }] }],
  ['author: {email: a@b.vn}', {}],
  [
    'related: [{link: "https://a.vn/1", name: Tin}, {href: "https://a.vn/2", title: Bài}]',
    {
      related: [
        { title: 'Tin', url: 'https://a.vn/1' },
        { title: 'Bài', url: 'https://a.vn/2' },
      ],
    },
  ],
  ['related: https://a.vn/1', {}],
])('reads %j as the fields %j', (yaml, story) => {
  expect(read(yaml).story).toEqual(story);
});

const cover = (fields = {}) => figure({ photo: { kind: 'missing', fileName: 'a.jpg' }, ...fields });
it.each([
  ['featured_image: a.jpg', {}],
  [
    'thumbnail: a.jpg\nalt: Sóng\ncaption: Bến đò\nphoto_credit: Võ Hà',
    { altText: 'Sóng', caption: 'Bến đò', credit: 'Võ Hà' },
  ],
  [
    'hero: {src: a.jpg, alttext: Sóng, title: Bến đò, photographer: Võ Hà}',
    { altText: 'Sóng', caption: 'Bến đò', credit: 'Võ Hà' },
  ],
  ['cover: {file: a.jpg, alt: Sóng}\ncover_alt: Khác', { altText: 'Sóng' }],
  ['cover: {url: a.jpg, caption: Bến đò}\ncover_caption: Khác\ncover_credit: Hà', { caption: 'Bến đò', credit: 'Hà' }],
  ['cover: a.jpg\ncaption: "Bến đò. Ảnh: Võ Hà"\ncredit: Võ Hà', { caption: 'Bến đò', credit: 'Võ Hà' }],
  ['cover: a.jpg\ncaption: "Bến đò. Ảnh: Võ Hà"\ncredit: Lê An', { caption: 'Bến đò. Ảnh: Võ Hà', credit: 'Lê An' }],
  ['cover: {path: null, relative: a.jpg}', {}],
])('reads the photo on top of %j', (yaml, fields) => {
  expect(read(yaml).cover).toEqual(cover(fields));
});

it.each(['cover: {alt: Sóng}', 'cover: ""', 'title: A'])('finds no photo in %j', (yaml) => {
  expect(read(yaml).cover).toBeNull();
});

it.each([
  ['title: A\nheadline: B', ['headline: B']],
  ['Layout: post\nx: [1, {a: b}]\ny: {c: true}', ['layout: post', 'x: [1, {a: b}]', 'y: {c: true}']],
  ['categories: [Một, Hai, Ba]', ['section: Hai', 'section: Ba']],
  ['cover_alt: Sóng', ['cover_alt: Sóng']],
  ['title: A\nnone: null', ['none: null']],
  ['tags: [a, {b: c}, "", null]', ['tags: {b: c}']],
  ['author: {name: An, email: "an@a.vn", phone: null, desk: false, fax: ""}', ['author: {email: an@a.vn}']],
  ['cover: {src: a.jpg, alt: x, width: 9}', ['cover: {width: 9}']],
  ['related: [{url: "https://a.vn/1", title: x, by: An}, {url: /b}]', ['related: {by: An}', 'related: {url: /b}']],
  ['generator: Hugo', []],
])('names of %j what comes to nothing: %j', (yaml, leftOut) => {
  expect(read(yaml).leftOut).toEqual(leftOut);
});

it.each([
  ['generator: Stet', true],
  ['generator: Hugo', false],
  ['title: A', false],
])('knows by %j whether we wrote it: %s', (yaml, isOurs) => {
  expect(read(yaml).isOurs).toBe(isOurs);
});

it('reads the names that Vietnamese newsrooms give to fields, photo and tags', () => {
  const { story, cover, leftOut } = frontMatterFields(
    new Map<string, unknown>([
      ['tít', 'Chợ hoa'],
      ['tít phụ', 'Hơn 1.000 hộ vào vụ'],
      ['từ khóa', 'hoa Tết; Sa Đéc'],
      ['ảnh bìa', 'hoa.jpg'],
      ['chú thích ảnh', 'Chậu cúc. Ảnh: Lê Thu'],
    ]),
  );
  expect(story).toEqual({ headline: 'Chợ hoa', kicker: 'Hơn 1.000 hộ vào vụ', tags: ['hoa Tết', 'Sa Đéc'] });
  expect(cover).toMatchObject({ photo: { fileName: 'hoa.jpg' }, caption: 'Chậu cúc', credit: 'Lê Thu' });
  expect(leftOut).toEqual([]);
});

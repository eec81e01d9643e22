import { describe, expect, it } from 'vitest';
import { emptyStory, type Story } from '../../story';
import { figure, h, p } from '../../story/testing';
import type { ArticlePage } from '../article/articlePage';
import { parseArticlePage } from '../article/parseArticlePage';

function read(markdown: string): ArticlePage {
  const page = parseArticlePage(markdown, 'markdown');
  if (!page.ok) throw new Error(page.message);
  return page;
}
const front = (...lines: readonly string[]): ArticlePage =>
  read(['---', ...lines, '---', '', 'Nước dâng ở xã.'].join('\n'));
const leftOut = ({ rows }: ArticlePage): string => rows.find(({ field }) => field === 'leftOut')?.text ?? '';

describe('front matter', () => {
  it.each<[string, readonly string[], Partial<Story>]>([
    ['a title with a colon', ['title: "Bão số 9: sơ tán"'], { headline: 'Bão số 9: sơ tán' }],
    [
      'words for the lead of a static site',
      ['title: A', 'summary: >', '  Mưa lớn', '  hai ngày.'],
      { lead: 'Mưa lớn hai ngày.' },
    ],
    [
      'authors as a list',
      ['authors: [Lê An, Võ Hà]'],
      {
        bylines: [
          { name: 'Lê An', role: 'reporter' },
          { name: 'Võ Hà', role: 'reporter' },
        ],
      },
    ],
    [
      'authors in one line',
      ['author: Lê An và Võ Hà'],
      {
        bylines: [
          { name: 'Lê An', role: 'reporter' },
          { name: 'Võ Hà', role: 'reporter' },
        ],
      },
    ],
    [
      'authors as mappings',
      ['authors:', '  - name: Lê An', '    role: photographer'],
      { bylines: [{ name: 'Lê An', role: 'photographer' }] },
    ],
    ['an agency', ['author: TTXVN'], { bylines: [{ name: 'TTXVN', role: 'agency' }] }],
    ['a time with an offset', ['date: 2026-11-02T07:30:00Z'], { publishedAt: '2026-11-02T14:30:00+07:00' }],
    ["Jekyll's time", ['date: 2026-11-02 07:30:00 +0700'], { publishedAt: '2026-11-02T07:30:00+07:00' }],
    ['a day alone', ['date: 2026-11-02'], { publishedAt: '2026-11-02' }],
    ["Vietnam's form of a day", ['ngày đăng: 02/11/2026 07:30'], { publishedAt: '2026-11-02T07:30:00+07:00' }],
    ['tags with signs and commas', ['tags: "#bão, lũ"'], { tags: ['bão', 'lũ'] }],
    ['the first category', ['categories:', '  - Thời sự'], { section: 'Thời sự' }],
    [
      'names in Vietnamese',
      ['Tiêu đề: Bão', 'Sapo: Mưa.', 'Chuyên mục: Thời sự', 'Từ khóa: [lũ]'],
      { headline: 'Bão', lead: 'Mưa.', section: 'Thời sự', tags: ['lũ'] },
    ],
    ['a language and a slug', ['lang: en-US', 'slug: the-storm'], { lang: 'en', slug: 'the-storm' }],
    ['letters in NFD', [`title: ${'Huế'.normalize('NFD')}`], { headline: 'Huế' }],
  ])('holds %s', (_, lines, fields) => {
    expect(front(...lines).story).toMatchObject(fields);
  });

  it('names every value that is no field of a story', () => {
    expect(
      leftOut(front('title: A', 'draft: true', 'layout: post', 'categories: [Thời sự, Bão]', 'date: hôm qua')),
    ).toBe('draft: true · layout: post · date: hôm qua · section: Bão');
  });

  it.each([
    [
      'an address',
      ['cover: anh/bao.jpg', 'cover_caption: "Bão. Ảnh: Lê An"', 'cover_alt: Sóng'],
      { altText: 'Sóng', caption: 'Bão', credit: 'Lê An' },
    ],
    [
      'a mapping',
      ['image:', '  path: anh/bao.jpg', '  alt: Sóng', '  caption: Bão', '  credit: Lê An'],
      { altText: 'Sóng', caption: 'Bão', credit: 'Lê An' },
    ],
  ])('names the photo on top by %s', (_, lines, said) => {
    const page = front('title: A', ...lines);
    expect(page.story.body).toEqual([
      figure({ photo: { kind: 'missing', fileName: 'bao.jpg' }, ...said }),
      p('Nước dâng ở xã.'),
    ]);
    expect(page.photoFileNames).toEqual(['bao.jpg']);
    expect(page.photoPaths).toEqual([['bao.jpg', 'anh/bao.jpg']]);
  });

  it('and a photo that the text shows are one', () => {
    const { story } = read('---\ntitle: A\ncover: bao.jpg\n---\n\n![Sóng](bao.jpg)\n');
    expect(story.body).toHaveLength(1);
  });

  it('takes away the headline that the text repeats, and no subhead', () => {
    expect(read('---\ntitle: Bão số 9\n---\n# BÃO SỐ 9\n\n## Sơ tán\n\nMưa.').story).toMatchObject({
      headline: 'Bão số 9',
      body: [h(2, 'Sơ tán'), p('Mưa.')],
    });
  });
});

it('is read where it is TOML, a value a line', () => {
  const page = read(
    `+++\ntitle = "Bão số 9: sơ tán"\ndate = 2026-11-02T07:30:00+07:00\ntags = ["bão", 'lũ']\nauthors = ["Lê An"]\ndraft = true\n[params]\nx = {}\n+++\n\nMưa.`,
  );
  expect(page.story).toMatchObject({
    headline: 'Bão số 9: sơ tán',
    publishedAt: '2026-11-02T07:30:00+07:00',
    bylines: [{ name: 'Lê An', role: 'reporter' }],
    body: [p('Mưa.')],
  });
  expect(leftOut(page)).toBe(`tags = ["bão", 'lũ'] [params] x = {} · draft: true`);
});

describe('is no front matter', () => {
  it.each([
    '---\nMột dòng\n---\n\nHai',
    '---\n\nMột\n\n---\n\nHai: ba',
    'Tít\n\n---\ntitle: A\n---',
    '- a\n---\nb: c\n---',
  ])('%j', (text) => {
    const { story } = read(text);
    expect({ ...story, headline: '', body: [], lang: 'vi' }).toEqual(emptyStory('vi'));
  });
});

describe('front matter that cannot be read is left out by its words', () => {
  const bomb = [
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...'bcdefgh'.split('').map((key, at) => `${key}: &${key} [${Array(9).fill(`*${'abcdefg'[at]}`).join(', ')}]`),
  ];
  it.each([
    ['damaged', ['title: "Bão', 'x: [']],
    ['aliases without end', bomb],
    ['brackets in brackets', [`x: ${'['.repeat(2000)}`]],
    ['very much', [`x: ${'a'.repeat(70_000)}`]],
  ])('%s', (_, lines) => {
    const page = front(...lines);
    expect(page.story.headline).toBe('Nước dâng ở xã.');
    expect(leftOut(page)).toContain(lines[0]!.slice(0, 5));
  });
  it('leaves a key called __proto__ out and changes no object', () => {
    const page = front('title: A', '__proto__: {polluted: yes}', 'x: !!js/function "function(){}"');
    expect(page.story.headline).toBe('A');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(leftOut(page)).toContain('__proto__');
  });
});

it('names each value of a list or mapping of which nothing is made', () => {
  const page = front(
    'title: A',
    'related: [/bai/khac, https://a.vn/x]',
    'tags: [a, {b: c}]',
    'authors: [{name: An, email: an@a.vn}]',
    'cover: {image: a.jpg, alt: Sóng, relative: false}',
  );
  expect(page.story).toMatchObject({
    related: [{ title: '', url: 'https://a.vn/x' }],
    tags: ['a'],
    bylines: [{ name: 'An', role: 'reporter' }],
  });
  expect(leftOut(page)).toBe('related: /bai/khac · tags: {b: c} · authors: {email: an@a.vn}');
});

it('names TOML that is too long to be read, and reads none of it', () => {
  const long = `+++\ntitle = "A"\nnote = "${'a'.repeat(70_000)}"\nauthor = "An"\n+++\n\nMưa.`;
  expect(read(long).story.bylines).toEqual([]);
  expect(leftOut(read(long))).toContain('title = "A"');
});

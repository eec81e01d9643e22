import { describe, expect, it } from 'vitest';
import { proseOf, type Story } from '../../story';
import { figure, h, p } from '../../story/testing';
import { parseWebPage } from './parseWebPage';

const read = (html: string) => {
  const page = parseWebPage(html);
  if (!page.ok) throw new Error(page.message);
  return page;
};
const rowOf = (html: string, field: string): string | undefined =>
  read(html).rows.find((row) => row.field === field)?.text;
const photo = (name: string, fields = {}) =>
  figure({ photo: { kind: 'remote', url: `https://anh.example/${name}` }, ...fields });
const data = (json: object | string): string =>
  `<script type="application/ld+json">${typeof json === 'string' ? json : JSON.stringify(json)}</script>`;
const words = 'Nước sông lên nhanh từ nửa đêm, người dân ba xã ven đê phải dời nhà trong mưa lớn.';
const menu = '<header><a href="/">Báo Sông</a><nav><ul><li><a href="/xa-hoi">Xã hội</a></li></ul></nav></header>';
const foot =
  '<section class="box-tinlienquan"><h2>Tin liên quan</h2><article><h3><a href="/b">Chợ mới mở lại</a></h3></article></section><div id="box_comment"><p>Bạn đọc: hay quá, cảm ơn tòa soạn đã đưa tin.</p></div><footer><p>© Báo Sông</p></footer>';

const PAGES: Readonly<Record<string, readonly [html: string, fields: Partial<Story>]>> = {
  VnExpress: [
    `${menu}<div class="sidebar-1"><div class="header-content"><ul class="breadcrumb"><li><a>Xã hội</a></li></ul><span class="date">Thứ tư, 4/3/2026, 06:15 (GMT+7)</span></div><h1 class="title-detail">Đê Hữu giữ được sau một đêm</h1><p class="description"><span class="location-stamp">Bến Trăm</span>${words}</p><article class="fck_detail"><p class="Normal">Đoạn một.</p><p class="author_mail"><strong>Hà My</strong></p></article></div>${foot}`,
    {
      headline: 'Đê Hữu giữ được sau một đêm',
      lead: words,
      dateline: 'Bến Trăm',
      section: 'Xã hội',
      publishedAt: '2026-03-04T06:15:00+07:00',
      bylines: [{ name: 'Hà My', role: 'reporter' }],
      body: [p('Đoạn một.')],
    },
  ],
  'Tuổi Trẻ': [
    `${menu}<div class="detail__cmain"><div class="detail-cate"><a>Thời sự</a></div><div class="detail-time" data-role="publishdate">04/03/2026 06:15 GMT+7</div><h1 class="detail-title" data-role="title">Đê Hữu giữ được</h1><h2 class="detail-sapo" data-role="sapo">${words}</h2><div class="detail-content afcbc-body" data-role="content"><p>Đoạn một.</p><div class="VCSortableInPreviewMode" type="RelatedOneNews"><a href="/c">Bài khác của báo</a></div><p>Đoạn hai.</p></div><div class="detail-author-bot"><a class="name">HÀ MY</a></div></div>${foot}`,
    {
      headline: 'Đê Hữu giữ được',
      lead: words,
      section: 'Thời sự',
      bylines: [{ name: 'HÀ MY', role: 'reporter' }],
      publishedAt: '2026-03-04T06:15:00+07:00',
      body: [p('Đoạn một.'), p('Đoạn hai.')],
    },
  ],
  'Dân Trí': [
    `${menu}<article class="singular-container"><h1 class="title-page detail">Đê Hữu giữ được</h1><div class="author-wrap"><div class="author-name"><a href="/tac-gia"><b>Hà My</b></a></div><time class="author-time" datetime="2026-03-04 06:15">Thứ tư, 04/03/2026 - 06:15</time></div><h2 class="singular-sapo">(Dân trí) - ${words}</h2><div class="singular-content"><p>Đoạn một.</p><figure class="image align-center"><img data-src="https://anh.example/de.jpg" alt="Đê"><figcaption><p>Đê Hữu (Ảnh: Hà My).</p></figcaption></figure></div><div class="tags-wrap"><ul class="tags"><li><a>đê Hữu</a></li><li><a># mưa lũ</a></li></ul></div></article>${foot}`,
    {
      headline: 'Đê Hữu giữ được',
      lead: `(Dân trí) - ${words}`,
      bylines: [{ name: 'Hà My', role: 'reporter' }],
      publishedAt: '2026-03-04T06:15:00+07:00',
      tags: ['đê Hữu', 'mưa lũ'],
      body: [p('Đoạn một.'), photo('de.jpg', { altText: 'Đê', caption: 'Đê Hữu', credit: 'Hà My' })],
    },
  ],
  'a provincial paper with its page in a form': [
    `<form id="aspnetForm">${menu}<div id="content"><div class="breadcrumbs"><a>Trang chủ</a> » <a>Xã hội</a></div><h1>Đê Hữu giữ được</h1><div class="post-date">Cập nhật lúc: 06:15, 04/03/2026</div><div class="sapo">${words}</div><div class="noi-dung"><p>Đoạn một.</p><p><strong>Hà My</strong></p></div></div>${foot}</form>`,
    {
      headline: 'Đê Hữu giữ được',
      section: 'Xã hội',
      lead: words,
      publishedAt: '2026-03-04T06:15:00+07:00',
      bylines: [{ name: 'Hà My', role: 'reporter' }],
      body: [p('Đoạn một.')],
    },
  ],
  WordPress: [
    `${menu}<main><article><header class="entry-header"><h1 class="entry-title">Đê Hữu giữ được</h1><span class="posted-on"><time class="entry-date" datetime="2026-03-03T23:15:00+00:00">4 Tháng Ba</time></span><span class="author vcard"><a class="url fn">Hà My</a></span></header><div class="post-thumbnail"><img src="https://anh.example/de.jpg" width="900" alt=""></div><div class="entry-content"><p>${words}</p><div class="sharedaddy"><a>Facebook</a></div><h2>Hộ đê</h2><p>Đoạn hai.</p></div><footer><a rel="category">Xã hội</a></footer></article></main>${foot}`,
    {
      headline: 'Đê Hữu giữ được',
      publishedAt: '2026-03-04T06:15:00+07:00',
      bylines: [{ name: 'Hà My', role: 'reporter' }],
      body: [photo('de.jpg'), p(words), h(2, 'Hộ đê'), p('Đoạn hai.')],
    },
  ],
  'a site that names nothing': [
    `<div>${menu}<div><div><h1>Đê Hữu giữ được</h1><p><b>${words}</b></p><p>${words} Đoạn một.</p><p>${words} Đoạn hai.</p><p>HÀ MY</p></div></div><div><a href="/1">Một tin khác dài hơn hẳn những tin còn lại trên trang này</a></div>${foot}</div>`,
    {
      headline: 'Đê Hữu giữ được',
      lead: words,
      bylines: [{ name: 'HÀ MY', role: 'reporter' }],
      body: [p(`${words} Đoạn một.`), p(`${words} Đoạn hai.`)],
    },
  ],
  AMP: [
    `<html amp><head>${data({ '@type': 'NewsArticle', headline: 'Đê Hữu giữ được', author: 'Hà My', datePublished: '2026-03-04T06:15:00+0700' })}</head><body>${menu}<article class="article"><h1>Đê Hữu giữ được</h1><p>Đoạn một.</p><amp-video src="https://v.example/a.mp4" title="Hộ đê"></amp-video><amp-ad type="x"></amp-ad></article></body></html>`,
    {
      headline: 'Đê Hữu giữ được',
      bylines: [{ name: 'Hà My', role: 'reporter' }],
      publishedAt: '2026-03-04T06:15:00+07:00',
      body: [p('Đoạn một.'), { kind: 'embed', url: 'https://v.example/a.mp4', title: 'Hộ đê' }],
    },
  ],
};

describe('reads the story of a page', () => {
  it.each(Object.entries(PAGES))('of %s', (_, [html, fields]) => {
    expect(read(`<!doctype html><html><body>${html}</body></html>`).story).toMatchObject(fields);
  });

  it('and tells what of the site was left out', () => {
    const leftOut = rowOf(`<!doctype html><body>${PAGES['Tuổi Trẻ']?.[0] ?? ''}`, 'leftOut');
    for (const part of [
      'Báo Sông',
      'Xã hội',
      'Tin liên quan',
      'Chợ mới mở lại',
      'hay quá',
      '© Báo Sông',
      'Bài khác của báo',
    ])
      expect(leftOut).toContain(part);
  });
});

it.each([
  ['05/03/2024 07:30', '2024-03-05T07:30:00+07:00'],
  ['06/03/2024 07:30', '2024-03-05'],
  ['', '2024-03-05'],
])('takes the hour that a page shows (%s) where it tells machines the day alone', (shown, publishedAt) => {
  const page = `<html><head>${data({ '@type': 'NewsArticle', datePublished: '2024-03-05' })}</head><body><article><h1>Đê giữ được</h1><time datetime="${shown}">${shown}</time><p>${words}</p></article></body></html>`;
  expect(read(page).story.publishedAt).toBe(publishedAt);
});

describe('reads what a page tells machines', () => {
  const article = {
    '@type': 'NewsArticle',
    headline: 'Đê Hữu giữ được',
    datePublished: '2026-03-03T23:15:00Z',
    author: [
      { '@type': 'Person', name: 'Hà My' },
      { '@type': 'Organization', name: 'TTXVN' },
    ],
    articleSection: ['Xã hội', 'Thời sự'],
    keywords: 'đê Hữu, mưa lũ',
    description: words,
  };
  const fields: Partial<Story> = {
    section: 'Xã hội',
    lead: words,
    bylines: [
      { name: 'Hà My', role: 'reporter' },
      { name: 'TTXVN', role: 'agency' },
    ],
    publishedAt: '2026-03-04T06:15:00+07:00',
    tags: ['đê Hữu', 'mưa lũ'],
    body: [p('Đoạn một.')],
  };
  const page = (head: string): string =>
    `<!doctype html><html><head>${head}</head><body><article><h1>Đê Hữu giữ được</h1><p>Đoạn một.</p></article></body></html>`;

  it.each([
    ['alone', data(article)],
    ['in a list', data([{ '@type': 'WebSite', name: 'Báo Sông' }, article])],
    ['in a graph', data({ '@graph': [{ '@type': 'BreadcrumbList' }, article] })],
    ['with line ends in its strings', data(JSON.stringify(article).replace('Nước sông', 'Nước\nsông'))],
    ['with commas too many', data(JSON.stringify(article).replace(/}$/, ',}'))],
    ['in a comment', data(`<!-- ${JSON.stringify(article)} -->`)],
    ['with signs of HTML', data(JSON.stringify(article).replace('Xã hội', 'X&atilde; hội'))],
    [
      'beside other stories',
      data({ '@type': 'ItemList', itemListElement: [{ '@type': 'NewsArticle', headline: 'Khác' }] }) + data(article),
    ],
    [
      'with authors by their ids',
      data({
        '@graph': [
          { ...article, author: [{ '@id': '#my' }, article.author[1]] },
          { '@id': '#my', '@type': 'Person', name: 'Hà My' },
        ],
      }),
    ],
  ])('JSON-LD %s', (_, head) => {
    expect(read(page(head)).story).toMatchObject(fields);
    expect(rowOf(page(head), 'brokenData')).toBeUndefined();
  });

  it('and tells of JSON-LD that is broken', () => {
    const broken = page(data('{"@type":"NewsArticle","headline":'));
    expect(rowOf(broken, 'brokenData')).toMatch(/JSON/);
    expect(read(broken).story.headline).toBe('Đê Hữu giữ được');
  });

  it('takes the fields from `<meta>` where a page has no JSON-LD', () => {
    const head =
      '<meta property="og:title" content="Đê Hữu"><meta property="article:published_time" content="2026-03-04T06:15:00+07:00"><meta property="article:section" content="Xã hội"><meta property="article:tag" content="đê Hữu"><meta property="article:tag" content="mưa lũ"><meta name="author" content="Hà My">';
    expect(read(page(head)).story).toMatchObject({ ...fields, lead: '', bylines: fields.bylines?.slice(0, 1) });
  });

  it('no site that names itself as the author', () => {
    const head = data({
      ...article,
      author: { '@type': 'Organization', name: 'Báo Sông' },
      publisher: { name: 'Báo Sông' },
    });
    expect(read(page(head)).story.bylines).toEqual([]);
  });

  it('the title of the window without its site, where no headline is shown', () => {
    const html = `<!doctype html><head><title>Đê Hữu giữ được sau bão - Báo Sông</title></head>${menu}<div class="detail-content"><p>Đoạn một.</p></div>`;
    expect(read(html).story).toMatchObject({ headline: 'Đê Hữu giữ được sau bão', body: [p('Đoạn một.')] });
  });

  it('no description that is the start of the text, cut', () => {
    const head = `<meta property="og:description" content="${words.slice(0, 60)}">`;
    expect(
      read(`<!doctype html><head>${head}</head><article><h1>Tít</h1><p>${words}</p><p>Hai.</p></article>`).story,
    ).toMatchObject({ lead: '', body: [p(words), p('Hai.')] });
  });
});

it('reads links from the address that a browser saved the page from', () => {
  const html = `<!doctype html>\n<!-- saved from url=(0025)https://bao.example/tin/1 -->\n<article><h1>Tít</h1><p>Xem <a href="/tin/2">bài</a></p><img src="/anh/a.jpg"></article>`;
  expect(JSON.stringify(read(html).story.body)).toContain('https://bao.example/tin/2');
  expect(JSON.stringify(read(html).story.body)).toContain('https://bao.example/anh/a.jpg');
});

it('stays cheap where a page is made to hold it up', () => {
  const hostile = [
    '<article>'.repeat(150) + '<h1>A'.repeat(10_000),
    `<article><h1>A</h1>${'<div class="tags related-x_y_z entry-content">'.repeat(150)}${'<p class="a-b-c-d_e-f">x</p>'.repeat(10_000)}`,
    `<div class="${'a-'.repeat(100_000)}date"><h1>A</h1>`,
    data(`[${'{"@type":"NewsArticle","headline":"x"},'.repeat(20_000)}{}]`),
    data('['.repeat(100_000)) + '<h1>A</h1>',
    `<nav></nav>${'<div class="entry-content"><p>Một câu dài hơn hai mươi chữ cái.</p></div>'.repeat(5_000)}`,
  ];
  for (const html of hostile) {
    const start = performance.now();
    parseWebPage(html);
    expect(performance.now() - start).toBeLessThan(20_000);
  }
});

it('has Đ for Icelandic Eth in every field of a page, as in its text', () => {
  const { story } = read(
    `<meta property="article:section" content="Ðời sống"><meta property="article:tag" content="Ðà Nẵng">
    <meta name="author" content="Ðỗ An"><article><h1>Ðà Nẵng mưa lớn</h1><p class="sapo">Ðêm qua, mưa lớn.</p><p>${words}</p><p>Ðê bị vỡ.</p></article>`,
  );
  expect(JSON.stringify(story)).not.toContain('Ð');
  expect(story).toMatchObject({ headline: 'Đà Nẵng mưa lớn', section: 'Đời sống', tags: ['Đà Nẵng'] });
});

it('takes the last item of a path of sections that has no links', () => {
  const path = '<ol class="breadcrumbs"><li>Trang chủ</li><li>Giáo dục</li></ol>';
  const page = parseWebPage(
    `<article>${path}<h1>Lớp học bên sông</h1><div class="content"><p>Lớp học nằm cuối bến, sáng đèn từ 18 giờ.</p><p>Thầy dạy không lấy tiền đã mười hai năm.</p></div></article>`,
  );
  expect(page.ok && page.story.section).toBe('Giáo dục');
});

it('leaves the buttons and the links to other stories inside a text out, and names them in the report', () => {
  const html = `<article class="fck_detail"><h1>Đê Hữu giữ được</h1><p>${words}</p><p>Chia sẻ</p><div><span>In bài</span></div><p><a href="/g">Theo dõi Báo Sông trên Google News</a></p><div><h3>Tin liên quan</h3><ul><li><a href="/c">Chợ mới mở lại</a></li></ul></div><p>${words} Đoạn hai.</p></article>`;
  expect(read(html).story.body.map(proseOf)).toEqual([[words], [`${words} Đoạn hai.`]]);
  for (const left of ['Chia sẻ', 'In bài', 'Google News', 'Tin liên quan', 'Chợ mới mở lại'])
    expect(rowOf(html, 'leftOut')).toContain(left);
});

it.each([
  '<p>Chia sẻ với phóng viên, ông Tư nói nước đã rút.</p>',
  '<h3>Chia sẻ</h3>',
  '<div><h3>Tin liên quan</h3><p>Ông Tư nói nước đã rút.</p></div>',
  '<p>Xem thêm <a href="/d">bản đồ ngập</a></p>',
])('keeps words of the story that look like a button: %s', (part) => {
  const html = `<article class="fck_detail"><h1>Đê Hữu giữ được</h1><p>${words}</p>${part}<p>${words}</p></article>`;
  expect(rowOf(html, 'leftOut')).toBeUndefined();
});

describe('a line “Bài và ảnh: An Nhiên”', () => {
  const line = '<p>Bài và ảnh: An Nhiên</p>';
  const text = `<p>${words}</p><p>${words} Đoạn hai.</p>`;
  it.each([
    ['above the text', '', `${line}${text}`],
    ['above the text of a page that names An Nhiên', '<meta name="author" content="An Nhiên">', `${line}${text}`],
    ['below the text', '', `${text}${line}`],
    ['below the text of a page that names An Nhiên', '<meta name="author" content="An Nhiên">', `${text}${line}`],
  ])('is the byline, once: %s', (_, meta, inner) => {
    const { story } = read(
      `<head>${meta}</head><article class="fck_detail"><h1>Đê Hữu giữ được</h1>${inner}</article>`,
    );
    expect(story.bylines).toEqual([{ name: 'An Nhiên', role: 'reporter' }]);
    expect(story.body).toEqual([p(words), p(`${words} Đoạn hai.`)]);
  });
});

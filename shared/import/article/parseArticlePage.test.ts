import { expect, it } from 'vitest';
import { figure, h, p } from '../../story/testing';
import { parseArticlePage } from './parseArticlePage';

it('reads a page in Markdown: its first subhead is the headline', () => {
  const read = parseArticlePage('# Chợ nổi đông khách\n\nGhe kín khúc sông.\n\n![](ghe.png)\n\n## Giá rau', 'markdown');
  expect(read).toMatchObject({
    ok: true,
    story: {
      lang: 'vi',
      headline: 'Chợ nổi đông khách',
      body: [p('Ghe kín khúc sông.'), figure({ photo: { kind: 'missing', fileName: 'ghe.png' } }), h(2, 'Giá rau')],
    },
    photoFileNames: ['ghe.png'],
    pictures: [],
  });
});

it('reads a page in HTML with the pictures that are in it, and follows no address out of it', () => {
  const read = parseArticlePage(
    '<!doctype html><title>x</title><p>The river rises</p><img src="data:image/gif;base64,R0lG"><img src="file:///etc/a.png"><p>It rains.</p>',
    'html',
  );
  expect(read).toMatchObject({
    ok: true,
    story: { lang: 'en', headline: 'The river rises' },
    photoFileNames: ['a.png'],
    pictures: [{ fileName: 'picture.gif' }],
  });
});

it('reads the story of a page of a site, and tells what of the site was left out', () => {
  const read = parseArticlePage(
    `<header><h1>Báo Mẫu</h1><nav><a href="/">Trang chủ</a></nav></header>
     <article><h2>Tin khác</h2></article>
     <main><article><h1>Chợ nổi đông khách</h1><p>Ghe kín khúc sông.</p></article></main>
     <aside>Đọc nhiều</aside><footer>© Báo Mẫu</footer>`,
    'html',
  );
  expect(read).toMatchObject({
    story: { headline: 'Chợ nổi đông khách', body: [p('Ghe kín khúc sông.')] },
  });
  const leftOut = 'Báo Mẫu · Trang chủ · Tin khác · Đọc nhiều · © Báo Mẫu';
  expect(read.ok && read.rows).toContainEqual({ field: 'leftOut', text: leftOut });
});

it.each([
  ['main', '<h1>Báo Mẫu</h1><main><div><h1>Chợ nổi</h1></div><p>Ghe kín.</p></main><p>© Báo Mẫu</p>', ['Ghe kín.']],
  ['all', '<main><p>Chợ nổi</p></main><article><p>Ghe kín.</p></article>', ['Ghe kín.']],
])('takes %s of a page for its story where no article has a headline', (_, html, words) => {
  expect(parseArticlePage(html, 'html')).toMatchObject({
    story: { headline: 'Chợ nổi', body: words.map((word) => p(word)) },
  });
});

it('leaves a long first paragraph in the body', () => {
  const long = 'Mưa lớn trên sông. '.repeat(20).trim();
  expect(parseArticlePage(`${long}\n\nHai`, 'markdown')).toMatchObject({
    story: { headline: '', body: [p(long), p('Hai')] },
  });
});

it.each([
  ['<p> </p><script>x</script>', 'html'],
  ['\n\n', 'markdown'],
] as const)('refuses a page that says nothing', (text, format) => {
  expect(parseArticlePage(text, format)).toMatchObject({ ok: false, code: 'no-story' });
});

// loss 9
it.each([
  ['nested too deep', '<div>'.repeat(20_000), 'html', 'page-too-deep', /nested too deep/],
  ['of quotes in quotes', '>'.repeat(20_000), 'markdown', 'page-too-deep', /nested too deep/],
  [
    'of too many tags',
    '<h1>Tít</h1>' + '<p>Ghe <b>rau</b></p>'.repeat(60_000),
    'html',
    'too-many-tags',
    /150,000 tags/,
  ],
] as const)('refuses a page %s by its own sentence', (_, text, format, code, message) => {
  const read = parseArticlePage(text, format);
  expect(read).toMatchObject({ ok: false, code });
  expect(read.ok ? '' : read.message).toMatch(message);
});

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

it('leaves a long first paragraph in the body', () => {
  const long = 'Mưa lớn trên sông. '.repeat(20).trim();
  expect(parseArticlePage(`${long}\n\nHai`, 'markdown')).toMatchObject({
    story: { headline: '', body: [p(long), p('Hai')] },
  });
});

it.each([
  ['<p> </p><script>x</script>', 'html'],
  ['<div>'.repeat(20_000), 'html'],
  ['\n\n', 'markdown'],
] as const)('refuses a page that says nothing', (text, format) => {
  expect(parseArticlePage(text, format)).toMatchObject({ ok: false, code: 'no-story' });
});

import { describe, expect, it } from 'vitest';
import { newCell, proseOf, type Block } from '../story';
import { b, br, figure, link, marked, p, quote } from '../story/testing';
import { decodeArticle } from './article/decodeArticle';
import { parseArticlePage } from './article/parseArticlePage';
import { parseArticleText } from './article/parseArticleText';
import { htmlToContent } from './html/htmlToContent';

const read = (html: string): readonly Block[] | undefined => htmlToContent(html)?.blocks;
const photo = (name: string, fields = {}) =>
  figure({ photo: { kind: 'remote', url: `https://anh.example/${name}` }, ...fields });
const img = '<img src="https://anh.example/a.jpg">';

type Case = readonly [what: string, html: string, blocks: readonly Block[]];

describe('a paragraph below a picture', () => {
  const captioned = photo('a.jpg', { caption: 'Bến cũ', credit: 'Lan' });
  it.each<Case>([
    [
      'in italics is its caption',
      `<p>${img}</p><p align=center><em>Bến cũ. Ảnh: Lan</em></p><p>A</p>`,
      [captioned, p('A')],
    ],
    ['that names who took it is its caption', `<p>${img}</p><p>Bến cũ. Ảnh: Lan</p><p>A</p>`, [captioned, p('A')]],
    [
      'that only names who took it goes on with its caption',
      `<p>${img}</p><p><i>Bến cũ</i></p><p>Ảnh: Lan</p>`,
      [captioned],
    ],
    [
      'with other words is a paragraph',
      `<p>${img}</p><p>Bến cũ nay vắng.</p>`,
      [photo('a.jpg'), p('Bến cũ nay vắng.')],
    ],
    [
      'is none where the picture has a caption already',
      `<figure>${img}<figcaption>Bến cũ. Ảnh: Lan</figcaption></figure><p><i>Sông chảy mãi.</i></p>`,
      [captioned, p(marked('Sông chảy mãi.', 'italic'))],
    ],
  ])('%s', (_, html, blocks) => {
    expect(read(html)).toEqual(blocks);
  });
});

describe('what sites and forms write', () => {
  it.each<Case>([
    [
      'a line break and an indent of hard spaces begin a paragraph',
      'Một.<BR>&nbsp;&nbsp;&nbsp; Hai.<BR>Ba.',
      [p('Một.'), p('Hai.', br, 'Ba.')],
    ],
    [
      'a table of one row with paragraphs in a cell sets a page',
      `<table><tr><td>${img}<br><i>Bến cũ</i></td><td><p>Một.</p><p>Hai.</p></td></tr></table>`,
      [photo('a.jpg', { caption: 'Bến cũ' }), p('Một.'), p('Hai.')],
    ],
    [
      'a table of one row with words stays a table',
      '<table><tr><td><p>Một</p></td><td><p>Hai</p></td></tr></table>',
      [{ kind: 'table', hasHeaderRow: false, rows: [[newCell(p('Một').content), newCell(p('Hai').content)]] }],
    ],
    [
      'the speaker of a pull quote of WordPress stands in the quotation',
      '<figure class="wp-block-pullquote"><blockquote><p>Mất đê.</p><cite>Bà Năm</cite></blockquote></figure>',
      [{ kind: 'pullQuote', content: p('Mất đê.').content, attribution: 'Bà Năm' }],
    ],
    [
      'an embed of WordPress is the address alone',
      '<figure class="wp-block-embed is-type-video"><div class="wp-block-embed__wrapper">\nhttps://www.youtube.com/watch?v=abcdefghijk\n</div><figcaption>Lũ về</figcaption></figure>',
      [{ kind: 'embed', url: 'https://www.youtube.com/watch?v=abcdefghijk', title: 'Lũ về' }],
    ],
    [
      'a caption of WordPress’s classic editor',
      `<p>[caption id="a" width="600"]${img} Bến cũ. Ảnh: Lan[/caption]</p><p>A [b] c</p>`,
      [photo('a.jpg', { caption: 'Bến cũ', credit: 'Lan' }), p('A [b] c')],
    ],
    [
      'films of WordPress’s classic editor',
      '[embed]https://vimeo.com/123[/embed]<p>A</p>[video width="9" mp4="https://v.example/a.mp4"][/video]',
      [
        { kind: 'embed', url: 'https://vimeo.com/123', title: '' },
        p('A'),
        { kind: 'embed', url: 'https://v.example/a.mp4', title: '' },
      ],
    ],
    [
      'a formula is words on its line',
      '<p>Vì <math><mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup><annotation>E=mc^2</annotation></math>, <math><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac></math>.</p>',
      [p('Vì E=mc', marked('2', 'superscript'), ', (a+b)/2.')],
    ],
  ])('%s', (_, html, blocks) => {
    expect(read(html)).toEqual(blocks);
  });

  it('a drawing with words is named in the report, and an icon is not', () => {
    const html =
      '<p>A</p><svg><title>Mực nước</title><text>3,2 m</text></svg><svg><path d="M0 0"/></svg><canvas></canvas>';
    expect(htmlToContent(html)?.leftFrames).toEqual(['svg Mực nước3,2 m', 'canvas']);
  });

  it.each([
    ['Báo Nam Bình | Lũ về sớm', 'Lũ về sớm'],
    ['Lũ về sớm ở Nam Bình - Báo Nam Bình điện tử', 'Lũ về sớm ở Nam Bình'],
    ['Báo động đỏ - Lũ về', 'Báo động đỏ - Lũ về'],
  ])('the title “%s” gives the headline', (title, headline) => {
    const text = '<p>Sáng 2/11, nước sông lên nhanh, tràn vào ba xã ven sông, khiến 40 hộ dân phải sơ tán.</p>'.repeat(
      4,
    );
    const menu = '<div><a href="#">Trang chủ</a><br><a href="#">Chính trị</a></div>';
    const html = `<html><head><title>${title}</title></head><body>${menu}<div class="noidung">${text}</div></body></html>`;
    const page = parseArticlePage(html, 'html');
    expect(page.ok && page.story.headline).toBe(headline);
  });

  it('stays cheap where shortcodes never end', () => {
    const start = performance.now();
    read('[caption]<img src="a.jpg">'.repeat(20_000) + '[embed]https:'.repeat(20_000) + '[video src="'.repeat(20_000));
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});

describe('signs of static sites in Markdown', () => {
  const page = (text: string) => {
    const found = parseArticlePage(`---\ntitle: Tin\n---\n\n${text}\n`, 'markdown');
    if (!found.ok) throw new Error(found.message);
    return { blocks: found.story.body, leftOut: found.leftOut };
  };

  it('photos and films of templates are photos and films', () => {
    expect(
      page(
        '{{< figure src="lu.jpg" caption="Nước &quot;lên&quot;" attr="Đức Minh" alt="Lũ" >}}\n\n{{< youtube abcdefghijk >}}\n\n{% vimeo 123 %}',
      ),
    ).toEqual({
      blocks: [
        figure({
          photo: { kind: 'missing', fileName: 'lu.jpg' },
          caption: 'Nước &quot;lên&quot;',
          credit: 'Đức Minh',
          altText: 'Lũ',
        }),
        { kind: 'embed', url: 'https://www.youtube.com/watch?v=abcdefghijk', title: '' },
        { kind: 'embed', url: 'https://vimeo.com/123', title: '' },
      ],
      leftOut: [],
    });
  });

  it('other templates are left out and named, and code keeps its own', () => {
    expect(page('Nước {% include a.html %}lên{: .to}.\n{: .lead}\n\n```\n{% x %}\n```')).toEqual({
      blocks: [p('Nước lên.'), p('{% x %}')],
      leftOut: ['{% include a.html %}', '{: .to}', '{: .lead}'],
    });
  });

  it('a footnote without a mark keeps its name before its words', () => {
    expect(page('A\n\n[^b]: Theo **sở**.').blocks).toEqual([p('A'), p('[^b]: Theo ', b('sở'), '.')]);
  });

  it('words that only look like signs stay words in Markdown of Stet’s own', () => {
    const text = 'Mã %%a%%, ==b==, [[c]] và https://a.example/x là chữ. {: .d}';
    const own = parseArticlePage(`---\ntitle: Tin\ngenerator: Stet\n---\n\n# Tin\n\n${text}\n`, 'markdown');
    expect(own.ok && own.story.body).toEqual([p(text)]);
    expect(page('Xem https://a.example/x nhé.').blocks).toEqual([
      p('Xem ', link('https://a.example/x', 'https://a.example/x'), ' nhé.'),
    ]);
    expect(page('> [!note] A\n> B').blocks).toMatchObject([{ kind: 'factBox' }]);
    const quoted = parseArticlePage('---\ntitle: T\ngenerator: Stet\n---\n\n# T\n\n> \\[!note] A\n', 'markdown');
    expect(quoted.ok && quoted.story.body).toEqual([quote('[!note] A')]);
  });
});

describe('texts of mail programs and old sites', () => {
  const story = 'Lũ về sớm ở ba xã\n\nAN BÌNH 02/11/2026 07:30\n\nNước lên nhanh trong đêm.\n\nSáng 2/11, nước rút.\n';

  it('the fields of a mail are not the head of a story, and are named', () => {
    const head = ['From: An <an@a.example>', 'Sent: Monday, November 2, 2026 7:30 AM', 'To: Minh', 'Subject: Bài lũ'];
    const found = parseArticleText(`${head.join('\n')}\n\n${story}`);
    if (!found.ok) throw new Error(found.message);
    expect(found.story).toMatchObject({ headline: 'Lũ về sớm ở ba xã', bylines: [{ name: 'AN BÌNH' }] });
    expect(found.leftOut).toEqual(expect.arrayContaining(head));
    const talk = parseArticleText('Ngày: 2/11\n\nĐến: ba xã\n\nNước lên nhanh.\n');
    expect(talk.ok && [talk.story.headline, ...talk.story.body.flatMap(proseOf)].join(' ')).toContain('Đến: ba xã');
  });

  it('UTF-8 that was turned into UTF-8 twice is read', () => {
    const twice = (decode: (bytes: Uint8Array) => string) =>
      new TextEncoder().encode(decode(new TextEncoder().encode(story)));
    const asWindows = twice((bytes) => new TextDecoder('windows-1252').decode(bytes));
    const asLatin = twice((bytes) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    for (const bytes of [asWindows, asLatin]) expect(decodeArticle(bytes)).toEqual({ ok: true, text: story });
    const other = 'Ça va à São Paulo, Ü ở Huế.';
    expect(decodeArticle(new TextEncoder().encode(other))).toEqual({ ok: true, text: other });
  });
});

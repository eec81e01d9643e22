import { describe, expect, it } from 'vitest';
import { newCell, newList, type Block, type Inline } from '../../story';
import { b, br, figure, h, link, marked, ol, p, quote, ul } from '../../story/testing';
import { htmlToContent } from './htmlToContent';

const read = (html: string): readonly Block[] | undefined => htmlToContent(html)?.blocks;
const photo = (name: string, fields = {}) =>
  figure({ photo: { kind: 'remote', url: `https://anh.example/${name}` }, ...fields });
const embed = (url: string, title = ''): Block => ({ kind: 'embed', url, title });
const gallery = (caption: string, ...photos: ReturnType<typeof photo>[]): Block => ({
  kind: 'gallery',
  caption,
  photos: photos.map(({ photo: source, caption: words, credit, altText }) => ({
    ...{ photo: source, caption: words, credit, altText, source: '' },
  })),
});
const table = (...rows: string[][]): Block => ({
  kind: 'table',
  hasHeaderRow: false,
  rows: rows.map((row) => row.map((cell) => newCell(cell === '' ? [] : p(cell).content))),
});
const done = (words: string) => marked(words, 'strikethrough');
const items = (...words: Inline[]): Block =>
  newList(
    'bulleted',
    words.map((word) => ({ content: [word], lists: [] })),
  );
const blankGif = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';

type Case = readonly [what: string, html: string, blocks: readonly Block[]];

describe('a picture that is a letter', () => {
  it.each<Case>([
    [
      'an emoji in a sentence',
      '<p>Đội nhà thắng <img class="wp-smiley" alt="🎉" style="height:1em" src="https://x.example/a.svg"> rồi.</p>',
      [p('Đội nhà thắng 🎉 rồi.')],
    ],
    [
      'an emoji of a chat, by its itemtype',
      '<div>Vâng <img itemtype="http://schema.skype.com/Emoji" alt="👍" width="20" height="20" src="https://x.example/like"></div>',
      [p('Vâng 👍')],
    ],
    [
      'an arrow drawn as a picture',
      '<p>Xem <img src="r.gif" alt="→" width="9" height="9"> trang 2</p>',
      [p('Xem → trang 2')],
    ],
    [
      'an icon without words',
      '<p><img src="https://x.example/icon-clock.png" width="16" height="16" alt="">Hôm qua</p>',
      [p('Hôm qua')],
    ],
    [
      'a photo whose description is an emoji',
      '<p><img src="https://anh.example/a.jpg" width="800" alt="🌊"></p>',
      [photo('a.jpg', { altText: '🌊' })],
    ],
  ])('%s', (_, html, blocks) => {
    expect(read(html)).toEqual(blocks);
  });
});

describe('a picture that is loaded later', () => {
  it.each<Case>([
    ['data-src', `<img class="lazy" src="${blankGif}" data-src="https://anh.example/a.jpg">`, [photo('a.jpg')]],
    [
      'data-original, larger than what is shown',
      '<img src="https://anh.example/thumb_w/300/a.jpg" data-original="https://anh.example/a.jpg">',
      [photo('a.jpg')],
    ],
    [
      'a placeholder of the site',
      '<img src="https://anh.example/img/placeholder.png" data-lazy-src="//anh.example/a.jpg">',
      [photo('a.jpg')],
    ],
    [
      'the largest of a srcset',
      '<img src="https://anh.example/s.jpg" srcset="https://anh.example/m,1.jpg 640w, https://anh.example/l.jpg 1280w" sizes="50vw">',
      [photo('l.jpg')],
    ],
    [
      'a srcset by density without spaces after its commas',
      '<img srcset="https://anh.example/1.jpg 1x,https://anh.example/2.jpg 2x">',
      [photo('2.jpg')],
    ],
    [
      'the source of a picture element',
      `<picture><source srcset="https://anh.example/a.webp"><img src="${blankGif}" alt="Đò"></picture>`,
      [photo('a.webp', { altText: 'Đò' })],
    ],
    [
      'in a kind that Stet can show, where a page offers several',
      '<picture><source type="image/avif" srcset="https://anh.example/a"><source srcset="https://anh.example/a.avif"><source srcset="https://anh.example/a.webp"><img src="https://anh.example/a.jpg"></picture><picture><source srcset="https://anh.example/b.avif"><img src="https://anh.example/b.jpg"></picture>',
      [photo('a.webp'), photo('b.jpg')],
    ],
    ['of another kind where a page has no other', '<img srcset="https://anh.example/a.avif 1x">', [photo('a.avif')]],
    [
      'only in noscript',
      `<p>A</p><img class="lazyload" src="${blankGif}"><noscript><img src="https://anh.example/a.jpg"></noscript>`,
      [p('A'), photo('a.jpg')],
    ],
    [
      'again in noscript',
      '<div><img data-src="https://anh.example/a.jpg?w=300"><noscript><img src="https://anh.example/a.jpg?w=900"></noscript></div>',
      [photo('a.jpg?w=300')],
    ],
    [
      'a counter in noscript',
      '<p>A</p><noscript><img width="1" height="1" src="https://x.example/tr?id=1"></noscript>',
      [p('A')],
    ],
    ['by the base of the page', '<base href="https://anh.example/bai/"><img src="../a.jpg">', [photo('a.jpg')]],
    [
      'of AMP, its own fallback once',
      '<amp-img src="https://anh.example/a.jpg" width="600" height="400"><noscript><img src="https://anh.example/a.jpg"></noscript></amp-img>',
      [photo('a.jpg')],
    ],
  ])('%s', (_, html, blocks) => {
    expect(read(html)).toEqual(blocks);
  });
});

describe('a caption beside its picture', () => {
  const captioned = photo('a.jpg', { caption: 'Bến cũ', credit: 'Lan' });
  const img = '<img src="https://anh.example/a.jpg">';
  it.each<Case>([
    [
      'of WordPress',
      `<div class="wp-caption alignnone">${img}<p class="wp-caption-text">Bến cũ. Ảnh: Lan</p></div><p>A</p>`,
      [captioned, p('A')],
    ],
    [
      'of a desk of several papers',
      `<div type="Photo"><div>${img}</div><div class="PhotoCMS_Caption"><p>Bến cũ - Ảnh: Lan</p></div></div>`,
      [captioned],
    ],
    [
      'in the row of a table below',
      `<table class="tplCaption"><tr><td>${img}</td></tr><tr><td><p class="Image">Bến cũ. Ảnh: <em>Lan</em></p></td></tr></table><p>A</p>`,
      [captioned, p('A')],
    ],
    [
      'of Word, in a paragraph of its own',
      `<p class=MsoNormal>${img}</p><p class=MsoCaption>Bến cũ. <i>Ảnh: Lan</i></p><p class=MsoNormal>A</p>`,
      [captioned, p('A')],
    ],
    [
      'of Drupal, the credit in a field of its own',
      `<div class="media-image">${img}<div class="field--name-field-caption">Bến cũ<span class="photo-credit">Ảnh: Lan</span></div></div>`,
      [captioned],
    ],
    ['above the picture', `<figure><figcaption>Bến cũ (Ảnh: Lan)</figcaption>${img}</figure>`, [captioned]],
    [
      'with the credit in an element of its own',
      `<figure>${img}<figcaption>Bến cũ<span class="credit">Lan</span></figcaption></figure>`,
      [captioned],
    ],
    [
      'with who owns it, as schema.org names it',
      `<figure>${img}<figcaption>Bến cũ <span itemprop="copyrightHolder">Lan</span></figcaption></figure>`,
      [captioned],
    ],
    [
      'under two pictures in a row',
      `<table><tr><td>${img}</td><td><img src="https://anh.example/b.jpg"></td></tr><tr><td colspan="2">Hai bến. Ảnh: Lan</td></tr></table>`,
      [gallery('Hai bến. Ảnh: Lan', photo('a.jpg'), photo('b.jpg'))],
    ],
    [
      'one under each of two pictures',
      `<table><tr><td>${img}</td><td><img src="https://anh.example/b.jpg"></td></tr><tr><td>Bến cũ. Ảnh: Lan</td><td>Bến mới</td></tr></table>`,
      [captioned, photo('b.jpg', { caption: 'Bến mới' })],
    ],
    [
      'of a gallery, and those in it',
      `<figure class="wp-block-gallery"><figure>${img}<figcaption>Bến cũ. Ảnh: Lan</figcaption></figure><figure><img src="https://anh.example/b.jpg"></figure><figcaption>Hai bến</figcaption></figure>`,
      [gallery('Hai bến', captioned, photo('b.jpg'))],
    ],
    [
      'a caption with no picture stays words',
      '<p class=MsoCaption>Bảng 1. Giá gạo</p><p>A</p>',
      [p('Bảng 1. Giá gạo'), p('A')],
    ],
    [
      'a table with a flag in a cell stays a table',
      '<table><tr><td><img src="https://anh.example/a.jpg">Lào</td><td>3</td></tr></table>',
      [table(['Lào', '3']), photo('a.jpg')],
    ],
  ])('%s', (_, html, blocks) => {
    expect(read(html)).toEqual(blocks);
  });
});

describe('a film or post from elsewhere', () => {
  it.each<Case>([
    [
      'a player of YouTube',
      '<iframe title="Lũ" src="https://www.youtube-nocookie.com/embed/aB3_dE5-gH7?rel=0"></iframe>',
      [embed('https://www.youtube.com/watch?v=aB3_dE5-gH7', 'Lũ')],
    ],
    [
      'a player that is loaded later',
      '<iframe data-src="https://player.vimeo.com/video/123" src="about:blank"></iframe>',
      [embed('https://vimeo.com/123')],
    ],
    [
      'a film of Facebook',
      '<iframe src="https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fbao%2Fvideos%2F9%2F"></iframe>',
      [embed('https://www.facebook.com/bao/videos/9/')],
    ],
    [
      'a film file with its caption',
      '<div><video><source src="https://v.example/a.mp4"></video><div class="VideoCMS_Caption"><p>Lũ về</p></div></div>',
      [embed('https://v.example/a.mp4', 'Lũ về')],
    ],
    ['sound', '<audio controls src="https://v.example/a.mp3"></audio>', [embed('https://v.example/a.mp3')]],
    [
      'a film of AMP',
      '<amp-video src="https://v.example/a.mp4" title="Lũ"></amp-video>',
      [embed('https://v.example/a.mp4', 'Lũ')],
    ],
    ['a post of AMP', '<amp-twitter data-tweetid="99"></amp-twitter>', [embed('https://twitter.com/i/status/99')]],
    [
      'a post, and its words',
      '<blockquote class="twitter-tweet"><p>Nước lên</p>— Đài <a href="https://twitter.com/dai/status/9">2/11</a></blockquote>',
      [
        quote('Nước lên'),
        quote('— Đài ', link('https://twitter.com/dai/status/9', '2/11')),
        embed('https://twitter.com/dai/status/9'),
      ],
    ],
    [
      'no advertisement',
      '<iframe src="https://googleads.g.doubleclick.net/pagead/x"></iframe><iframe width="0" height="0" src="https://x.example/"></iframe><p>A</p>',
      [p('A')],
    ],
    [
      'a film whose address is only of that page',
      '<video src="blob:https://v.example/1" title="Lũ về bản"></video>',
      [p('Lũ về bản')],
    ],
  ])('%s', (_, html, blocks) => {
    expect(read(html)).toEqual(blocks);
  });
});

describe('links', () => {
  it.each([
    [' https://a.example/x ', 'https://a.example/x'],
    ['https://a.example/quy dinh.pdf', 'https://a.example/quy%20dinh.pdf'],
    ['https://a.exa\nmple/x', 'https://a.example/x'],
    ['//a.example/x', 'https://a.example/x'],
    ['https://www.google.com/url?q=https://a.example/x%3Fy%3D1&sa=D&ust=1', 'https://a.example/x?y=1'],
    ['https://www.google.com.vn/url?sa=t&url=https%3A%2F%2Fa.example%2Fx', 'https://a.example/x'],
    ['https://l.facebook.com/l.php?u=https%3A%2F%2Fa.example%2Fx&h=AT', 'https://a.example/x'],
    ['https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.example%2Fx&data=05', 'https://a.example/x'],
    ['https://www.google.com/url?q=javascript:alert(1)', 'https://www.google.com/url?q=javascript:alert(1)'],
  ])('%j leads to %s', (href, url) => {
    expect(read(`<a href="${href.replace(/&/g, '&amp;')}">A</a>`)).toEqual([p(link(url, 'A'))]);
  });

  it.each(['java\nscript:alert(1)', ' javascript:x', '#muc', '/tin-khac', 'file:///etc/passwd'])(
    '%j leads nowhere',
    (href) => {
      expect(read(`<a href="${href}">A</a>`)).toEqual([p('A')]);
    },
  );

  it('are read from the base that the page names', () => {
    expect(read('<base href="https://a.example/tin/"><a href="bai-1.html">A</a>')).toEqual([
      p(link('https://a.example/tin/bai-1.html', 'A')),
    ]);
  });
});

describe('words', () => {
  it.each<Case>([
    [
      'two line breaks end a paragraph',
      'Một<br><br>\n Hai<br>ba<br>&nbsp;<br>Bốn',
      [p('Một'), p('Hai', br, 'ba'), p('Bốn')],
    ],
    [
      'marks and links do not hide line breaks',
      '<b>Một<br></b><a href="https://a.example/"><br></a>Hai',
      [p(b('Một')), p('Hai')],
    ],
    [
      'quotations keep the marks that a browser draws',
      '<p>Ông nói <q>nước <q>lớn</q> lắm</q>. Bà: <q>“Ừ”</q></p>',
      [p('Ông nói “nước ‘lớn’ lắm”. Bà: “Ừ”')],
    ],
    ['definition lists', '<dl><dt>Hạn</dt><dd>30/11</dd></dl>', [p('Hạn'), p('30/11')]],
    [
      'a question that opens',
      '<details><summary>Ai được nhận?</summary><p>Hộ nghèo.</p></details>',
      [p('Ai được nhận?'), p('Hộ nghèo.')],
    ],
    ['the reading of a character', '<ruby>北京<rt>Bắc Kinh</rt></ruby>', [p('北京(Bắc Kinh)')]],
    ['a heading by its role', '<div role="heading" aria-level="3">Nước rút</div><p>A</p>', [h(3, 'Nước rút'), p('A')]],
    [
      'quotes in quotes',
      '<blockquote>A<blockquote><p>B</p></blockquote>C</blockquote>',
      [quote('A'), quote('B'), quote('C')],
    ],
    [
      'no words for screen readers',
      '<p>A<span class="sr-only">mở trong thẻ mới</span><span style="position:absolute;clip:rect(0 0 0 0)">x</span><span style="position:absolute;left:-9999px">y</span></p>',
      [p('A')],
    ],
    ['no invisible words', '<p>A<span style="visibility:hidden">B</span></p>', [p('A')]],
    ['words that only the ear would miss', '<p>A <span aria-hidden="true">B</span></p>', [p('A B')]],
    [
      'no deletion that Word tracks, and its insertion without a line',
      '<p>Có <del cite="mailto:Lan" datetime="2026-11-02T07:00"><span>30</span></del><ins cite="mailto:Lan"><u></u>40</ins> hộ</p>',
      [p('Có 40 hộ')],
    ],
    ['what a page strikes through', '<p><del>30</del></p>', [p(marked('30', 'strikethrough'))]],
    [
      'letters of an old Vietnamese font',
      `<p style='font-family:".VnTime"'>tØnh</p><p><font face="VNI-Times">Vieät</font> <span style="font-family:.VnTimeH">hµ néi</span> <span style="font-family:.VnTime;"><span style="font-family:Arial">tØnh</span></span></p>`,
      [p('tỉnh'), p('Việt HÀ NỘI tØnh')],
    ],
    [
      'the font that a style of Word names',
      `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- /* Font */ @font-face {font-family:x;} p.MsoNormal, li.MsoNormal {margin:0; font-family:".VnTime","serif";} --></style></head><body><p class=MsoNormal>hé d©n</p></body></html>`,
      [p('hộ dân')],
    ],
    [
      'a box of facts',
      '<aside class="story-fact-box"><h2>Bão</h2><p>Cấp 9</p><ul><li>A</li></ul></aside>',
      [{ kind: 'factBox', title: 'Bão', blocks: [p('Cấp 9'), ul('A')] }],
    ],
    [
      'a pull quote and who said it',
      '<figure class="wp-block-pullquote"><blockquote><p>Mất đê là mất nhà.</p></blockquote><figcaption>Ông Tư</figcaption></figure>',
      [{ kind: 'pullQuote', content: p('Mất đê là mất nhà.').content, attribution: 'Ông Tư' }],
    ],
  ])('%s', (_, html, blocks) => {
    expect(read(html)).toEqual(blocks);
  });
});

describe('lists and tables', () => {
  it.each<Case>([
    [
      'a checklist of Google Docs',
      `<ul><li role="checkbox" aria-checked="false"><img src="data:image/png;base64,iVBO" width="17.6px" height="17.6px" alt="unchecked" aria-roledescription="checkbox"><p>Gọi</p></li><li role="checkbox" aria-checked="true"><p>Chụp</p></li></ul>`,
      [items(marked('Gọi'), done('Chụp'))],
    ],
    [
      'a checklist of GitHub',
      '<ul class="contains-task-list"><li><input type="checkbox" checked disabled> Gọi</li><li><input type="checkbox"> Chụp</li></ul>',
      [items(done('Gọi'), marked('Chụp'))],
    ],
    [
      'a checklist of Notion',
      '<ul class="to-do-list"><li><div class="checkbox checkbox-on"></div><span>Gọi</span></li></ul>',
      [items(done('Gọi'))],
    ],
    [
      'lists beside each other',
      '<ol><li>A</li></ol><ol><li>B</li></ol><ul><li>C</li></ul><ul><li>D</li></ul>',
      [ol('A'), ol('B'), ul('C'), ul('D')],
    ],
    ['a dashed list of Apple Notes', '<ul class="Apple-dash-list"><li>A</li><li>B</li></ul>', [ul('A', 'B')]],
    [
      'hidden rows, cells and columns of a spreadsheet',
      `<table><col width=64><col width=0 style='display:none'><col width=64><tr><td>Xã</td><td>Mã</td><td>Hộ</td></tr><tr style='display:none'><td>x</td><td>y</td><td>z</td></tr><tr><td>Nam</td><td style='display:none'>9</td><td>12</td></tr></table>`,
      [table(['Xã', 'Hộ'], ['Nam', '12'])],
    ],
    [
      'the bold cells of a style of Excel',
      `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><style>td{font-weight:400;} .xl65{font-weight:700;}</style><table><tr><td class=xl65>Xã</td><td>Hộ</td></tr></table>`,
      [{ kind: 'table', hasHeaderRow: false, rows: [[newCell(p(b('Xã')).content), newCell(p('Hộ').content)]] }],
    ],
    [
      'a layout of Outlook',
      '<table role="presentation"><tr><td><p>Kính gửi</p></td><td><p>Tòa soạn</p></td></tr></table>',
      [p('Kính gửi'), p('Tòa soạn')],
    ],
    [
      'a layout with a table in it',
      '<table><tr><td>Bảng giá:</td><td><table><tr><td>Gạo</td><td>9</td></tr><tr><td>Ngô</td><td>5</td></tr></table></td></tr></table>',
      [p('Bảng giá:'), table(['Gạo', '9'], ['Ngô', '5'])],
    ],
  ])('%s', (_, html, blocks) => {
    expect(read(html)).toEqual(blocks);
  });
});

describe('hostile HTML stays cheap', () => {
  it.each([
    ['a long srcset', `<img srcset="${'a,'.repeat(400_000)} x">`],
    [
      'a style sheet of comments',
      `<html xmlns:o="urn:schemas-microsoft-com:office:office"><style>${'/*'.repeat(400_000)}</style><p>A`,
    ],
    [
      'style sheets that never end',
      `<html xmlns:o="urn:schemas-microsoft-com:office:office">${'<style>'.repeat(20_000)}`,
    ],
    ['a long alt', `<img width="9" alt="${'🎉'.repeat(300_000)}" src="https://a.example/x.png">`],
    ['noscript upon noscript', `<div>${'<noscript><img src="a.png"></noscript>'.repeat(4_000)}</div>`],
    ['figures in figures', '<figure>'.repeat(150) + '<img src="a.png"><figcaption>A'.repeat(150)],
    ['tables in tables', '<table><tr><td>'.repeat(60) + 'A'],
    ['checklists in checklists', '<ul><li>'.repeat(90) + '<input type=checkbox checked>A'],
  ])('%s', (_, html) => {
    const start = performance.now();
    htmlToContent(html);
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});

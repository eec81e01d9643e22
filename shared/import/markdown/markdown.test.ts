import { expect, it } from 'vitest';
import { b, br, figure, h, i, link, marked, ol, p, quote, ul } from '../../story/testing';
import type { Block } from '../../story';
import { looksLikeMarkdown } from './looksLikeMarkdown';
import { markdownToContent } from './markdownToContent';

it.each<[string, string, readonly Block[]]>([
  [
    'subheads and paragraphs',
    '# Tít\n\nMột\nhai\n\nBa\n---\n\n#### Nhỏ',
    [h(2, 'Tít'), p('Một hai'), h(2, 'Ba'), h(4, 'Nhỏ')],
  ],
  [
    'marks',
    '**Đậm** và *nghiêng*, ~~bỏ~~.  \nXuống',
    [p(b('Đậm'), ' và ', i('nghiêng'), ', ', marked('bỏ', 'strikethrough'), '.', br, 'Xuống')],
  ],
  ['lists in lists', '- A\n  1. B\n  2. C\n- [x] D', [ul('A', ol('B', 'C'), 'D')]],
  ['quotes and rules', '> A\n\n***\n\nB', [quote('A'), { kind: 'rule' }, p('B')]],
  [
    'links by the policy',
    '[A](https://a.vn) [B](javascript:x) www.b.vn',
    [p(link('https://a.vn', 'A'), ' B ', link('http://www.b.vn', 'www.b.vn'))],
  ],
  [
    'tables',
    '|A|B|\n|-|-|\n|1|**2**|',
    [
      {
        kind: 'table',
        hasHeaderRow: true,
        rows: [
          [p('A').content, p('B').content],
          [p('1').content, p(b('2')).content],
        ],
      },
    ],
  ],
  ['raw HTML as words', 'A <b>B</b>\n\n<script>alert(1)</script>', [p('A <b>B</b>'), p('<script>alert(1)</script>')]],
  ['footnotes where they stand', 'A[^1] B\n\n[^1]: Nguồn', [p('A[^1] B'), p('[^1]: '.trim()), p('Nguồn')]],
  ['code as its lines', '```\na  b\nc\n```', [p('a  b', br, 'c')]],
  [
    'pictures',
    '![Chợ](anh/cho.jpg)\n![](https://a.vn/x.png)',
    [
      figure({ photo: { kind: 'missing', fileName: 'cho.jpg' }, altText: 'Chợ' }),
      figure({ photo: { kind: 'remote', url: 'https://a.vn/x.png' } }),
    ],
  ],
  [
    "a picture's title as its caption",
    'Trước ![Chợ](cho.jpg "Ghe rau. Ảnh: An Bình") sau\n\n![][r]\n\n[r]: ghe.png (Ghe hoa)',
    [
      p('Trước'),
      figure({
        photo: { kind: 'missing', fileName: 'cho.jpg' },
        altText: 'Chợ',
        caption: 'Ghe rau',
        credit: 'An Bình',
      }),
      p('sau'),
      figure({ photo: { kind: 'missing', fileName: 'ghe.png' }, caption: 'Ghe hoa' }),
    ],
  ],
  ['Vietnamese letters as they should be', `## ${'Huế'.normalize('NFD')}\u00A0Ðà Nẵng`, [h(2, 'Huế Đà Nẵng')]],
])('reads %s', (_, markdown, blocks) => {
  expect(markdownToContent(markdown)?.blocks).toEqual(blocks);
});

it('gives up on what is nested thousands deep, and says so', () => {
  expect(markdownToContent('> '.repeat(600) + 'A')).toBeNull();
});

it.each([
  '# Tít\n\n- một\n- hai',
  '## A\n\nMột.\n\n## B\n\nHai.',
  '**Thời gian:** 8 giờ\n\n**Nơi:** Huế',
  'Xem [trang này](https://a.vn) và\n[trang kia](https://b.vn).',
  '| A | B |\n| --- | --- |\n| 1 | 2 |\n\n# C',
  '# Một tít\n\n> trích\n\n1. hai',
  '```js\nx\n```',
])('this is Markdown: %j', (text) => {
  expect(looksLikeMarkdown(text)).toBe(true);
});

it.each([
  '',
  '**đậm**',
  '- Anh đi đâu đấy?\n- Tôi ra chợ.\n- Thế à.',
  'Giá rau* tăng\n\n* Giá tại chợ đầu mối',
  '1. Điều một\n2. Điều hai\n3. Điều ba',
  '#hashtag một\n#hashtag hai',
  '2 * 3 * 4 = 24\n5 ** 2 = 25 và 3 ** 2 = 9',
  'ten_tep_anh.jpg\nten_tep_khac.jpg',
  'Ghi chú: **quan trọng**\nDòng hai bình thường.',
  '---\nMột dòng\n---',
  'a\n\n[1] Nguồn: báo\n[2] Nguồn khác',
  'Sáng sớm, hơn hai trăm ghe đã kín khúc sông.\n\nGiá rau giảm 12,6%.',
])('this is not: %j', (text) => {
  expect(looksLikeMarkdown(text)).toBe(false);
});

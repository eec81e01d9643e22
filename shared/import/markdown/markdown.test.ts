import { expect, it } from 'vitest';
import { b, br, figure, h, i, link, mark, marked, notes, ol, p, quote, row, table, ul } from '../../story/testing';
import { inlineText, proseOf, type Block, type BlockOf } from '../../story';
import { looksLikeMarkdown } from './looksLikeMarkdown';
import { markdownToContent } from './markdownToContent';

/** A list whose last item is done. */
const struckLast = (list: BlockOf<'list'>): BlockOf<'list'> => ({
  ...list,
  items: list.items.map((item, at) =>
    at < list.items.length - 1 ? item : { ...item, content: [marked(inlineText(item.content), 'strikethrough')] },
  ),
});

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
  ['lists in lists', '- A\n  1. B\n  2. C\n- [x] D', [struckLast(ul('A', ol('B', 'C'), 'D'))]],
  ['quotes and rules', '> A\n\n***\n\nB', [quote('A'), { kind: 'rule' }, p('B')]],
  [
    'links by the policy',
    '[A](https://a.vn) [B](javascript:x) www.b.vn',
    [p(link('https://a.vn', 'A'), ' B ', link('http://www.b.vn', 'www.b.vn'))],
  ],
  ['tables', '|A|B|\n|-|-|\n|1|**2**|', [table(true, row('A', 'B'), row('1', [b('2')]))]],
  [
    'footnotes',
    'A[^2] B[^x]\n\n[^x]: Báo **địa phương**\n[^2]: Nguồn\n\nC',
    [
      p('A', mark('note-1'), ' B', mark('note-2')),
      p('C'),
      notes({ 'note-1': 'Nguồn', 'note-2': ['Báo ', b('địa phương')] }),
    ],
  ],
  [
    'raw HTML as HTML',
    'H<sub>2</sub>O, 5 m<sup>3</sup>, <u>gạch</u>, <mark>tô</mark><br>A <b>B</b>\n\n<script>alert(1)</script>\n\n<div>\n\n**C**\n\n</div>',
    [
      p(
        'H',
        marked('2', 'subscript'),
        'O, 5 m',
        marked('3', 'superscript'),
        ', ',
        marked('gạch', 'underline'),
        ', ',
        marked('tô', 'highlight'),
        br,
        'A ',
        b('B'),
      ),
      p(b('C')),
    ],
  ],
  [
    'what only looks like a tag as words',
    'Kiểu List<String> và <tên>, a < b',
    [p('Kiểu List<String> và <tên>, a < b')],
  ],
  [
    'single tildes as they are',
    'Từ 5~7 triệu, ~2 tháng, ~~bỏ~~',
    [p('Từ 5~7 triệu, ~2 tháng, ', marked('bỏ', 'strikethrough'))],
  ],
  [
    'properties of a page, a line each',
    'Created: 2/11/2026\nStatus: Draft\nOwner: An\n\nMột: hai\nba',
    [p('Created: 2/11/2026', br, 'Status: Draft', br, 'Owner: An'), p('Một: hai ba')],
  ],
  ['comments as nothing', 'A <!-- tên -->B\n\n<!-- một\n\nhai -->\n\n<!--more-->\n\nC', [p('A B'), p('C')]],
  [
    "Obsidian's comments as nothing",
    'A %%mật%% B\n\n%%\nmột\n\nhai\n%%\n\n100%% và 5%%\n\n```\n%%x%%\n```',
    [p('A B'), p('100%% và 5%%'), p('%%x%%')],
  ],
  [
    "Obsidian's links, highlights and embeds",
    'Xem [[Chợ nổi|bài trước]], [[Ghi chép/Giá rau]] và ==đậm tô==.\n\n![[Ảnh/ghe hoa.png|300]]\n\n![[Ghi chú]]',
    [
      p('Xem bài trước, Giá rau và ', marked('đậm tô', 'highlight'), '.'),
      figure({ photo: { kind: 'missing', fileName: 'ghe hoa.png' } }),
    ],
  ],
  [
    'a picture with the line in italics below it as its caption',
    '![Ghe](ghe.png)\n\n*Ghe cập bến. Ảnh: An Bình*\n\n![](cho.png)\n*Chợ*\n\n*Nghiêng*',
    [
      figure({
        photo: { kind: 'missing', fileName: 'ghe.png' },
        altText: 'Ghe',
        caption: 'Ghe cập bến',
        credit: 'An Bình',
      }),
      figure({ photo: { kind: 'missing', fileName: 'cho.png' }, caption: 'Chợ' }),
      p(i('Nghiêng')),
    ],
  ],
  ['a footnote without a mark where it stands', 'A\n\n[^1]: Nguồn', [p('A'), p('[^1]: Nguồn')]],
  ['the first number of a list', '5. A\n6. B', [{ ...ol('A', 'B'), start: 5 }]],
  ['a list that the reader is to count', '3. A\n3. B', [{ ...ol('A', 'B'), start: 3 }]],
  [
    'the years before items, each of them',
    'Mốc:\n\n2016. Khởi công.\n\n2021. Khánh thành.\n\n2026\\. Mở rộng.',
    [p('Mốc:'), { ...ol('Khởi công.'), start: 2016 }, { ...ol('Khánh thành.'), start: 2021 }, p('2026. Mở rộng.')],
  ],
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

it('names what no reader sees', () => {
  const { leftOut } = markdownToContent('A<!-- tên\nông -->\n\n%%mật%%\n\n![[Ghi chú]]\n\n<script src="x"></script>')!;
  expect(leftOut).toEqual(['%%mật%%', '<!-- tên ông -->', '![[Ghi chú]]', '<script src="x">']);
});

it('reads a callout as the words that it holds, after its title', () => {
  const words = markdownToContent(
    '> [!warning]- Bão số 9\n> Sơ tán **gấp**.\n>\n> - Xã A\n\n> [!NOTE]\n> Ghi.',
  )?.blocks.flatMap(proseOf);
  // A box without a title has an empty one.
  expect(words).toEqual(['Bão số 9', 'Sơ tán gấp.', 'Xã A', '', 'Ghi.']);
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

import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inlineText, parseStory, storyToJson, type Block } from '../../story';
import { figure, h, ol, p, somePhoto, ul } from '../../story/testing';
import { parseArticleText, type Article } from './parseArticleText';
import { rowsWithPhotos, withPhotos } from './withPhotos';

const SECTION = 'Nông nghiệp - Nông thôn';
const HEADLINE = 'Đắk Nông: Người trồng cà phê chuyển sang tưới tiết kiệm';
const LEAD = 'Sau hai mùa khô, 120 hộ ở xã Nam Bình đã giảm được 3,8% lượng nước tưới.';
const ONE = 'Sáng 5/3, xã Nam Bình tổ chức tham quan các vườn cà phê dùng vòi nhỏ giọt.';
const TWO = 'Ông Y Đoan cho biết: “Mỗi vụ, nhà tôi bớt được 2.002 m³ nước, công tưới cũng ít hơn”.';
const THREE = 'Năm nay, xã phấn đấu có thêm 50 hộ làm theo.';
const missing = (fileName: string, fields: { caption?: string; credit?: string } = {}): Block =>
  figure({ photo: { kind: 'missing', fileName }, ...fields });

/** A page whose parts have empty lines between them; a part may be several lines. */
const page = (...parts: string[]): string => parts.join('\n\n');

function read(text: string): Article {
  const parse = parseArticleText(text);
  if (!parse.ok) throw new Error(parse.message);
  return parse;
}
const row = (article: Article, field: string): string | undefined =>
  article.rows.find((item) => item.field === field)?.text;
const body = (...parts: string[]): readonly Block[] =>
  read(page(SECTION, HEADLINE, 'PV 05/03/2024 07:30', LEAD, ...parts)).story.body;

const WHOLE = page(
  SECTION,
  HEADLINE,
  'AN BÌNH - QUỐC KHÁNH 05/03/2024 07:30',
  LEAD,
  'vuon-ca-phe (2).JPG\nVòi nhỏ giọt dưới gốc cà phê. Ảnh: Quỳnh An',
  ONE,
  'Nước ít, cây vẫn xanh',
  TWO,
  THREE,
  'An Bình - Quốc Khánh\n(12) Bình luận\nNổi bật\n    Tin mới nhất\n    Một bài khác của trang',
);

describe('a page saved as text', () => {
  it('becomes a story, part by part', () => {
    const { story } = read(WHOLE);
    expect(story).toMatchObject({
      lang: 'vi',
      section: SECTION,
      kicker: '',
      headline: HEADLINE,
      lead: LEAD,
      bylines: [
        { name: 'AN BÌNH', role: 'reporter' },
        { name: 'QUỐC KHÁNH', role: 'reporter' },
      ],
      publishedAt: '2024-03-05T07:30:00+07:00',
      slug: null,
    });
    expect(story.body).toEqual([
      missing('vuon-ca-phe (2).JPG', { caption: 'Vòi nhỏ giọt dưới gốc cà phê', credit: 'Quỳnh An' }),
      p(ONE),
      h(2, 'Nước ít, cây vẫn xanh'),
      p(TWO),
      p(THREE),
    ]);
  });
  it('is told row by row where it went', () => {
    expect(read(WHOLE).rows).toEqual([
      { field: 'section', text: SECTION },
      { field: 'headline', text: HEADLINE },
      { field: 'bylines', text: 'AN BÌNH - QUỐC KHÁNH' },
      { field: 'publishedAt', text: '05/03/2024 07:30' },
      { field: 'lead', text: LEAD },
      { field: 'missingPhoto', text: 'vuon-ca-phe (2).JPG' },
      { field: 'paragraphs', text: '3' },
      { field: 'subheads', text: 'Nước ít, cây vẫn xanh' },
      { field: 'signOff', text: 'An Bình - Quốc Khánh' },
      { field: 'leftOut', text: '(12) Bình luận · Nổi bật · Tin mới nhất · Một bài khác của trang' },
    ]);
  });
  it.each([
    ['Windows line ends', WHOLE.replaceAll('\n', '\r\n')],
    ['old Macintosh line ends', WHOLE.replaceAll('\n', '\r')],
    ['a byte order mark', `\uFEFF${WHOLE}`],
    ['NFD', WHOLE.normalize('NFD')],
    ['hard spaces', WHOLE.replaceAll(' ', '\u00A0')],
    ['tabs and spaces at the ends of lines', WHOLE.replaceAll('\n', ' \t\n ')],
    ['Eth for Đ', WHOLE.replaceAll('Đ', '\u00D0').replaceAll('đ', '\u00F0')],
    ['zero-width spaces', WHOLE.replaceAll(' ', ' \u200B')],
    ['more empty lines', WHOLE.replaceAll('\n\n', '\n\n\n\n')],
    ['all of it', `\uFEFF${WHOLE.normalize('NFD').replaceAll(' ', '\u00A0').replaceAll('\n', '\r\n')}`],
  ])('is the same story and report with %s', (_, text) => {
    expect(text).not.toBe(WHOLE);
    expect(read(text)).toEqual(read(WHOLE));
  });
  it('is the same story with its lines broken at 72 characters', () => {
    const wrap = (line: string): string => line.replace(/(?=.{73}).{1,72} /g, (part) => `${part.trimEnd()}\n`);
    const wrapped = WHOLE.split('\n').map(wrap).join('\n');
    expect(wrapped).not.toBe(WHOLE);
    expect(read(wrapped).story).toEqual(read(WHOLE).story);
  });
  it('is a story that can be kept', () => {
    const { story } = read(WHOLE);
    expect(parseStory(storyToJson(story))).toEqual({ ok: true, story });
  });
});

describe('above the body', () => {
  const above = (...titles: string[]): Article => read(page(...titles, 'PV 05/03/2024', LEAD, ONE, TWO));

  it('a page may have no section', () => {
    expect(above(HEADLINE).story).toMatchObject({ section: '', kicker: '', headline: HEADLINE, lead: LEAD });
  });
  it('a page may have a kicker', () => {
    const article = above(SECTION, 'Chuyện nhà nông', HEADLINE);
    expect(article.story).toMatchObject({ section: SECTION, kicker: 'Chuyện nhà nông', headline: HEADLINE });
    expect(row(article, 'kicker')).toBe('Chuyện nhà nông');
  });
  it('a page may have the site’s menu, which is left out', () => {
    const article = above('Trang chủ', 'Thời sự', 'Kinh tế', 'Văn hóa', SECTION, HEADLINE);
    expect(article.story).toMatchObject({ section: SECTION, kicker: '', headline: HEADLINE });
    expect(row(article, 'leftOut')).toBe('Trang chủ · Thời sự · Kinh tế · Văn hóa');
  });
  it('a path of sections gives its last step', () => {
    expect(above(`Trang chủ > Kinh tế > ${SECTION}`, HEADLINE).story.section).toBe(SECTION);
  });
  it('the page’s title before the headline is not read twice', () => {
    expect(above(HEADLINE, SECTION, HEADLINE).story).toMatchObject({
      section: SECTION,
      kicker: '',
      headline: HEADLINE,
    });
  });
  it('the lead may stand before the byline, and then the first paragraph is none', () => {
    const { story } = read(page(SECTION, HEADLINE, LEAD, 'PV 05/03/2024', ONE, TWO));
    expect(story).toMatchObject({ section: SECTION, headline: HEADLINE, lead: LEAD, body: [p(ONE), p(TWO)] });
  });
  it('a headline that asks is no lead', () => {
    expect(above(SECTION, 'Vì sao người trồng cà phê chuyển sang tưới tiết kiệm?').story.lead).toBe(LEAD);
  });
  it('the byline may come before the headline', () => {
    const { story } = read(page('PV 05/03/2024', HEADLINE, LEAD, ONE, TWO));
    expect(story).toMatchObject({ headline: HEADLINE, lead: LEAD, body: [p(ONE), p(TWO)] });
  });
  it('a headline with a date in it is no byline where another line is one', () => {
    const { story } = read(page('Giá Cà Phê 05/03/2024', 'AN BÌNH 05/03/2024 07:30', LEAD, ONE));
    expect(story).toMatchObject({ headline: 'Giá Cà Phê 05/03/2024', publishedAt: '2024-03-05T07:30:00+07:00' });
    expect(story.bylines).toEqual([{ name: 'AN BÌNH', role: 'reporter' }]);
  });
  it('a photo above the byline goes to the body with its caption', () => {
    const { story } = read(page(SECTION, HEADLINE, 'a.jpg\nVườn cà phê', 'PV 05/03/2024', LEAD, ONE));
    expect(story).toMatchObject({ headline: HEADLINE, lead: LEAD });
    expect(story.body).toEqual([missing('a.jpg', { caption: 'Vườn cà phê' }), p(ONE)]);
  });
  it('the names may have a line of their own above or below the date', () => {
    for (const byline of ['AN BÌNH\n05/03/2024 07:30', '05/03/2024 07:30\nAN BÌNH']) {
      const { story } = read(page(SECTION, HEADLINE, byline, LEAD, ONE, 'AN BÌNH'));
      expect(story).toMatchObject({ section: SECTION, headline: HEADLINE, lead: LEAD, body: [p(ONE)] });
      expect(story.bylines).toEqual([{ name: 'AN BÌNH', role: 'reporter' }]);
    }
  });
  it('a date without names takes them from the sign-off', () => {
    const { story } = read(page(HEADLINE, '05/03/2024', LEAD, ONE, 'AN BÌNH'));
    expect(story.bylines).toEqual([{ name: 'AN BÌNH', role: 'reporter' }]);
    expect(story.body).toEqual([p(ONE)]);
  });
  it('a date that no calendar has leaves the story without a time, and is reported', () => {
    const article = read(page(SECTION, HEADLINE, 'AN BÌNH 31/02/2024', LEAD, ONE));
    expect(article.story).toMatchObject({ headline: HEADLINE, publishedAt: null });
    expect(row(article, 'leftOut')).toBe('31/02/2024');
  });
  it('a photo right below the byline means that there is no lead', () => {
    const { story } = read(page(HEADLINE, 'PV 05/03/2024', 'a.jpg\nVườn cà phê', ONE, TWO));
    expect(story.lead).toBe('');
    expect(story.body).toEqual([missing('a.jpg', { caption: 'Vườn cà phê' }), p(ONE), p(TWO)]);
  });
  it('the only paragraph of a story is its body, not its lead', () => {
    expect(read(page(HEADLINE, 'PV 05/03/2024', ONE, 'PV')).story).toMatchObject({ lead: '', body: [p(ONE)] });
  });
});

describe('in the body', () => {
  it('a photo has the line right below it as caption, and no line after a gap', () => {
    expect(body('a.jpg\nVườn cà phê', 'b.png', ONE)).toEqual([
      missing('a.jpg', { caption: 'Vườn cà phê' }),
      missing('b.png'),
      p(ONE),
    ]);
  });
  it('a line with a credit is a caption after a gap, too', () => {
    expect(body('a.webp', 'Vườn cà phê. Ảnh: TTXVN', ONE)[0]).toEqual(
      missing('a.webp', { caption: 'Vườn cà phê', credit: 'TTXVN' }),
    );
  });
  it('the credit may have its own line', () => {
    expect(body('a.gif\nVườn cà phê\nẢnh: TTXVN', ONE)[0]).toEqual(
      missing('a.gif', { caption: 'Vườn cà phê', credit: 'TTXVN' }),
    );
  });
  it('photos may follow each other', () => {
    expect(body('a.jpg\nb.jpeg\nHai vườn', ONE).slice(0, 2)).toEqual([
      missing('a.jpg'),
      missing('b.jpeg', { caption: 'Hai vườn' }),
    ]);
  });
  it('a file name keeps what the disk has, besides the form of its letters', () => {
    const article = read(
      page(HEADLINE, 'PV 05/03/2024', LEAD, '\u00D0ắk Nông.jpg'.normalize('NFD'), ONE, 'a.jpg', TWO, 'a.jpg', THREE),
    );
    expect(article.photoFileNames).toEqual(['\u00D0ắk Nông.jpg', 'a.jpg']);
  });
  it.each(['Xem ảnh a.jpg tại đây', 'https://vi.example/a.jpg', '../a.jpg', '/a.jpg', '.jpg', 'a.txt'])(
    '"%s" is no photo line',
    (line) => {
      expect(body(line, ONE).some((block) => block.kind === 'figure')).toBe(false);
    },
  );
  it('a lone short line before a paragraph is a subhead', () => {
    expect(body(ONE, '“Nước là vàng”', TWO, '2. Cách làm mới', THREE).map((block) => block.kind)).toEqual([
      'paragraph',
      'subhead',
      'paragraph',
      'subhead',
      'paragraph',
    ]);
  });
  it.each([
    ['that ends as a sentence does', ['Trời đã mưa.']],
    ['that ends in a colon', ['Ba cách làm:']],
    ['that begins in small letters', ['và còn nữa']],
    ['that begins with a dash', ['- Tưới nhỏ giọt']],
    ['that is one of several', ['Chiều mưa trên rẫy', 'Tiếng chim gọi nhau', 'Bếp nhà ai đỏ lửa']],
  ])('a short line %s is a paragraph', (_, lines) => {
    expect(body(ONE, ...lines, TWO)).toEqual([p(ONE), ...lines.map((line) => p(line)), p(TWO)]);
  });
  it('lines that begin with the sign of a bullet, or are numbered from 1, are a list', () => {
    expect(
      body(LEAD, 'Hồ sơ gồm:', '• Đơn theo mẫu', '• Bản sao', 'Ba bước:', '1. Nộp', '2. Chờ', '3. Nhận', ONE),
    ).toEqual(expect.arrayContaining([ul('Đơn theo mẫu', 'Bản sao'), ol('Nộp', 'Chờ', 'Nhận')]));
  });
  it.each([
    ['lines of dialogue', ['- Anh đi đâu đấy', '- Tôi ra chợ']],
    ['one bullet alone', ['• Đơn theo mẫu']],
    ['numbers that begin later', ['2. Chờ', '3. Nhận']],
  ])('%s stay paragraphs', (_, lines) => {
    expect(body(LEAD, ONE, ...lines, TWO).map(({ kind }) => kind)).not.toContain('list');
  });
  it('a photo line may name the folders that the photo lies in, and any ending of a photo', () => {
    expect(body(LEAD, 'anh/cho/ghe.JFIF', 'Ghe. Ảnh: An Bình', ONE)).toContainEqual(
      missing('anh/cho/ghe.JFIF', { caption: 'Ghe', credit: 'An Bình' }),
    );
  });
  it('the last line of a story is no subhead', () => {
    expect(body(ONE, TWO, 'Mùa sau sẽ khác').at(-1)).toEqual(p('Mùa sau sẽ khác'));
  });
});

describe('below the body', () => {
  it.each(['AN BÌNH', 'An Bình.', '(AN BÌNH)', 'Bài, ảnh: An Bình', 'AN BÌNH (tổng hợp)'])(
    '"%s" is the sign-off of An Bình',
    (signOff) => {
      const article = read(page(HEADLINE, 'AN BÌNH 05/03/2024', LEAD, ONE, TWO, signOff));
      expect(article.story.body).toEqual([p(ONE), p(TWO)]);
      expect(row(article, 'signOff')).toBe(signOff);
    },
  );
  it('a name with a paragraph or a photo below it is no sign-off', () => {
    for (const below of [TWO, 'a.jpg']) {
      const { story } = read(page(HEADLINE, 'AN BÌNH 05/03/2024', LEAD, ONE, 'An Bình', below));
      expect(story.body.map((block) => block.kind)).toEqual([
        'paragraph',
        expect.any(String),
        below === TWO ? 'paragraph' : 'figure',
      ]);
    }
  });
  it('a name that is not in the byline is kept', () => {
    expect(read(page(HEADLINE, 'AN BÌNH 05/03/2024', LEAD, ONE, 'QUỐC KHÁNH')).story.body).toEqual([
      p(ONE),
      p('QUỐC KHÁNH'),
    ]);
  });
  it('short lines below the sign-off are left out and reported', () => {
    const article = read(
      page(HEADLINE, 'AN BÌNH 05/03/2024', LEAD, ONE, TWO, 'AN BÌNH', 'Từ khóa: cà phê', 'In bài viết'),
    );
    expect(article.story.body).toEqual([p(ONE), p(TWO)]);
    expect(row(article, 'leftOut')).toBe('Từ khóa: cà phê · In bài viết');
  });
  it.each([
    '(0) Bình luận',
    '12 bình luận',
    'Bình luận (3)',
    'BÌNH LUẬN',
    'Nổi bật',
    'TIN MỚI NHẤT',
    'Comments',
    '4 Comments',
    'Tin liên quan',
    'Đọc nhiều nhất',
  ])('everything from "%s" on is left out and reported', (line) => {
    const article = read(
      page(HEADLINE, 'PV 05/03/2024', LEAD, ONE, TWO, 'PV', line, 'Giá cà phê hôm nay', 'Cầu mới sắp thông xe'),
    );
    expect(article.story.body).toEqual([p(ONE), p(TWO)]);
    expect(row(article, 'leftOut')).toBe(`${line} · Giá cà phê hôm nay · Cầu mới sắp thông xe`);
  });
  it('a pointer to another story does not end this one', () => {
    expect(body(ONE, 'Xem thêm: Giá cà phê hôm nay', TWO).at(-1)).toEqual(p(TWO));
  });
  it('a section called "Bình luận" does not end the page before it began', () => {
    expect(read(page('Bình luận', HEADLINE, 'PV 05/03/2024', LEAD, ONE)).story).toMatchObject({
      section: 'Bình luận',
      lead: LEAD,
    });
  });
  it('a page of nothing but photos ends at its count of comments', () => {
    expect(read('Tít\nPV 05/03/2024\na.jpg\nVườn\n(0) Bình luận\nNổi bật').story.body).toEqual([
      missing('a.jpg', { caption: 'Vườn' }),
    ]);
  });
  it.each(['Nổi bật', 'Bình luận', 'Comments', 'Tin mới nhất'])(
    'keeps "%s" in the middle of a story as a subhead, with all that follows',
    (subhead) => {
      for (const end of [['AN BÌNH'], []]) {
        const article = read(page(HEADLINE, 'AN BÌNH 05/03/2024', LEAD, ONE, subhead, TWO, ...end));
        expect(article.story.body).toEqual([p(ONE), h(2, subhead), p(TWO)]);
        expect(row(article, 'leftOut')).toBeUndefined();
      }
    },
  );
  it('ends a story without a sign-off where its readers speak', () => {
    const article = read(page(HEADLINE, 'PV 05/03/2024', LEAD, ONE, 'Bình luận', TWO, 'Trả lời', 'Thích'));
    expect(article.story.body).toEqual([p(ONE)]);
    expect(row(article, 'leftOut')).toContain(TWO);
  });
  it('leaves the buttons of a site between byline and text out, and reports them', () => {
    const article = read(
      page(HEADLINE, 'PV 05/03/2024', '0 Bình luận', 'Chia sẻ', 'Theo dõi Báo Mẫu trên Google News', LEAD, ONE),
    );
    expect(article.story).toMatchObject({ lead: LEAD, body: [p(ONE)] });
    expect(row(article, 'leftOut')).toBe('0 Bình luận · Chia sẻ · Theo dõi Báo Mẫu trên Google News');
  });
  it('the report tells only the beginning of very much', () => {
    expect(row(read(`${WHOLE}\n${'Một bài khác\n'.repeat(5000)}`), 'leftOut')!.length).toBeLessThan(1100);
  });
});

describe('a plain text without a byline line', () => {
  it('has its first line as headline and all others as body', () => {
    const { story } = read(page(HEADLINE, ONE, 'Nước ít, cây vẫn xanh', TWO));
    expect(story).toMatchObject({ section: '', headline: HEADLINE, lead: '', bylines: [], publishedAt: null });
    expect(story.body).toEqual([p(ONE), h(2, 'Nước ít, cây vẫn xanh'), p(TWO)]);
  });
  it('takes a sign-off in capitals as its byline', () => {
    const { story } = read(page(HEADLINE, ONE, 'QUỲNH AN'));
    expect(story.bylines).toEqual([{ name: 'QUỲNH AN', role: 'reporter' }]);
    expect(story.body).toEqual([p(ONE)]);
  });
  it('keeps "HẾT", which is nobody’s name', () => {
    expect(read(page(HEADLINE, ONE, 'HẾT')).story.bylines).toEqual([]);
  });
  it('does not take a date deep in the text for a byline', () => {
    const { story } = read(page(HEADLINE, ONE, TWO, THREE, ONE, 'An Bình 05/03/2024', TWO));
    expect(story).toMatchObject({ headline: HEADLINE, publishedAt: null });
  });
  it('may be one line', () => {
    expect(read('Tít').story).toMatchObject({ headline: 'Tít', body: [] });
  });
  it.each(['', ' \r\n\t ', '\uFEFF', '***\u00A0---', 'PV 05/03/2024'])('is no story when it is %j', (text) => {
    const parse = parseArticleText(text);
    expect(parse).toMatchObject({ ok: false, code: 'no-story' });
    expect(!parse.ok && parse.message).toMatch(/^[A-Z].+\.$/);
  });
});

describe('an English page', () => {
  const ENGLISH = page(
    'Agriculture',
    'Coffee growers in Đắk Nông turn to drip irrigation',
    'By John Smith 05/03/2024 07:30',
    'Some 120 households in the commune have cut the water they use by 3.8 percent.',
    'drip.jpg\nA drip line in a garden. Photo: VNA',
    'The commune showed its gardens to visitors on Tuesday morning.',
    'JOHN SMITH',
    '3 Comments',
    'Most read',
  );
  it('is a story in English', () => {
    const { story } = read(ENGLISH);
    expect(story).toMatchObject({
      lang: 'en',
      section: 'Agriculture',
      bylines: [{ name: 'John Smith', role: 'reporter' }],
    });
    expect(story.body).toEqual([
      missing('drip.jpg', { caption: 'A drip line in a garden', credit: 'VNA' }),
      p('The commune showed its gardens to visitors on Tuesday morning.'),
    ]);
  });
  it('is in the language that the caller knows', () => {
    expect(parseArticleText(ENGLISH, { lang: 'vi' })).toMatchObject({ story: { lang: 'vi' } });
  });
});

describe('the photos beside a text', () => {
  const article = read(page(HEADLINE, 'PV 05/03/2024', LEAD, 'a.jpg\nVườn. Ảnh: TTXVN', 'b.jpg', ONE, 'c.jpg', TWO));
  const found = new Map([
    ['a.jpg', { name: somePhoto('a'), caption: 'DSC_0001', credit: 'Máy ảnh', altText: 'Một khu vườn' }],
    ['b.jpg', { name: somePhoto('b'), caption: 'Từ tệp ảnh', source: 'Kho ảnh' }],
  ]);
  it('take the place of the missing ones; their metadata fills only what the text left empty', () => {
    expect(withPhotos(article.story, found).body).toEqual([
      figure({
        photo: { kind: 'held', name: somePhoto('a') },
        caption: 'Vườn',
        credit: 'TTXVN',
        altText: 'Một khu vườn',
      }),
      figure({ photo: { kind: 'held', name: somePhoto('b') }, caption: 'Từ tệp ảnh', source: 'Kho ảnh' }),
      p(ONE),
      missing('c.jpg'),
      p(TWO),
    ]);
  });
  it('are reported as found, and the others as missing', () => {
    const photos = rowsWithPhotos(article.rows, found).filter((item) => /photo/i.test(item.field));
    expect(photos.map((item) => `${item.field} ${item.text}`)).toEqual([
      'photo a.jpg',
      'photo b.jpg',
      'missingPhoto c.jpg',
    ]);
  });
});

it('reads any text without an error, into a story that can be saved', () => {
  const pieces = fc.constantFrom(
    'PV 05/03/2024',
    'a.jpg',
    'Tít',
    'PV',
    ONE,
    '(0) Bình luận',
    'Nổi bật',
    '\n',
    '\r\n',
    '\n\n',
    '\uFEFF',
    '\u0301',
    'x',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(pieces).map((parts) => parts.join('')),
      ),
      (text) => {
        const parse = parseArticleText(text);
        if (!parse.ok) expect(parse.code).toBe('no-story');
        else expect(parseStory(storyToJson(parse.story))).toEqual({ ok: true, story: parse.story });
      },
    ),
  );
});

it('reads 5 MB of lines in seconds', () => {
  expect(read(`${HEADLINE}\nPV 05/03/2024\n${`${ONE}\n`.repeat(45_000)}`).story.body).toHaveLength(44_999);
}, 30_000);

it.each([
  ['one endless word', 'ð'.repeat(2_000_000)],
  ['a caption of labels', `${HEADLINE}\nPV 05/03/2024\na.jpg\n${'Ảnh:'.repeat(500_000)}`],
  ['a line of names', `${HEADLINE}\n${'A - '.repeat(500_000)}`],
])(
  'is not held up by %s',
  (_, text) => {
    expect(parseArticleText(text).ok).toBe(true);
  },
  5000,
);

const SAMPLE = '../shared/samples/kim-thanh.txt';
it.skipIf(!existsSync(SAMPLE))(
  `reads the project's sample page (skipped where ${SAMPLE} is not beside the checkout)`,
  () => {
    const text = readFileSync(SAMPLE, 'utf8');
    const article = read(text);
    expect(article.story).toMatchObject({
      section: expect.stringMatching(/^Xây dựng/) as string,
      publishedAt: '2023-11-17T16:00:00+07:00',
    });
    expect(article.story.body.map((block) => block.kind)).toEqual(['figure', ...Array<string>(7).fill('paragraph')]);
    expect(row(article, 'signOff')).toBe('PV');
    expect(JSON.stringify(article.story)).not.toMatch(/Bình luận|Nổi bật|Tin mới nhất/);
    const paragraphs = article.story.body.flatMap((block) =>
      block.kind === 'paragraph' ? [inlineText(block.content)] : [],
    );
    for (const paragraph of [...paragraphs, article.story.lead, article.story.headline])
      expect(text).toContain(paragraph);
    expect(read(`\uFEFF${text.normalize('NFD').replaceAll('\n', '\r\n')}`)).toEqual(article);
  },
);

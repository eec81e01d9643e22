import { describe, expect, it } from 'vitest';
import { b, figure, h, link, mark, notes, p } from '../../story/testing';
import { storyInPaste } from '../pasted/storyInPaste';
import { parseArticlePage } from './parseArticlePage';
import { parseArticleText, type Article } from './parseArticleText';

const HEADLINE = 'Đập Sông Mẫu xả lũ';
const LEAD = 'Mưa 180 mm một đêm làm hồ đầy sớm, nhà máy phải mở ba cửa xả lúc 5 giờ.';
const ONE = 'Sáng 2/11, nước tràn qua đường liên xã, theo ban quản lý đập.';
const TWO = 'Ông Y Đoan cho biết 40 hộ dân ở xã Nam Bình đã dời lên trường học.';
const BYLINES = [
  { name: 'An Bình', role: 'reporter' },
  { name: 'Quốc Khánh', role: 'reporter' },
];

function read(...lines: readonly string[]): Article {
  const parse = parseArticleText(lines.join('\n'));
  if (!parse.ok) throw new Error(parse.message);
  return parse;
}
const missing = (fileName: string, caption = '', credit = '') =>
  figure({ photo: { kind: 'missing', fileName }, caption, credit });

describe('a text whose fields have labels', () => {
  it('has them in the fields that the labels name', () => {
    const { story, leftOut } = read(
      'Chuyên mục: Thời sự',
      `Tít: ${HEADLINE}`,
      'Tít phụ: 40 hộ dân sơ tán trong đêm',
      'Tác giả: An Bình - Quốc Khánh',
      `Sapo: ${LEAD}`,
      '',
      ONE,
      'Tít phụ: Nước rút chậm',
      TWO,
      'Từ khóa: lũ lụt, #SôngMẫu',
    );
    expect(story).toMatchObject({
      section: 'Thời sự',
      headline: HEADLINE,
      kicker: '40 hộ dân sơ tán trong đêm',
      bylines: BYLINES,
      lead: LEAD,
      tags: ['lũ lụt', 'SôngMẫu'],
    });
    expect([story.body, leftOut]).toEqual([[p(ONE), h(2, 'Nước rút chậm'), p(TWO)], []]);
  });

  it('keep what a second label of the same name says where it is, and are not moved by it', () => {
    const { story } = read(`Tít: ${HEADLINE}`, `Sa pô: ${LEAD}`, `Sapo: ${ONE}`, TWO);
    expect(story).toMatchObject({ headline: HEADLINE, kicker: '', lead: LEAD });
    expect(story.body).toEqual([p(`Sapo: ${ONE}`), p(TWO)]);
  });

  it('are those of the first of two stories in one file', () => {
    const { story } = read(
      `Tít: ${HEADLINE}`,
      `Sapo: ${LEAD}`,
      ONE,
      'Tít: Tin thứ hai trong ngày',
      `Sapo: ${TWO}`,
      ONE,
    );
    expect(story).toMatchObject({ headline: HEADLINE, kicker: '', lead: LEAD });
    expect(JSON.stringify(story.body)).toContain(`Sapo: ${TWO}`);
  });

  it('leave a "Tít phụ" below the first paragraph where it is, as a subhead', () => {
    const { story } = read(`Tít: ${HEADLINE}`, `Sapo: ${LEAD}`, ONE, 'Tít phụ: Nước rút chậm', TWO);
    expect(story.kicker).toBe('');
    expect(story.body).toEqual([p(ONE), h(2, 'Nước rút chậm'), p(TWO)]);
  });

  it('may have them in English', () => {
    const { story } = read(
      'Headline: Dam releases water',
      'Byline: Jane Doe',
      'Section: News',
      'Published: 2 November 2026 07:30',
      'Lead: Three gates were opened at five in the morning after a night of rain.',
      'Water ran over the road between the communes, the managers of the dam said.',
      'Forty families moved into the school, and the market stayed closed on Monday.',
    );
    expect(story).toMatchObject({
      headline: 'Dam releases water',
      bylines: [{ name: 'Jane Doe', role: 'reporter' }],
      section: 'News',
      publishedAt: '2026-11-02T07:30:00+07:00',
      lead: 'Three gates were opened at five in the morning after a night of rain.',
    });
    expect(story.body).toHaveLength(2);
  });

  it.each([
    ['a headline without a label above a lead', [HEADLINE, `Sapo: ${LEAD}`]],
    [
      'labels on lines of their own',
      ['TÍT:', HEADLINE, 'SAPO', ''].filter((line) => line !== 'SAPO' && line !== '').concat('SAPO:', LEAD),
    ],
    ['labels in brackets', [`[Tít] ${HEADLINE}`, `[Sapo] ${LEAD}`]],
    ['bold labels of a messenger', [`*Tít:* ${HEADLINE}`, `*Sapo:* ${LEAD}`]],
    ['numbered labels', [`1. Tít: ${HEADLINE}`, `2. Sapo: ${LEAD}`]],
    ['labels in capitals and NFD', [`TÍT : ${HEADLINE}`.normalize('NFD'), `SA PÔ: ${LEAD}`]],
  ])('may have %s', (_, head) => {
    expect(read(...head, '', ONE, TWO).story).toMatchObject({
      headline: HEADLINE,
      lead: LEAD,
      body: [p(ONE), p(TWO)],
    });
  });

  it('leaves a greeting above its headline out, and the label of its body, and reports both', () => {
    const { story, leftOut } = read(
      'Kính gửi ban thư ký,',
      'Em gửi bài ạ:',
      `Tít: ${HEADLINE}`,
      `Sapo: ${LEAD}`,
      'Nội dung:',
      ONE,
      TWO,
    );
    expect(story).toMatchObject({ section: '', headline: HEADLINE, lead: LEAD, body: [p(ONE), p(TWO)] });
    expect(leftOut).toEqual(['Kính gửi ban thư ký,', 'Em gửi bài ạ:', 'Nội dung:']);
  });

  it('has a line below the headline as kicker, and reports a label that no field has', () => {
    const lines = ['SLUG: dap-1102', 'HEADLINE: Dam opens', 'DEK: Forty families moved', `LEAD: ${LEAD}`, ONE, TWO];
    const { story, leftOut } = read(...lines);
    expect(story).toMatchObject({ section: '', headline: 'Dam opens', kicker: 'Forty families moved', lead: LEAD });
    expect(leftOut).toEqual(['SLUG: dap-1102']);
  });

  it('may have a byline line without a label', () => {
    const { story } = read(
      'Thời sự',
      `Tít: ${HEADLINE}`,
      'AN BÌNH 02/11/2026 07:30',
      `Sapo: ${LEAD}`,
      ONE,
      TWO,
      'AN BÌNH',
    );
    expect(story).toMatchObject({ section: 'Thời sự', headline: HEADLINE, lead: LEAD, body: [p(ONE), p(TWO)] });
    expect([story.bylines, story.publishedAt]).toEqual([
      [{ name: 'AN BÌNH', role: 'reporter' }],
      '2026-11-02T07:30:00+07:00',
    ]);
  });

  it('names its photographer beside its author', () => {
    const { story } = read(`Tít: ${HEADLINE}`, 'Bài: An Bình', 'Ảnh: Quốc Khánh', `Sapo: ${LEAD}`, ONE, TWO);
    expect(story.bylines).toEqual([
      { name: 'An Bình', role: 'reporter' },
      { name: 'Quốc Khánh', role: 'photographer' },
    ]);
  });

  it('has its author at the end', () => {
    const body = [ONE, TWO, ONE, TWO];
    for (const head of [[`Tít: ${HEADLINE}`], [HEADLINE]])
      for (const label of ['Tác giả', 'Bài, ảnh']) {
        const { story } = read(...head, ...body, `${label}: An Bình - Quốc Khánh`);
        expect([story.bylines, story.body]).toEqual([BYLINES, body.map((line) => p(line))]);
      }
  });

  it('reports what its lines have of a field that a label names, too', () => {
    const { story, leftOut } = read(`Tít: ${HEADLINE}`, 'Ngày đăng: 3/11/2026', 'AN BÌNH 02/11/2026 07:30', LEAD, ONE);
    expect(story.publishedAt).toBe('2026-11-03');
    expect(leftOut).toEqual(['02/11/2026 07:30']);
  });
});

it.each([
  ['Lead: a metal under scrutiny'],
  ['Tóm tắt: một năm nhìn lại'],
  ['Bác sĩ: “Tôi ở lại với bà con”'],
  ['Bài: Vượt lũ'],
])('a headline such as “%s” stays as it is', (headline) => {
  expect(read(headline, ONE, TWO).story).toMatchObject({ headline, lead: '', body: [p(ONE), p(TWO)] });
});

it.each([
  'Bác sĩ: Bà đã khỏe hơn nhiều.',
  'PV: Thưa ông, nước đã rút chưa?',
  'Tác giả: Tôi viết cuốn này trong ba năm.',
  'Ảnh: tư liệu',
])('the line “%s” inside a text stays a paragraph', (line) => {
  expect(read(`Tít: ${HEADLINE}`, `Sapo: ${LEAD}`, ONE, line, TWO).story.body).toEqual([p(ONE), p(line), p(TWO)]);
});

describe('a photo with a label', () => {
  const body = (...lines: readonly string[]) =>
    read(HEADLINE, 'PV 02/11/2026', LEAD, ONE, ...lines, TWO).story.body.slice(1, -1);

  it.each([
    ['its file', ['Ảnh 1: ghe.jpg', 'Chú thích: Ghe rau cập bến. Ảnh: An Bình']],
    ['its file and caption in one', ['Ảnh: ghe.jpg - Ghe rau cập bến. Ảnh: An Bình']],
    ['its file and caption in brackets', ['Photo 1: ghe.jpg (Ghe rau cập bến. Ảnh: An Bình)']],
    ['a label above its file', ['Ảnh 1:', 'ghe.jpg', 'Caption: Ghe rau cập bến', 'Tác giả ảnh: An Bình']],
    ['a caption after a gap', ['ghe.jpg', '', 'Chú thích ảnh: Ghe rau cập bến. Ảnh: An Bình']],
    ['a numbered caption', ['ghe.jpg', 'Ảnh 1: Ghe rau cập bến. Ảnh: An Bình']],
    ['its place on the page', ['Ảnh đại diện: ghe.jpg', 'Ghe rau cập bến. Ảnh: An Bình']],
  ])('is a figure by %s', (_, lines) => {
    expect(body(...lines)).toEqual([missing('ghe.jpg', 'Ghe rau cập bến', 'An Bình')]);
  });

  it('without a file is a figure that waits for its photo', () => {
    expect(
      body('Ảnh 1: Ghe rau cập bến. Ảnh: An Bình', 'Ảnh 2. Chợ vãn lúc tám giờ', 'Ảnh: Bến cũ. Ảnh: Quốc Khánh'),
    ).toEqual([
      missing('Ảnh 1', 'Ghe rau cập bến', 'An Bình'),
      missing('Ảnh 2', 'Chợ vãn lúc tám giờ'),
      missing('Ảnh', 'Bến cũ', 'Quốc Khánh'),
    ]);
  });

  it('may be one of several files', () => {
    expect(body('Ảnh: ghe.jpg, cho.png', '')).toEqual([missing('ghe.jpg'), missing('cho.png')]);
  });

  it('may be one of the numbered captions below a heading', () => {
    expect(body('Chú thích ảnh:', '1. Ghe rau', '2. Chợ vãn. Ảnh: An Bình')).toEqual([
      missing('Ảnh 1', 'Ghe rau'),
      missing('Ảnh 2', 'Chợ vãn', 'An Bình'),
    ]);
  });

  it('has a credit once, where caption and label both name it', () => {
    expect(body('ghe.jpg', 'Caption: Boats. Photo: An Bình', 'Credit: An Bình')).toEqual([
      missing('ghe.jpg', 'Boats', 'An Bình'),
    ]);
  });

  it('is below a heading that no reader needs', () => {
    expect(body('Chú thích ảnh:', 'Ảnh 1: Ghe rau')).toEqual([missing('Ảnh 1', 'Ghe rau')]);
  });

  it.each([
    'Ảnh: tư liệu',
    'Ảnh: Các đại biểu dự lễ khai mạc',
    'Ảnh minh họa: Internet',
    'Chú thích: giá chưa gồm thuế',
  ])('is not “%s” where no photo is above', (line) => {
    expect(body(line)).toEqual([p(line)]);
  });
});

it('fills the fields of a story that is pasted with labels', () => {
  const lines = [`Tít: ${HEADLINE}`, 'Bài: An Bình', 'Sapo:', LEAD, ONE, 'Ảnh 1: ghe.jpg', 'Chú thích: Ghe rau', TWO];
  const pasted = storyInPaste({ html: '', text: lines.join('\n') }, false);
  expect(pasted?.fields).toEqual({
    headline: HEADLINE,
    lead: LEAD,
    bylines: [{ name: 'An Bình', role: 'reporter' }],
  });
  expect(pasted?.pieces.map(({ texts, fields }) => [texts, fields])).toEqual([
    [[`Tít: ${HEADLINE}`], ['headline']],
    [['Bài: An Bình'], ['bylines']],
    [['Sapo:'], ['lead']],
    [[LEAD], ['lead']],
    [['Ảnh 1: ghe.jpg', 'Chú thích: Ghe rau'], []],
  ]);
  expect(pasted?.pieces.at(-1)?.becomes).toEqual([missing('ghe.jpg', 'Ghe rau')]);
});

it.each([
  ['html', (line: string) => `<p><span>${line}</span></p>`],
  ['markdown', (line: string) => `${line.replace(/^(\S+:)/, '**$1**')}\n\n`],
] as const)('a page in %s without a title has the fields that its paragraphs name', (format, paragraph) => {
  const lines = ['Gửi chị,', `Tít: ${HEADLINE}`, `Sapo: ${LEAD}`, 'Bài: An Bình - Quốc Khánh', ONE, TWO];
  const page = parseArticlePage(lines.map(paragraph).join(''), format);
  if (!page.ok) throw new Error(page.message);
  expect(page.story).toMatchObject({ headline: HEADLINE, lead: LEAD, bylines: BYLINES, body: [p(ONE), p(TWO)] });
  expect(page.leftOut).toEqual(['Gửi chị,']);
});

it('reads the labels of a paragraph whose lines are broken by hand', () => {
  const page = parseArticlePage(`<p>Tít: ${HEADLINE}<br>Sapo: ${LEAD}</p><p>${ONE}</p><p>${TWO}</p>`, 'html');
  expect(page.ok && page.story).toMatchObject({ headline: HEADLINE, lead: LEAD, body: [p(ONE), p(TWO)] });
});

it('a paragraph keeps its links, marks and footnotes when its label is taken off, also one of several lines', () => {
  const page = parseArticlePage(
    [
      `Tít: ${HEADLINE}`,
      `Sapo: ${LEAD}`,
      'Nội dung: Theo [đập](https://dap.vn/), **ba** cửa mở.[^1]',
      '[^1]: Số tạm.',
    ].join('\n\n'),
    'markdown',
  );
  const lines = parseArticlePage(
    `<p>Tít: ${HEADLINE}<br>Sapo: ${LEAD}<br>Theo <a href="https://dap.vn/">đập</a>, <b>ba</b> cửa mở.</p><p>${TWO}</p>`,
    'html',
  );
  if (!page.ok || !lines.ok) throw new Error('refused');
  const words = ['Theo ', link('https://dap.vn/', 'đập'), ', ', b('ba'), ' cửa mở.'] as const;
  expect(page.story.body).toEqual([p(...words, mark('note-1')), notes({ 'note-1': 'Số tạm.' })]);
  expect(lines.story.body).toEqual([p(...words), p(TWO)]);
});

import { describe, expect, it } from 'vitest';
import { p } from '../../story/testing';
import { parseArticleText, type Article } from './parseArticleText';

const HEADLINE = 'Đập Sông Mẫu xả lũ';
const ONE = 'Sáng 2/11, nước tràn qua đường liên xã, theo ban quản lý đập.';
const TWO = 'Ông Y Đoan cho biết 40 hộ dân ở xã Nam Bình đã dời lên trường học.';
const STORY = [HEADLINE, '', ONE, '', TWO];
const quoted = STORY.map((line) => `> ${line}`.trim());

function read(...lines: readonly string[]): Article {
  const parse = parseArticleText(lines.join('\n'));
  if (!parse.ok) throw new Error(parse.message);
  return parse;
}

describe('a text that was mailed', () => {
  it.each([
    ['two fields', ['Từ: An Bình <an@bao.example>', 'Chủ đề: Bài đập'], []],
    [
      'fields and a list of receivers',
      ['From: An <an@bao.example>', 'To: Ban thư ký <tk@bao.example>,', 'Minh <m@bao.example>', 'Subject: Bài'],
      [],
    ],
    [
      'a greeting and a mail passed on',
      [
        'Chuyển chị bài của em An ạ.',
        '',
        '---------- Forwarded message ---------',
        'Từ: An Bình <an@bao.example>',
        'Date: Mon, 2 Nov 2026',
        'Subject: Bài đập',
      ],
      [],
    ],
    [
      'a greeting and the fields of Outlook',
      ['Em gửi bài ạ.', 'From: An <an@bao.example>', 'Sent: Monday', 'To: Lan', 'Subject: Bài'],
      [],
    ],
    ['the signature of a mail', [], ['--', 'Jane Doe | Reporter | +84 912 345 678']],
    ['how a mail ends', [], ['Trân trọng,', 'Trần Minh Tâm', 'PV thường trú Quảng Ngãi', 'ĐT: 0912 345 678']],
    ['what a phone puts below', [], ['Gửi từ iPhone của tôi']],
  ])('is its story without %s, which are reported', (_, above, below) => {
    const { story, leftOut } = read(...above, '', ...STORY, '', ...below);
    expect(story).toMatchObject({ headline: HEADLINE, body: [p(ONE), p(TWO)] });
    expect(leftOut).toEqual([...above, ...below].filter((line) => line !== ''));
  });

  it('has no marks of a quotation where all of it is quoted', () => {
    expect(read(...quoted)).toMatchObject({ story: { headline: HEADLINE, body: [p(ONE), p(TWO)] }, leftOut: [] });
    expect(read(...quoted.map((line) => `> ${line}`)).story.body).toEqual([p(ONE), p(TWO)]);
  });

  it.each([
    ['On Mon, Nov 2, 2026 at 7:30 AM An Bình <an@bao.example> wrote:'],
    ['Vào Th 2, 2 thg 11, 2026 lúc 07:30 An Bình <an@bao.example> đã viết:'],
    ['Vào Th 2, 2 thg 11, 2026 lúc 07:30 An Bình <an@bao.example>\nđã viết:'],
  ])('is what is quoted below a short answer: “%s”', (attribution) => {
    const { story, leftOut } = read('Chị duyệt giúp em.', '', attribution, '', ...quoted);
    expect(story).toMatchObject({ headline: HEADLINE, body: [p(ONE), p(TWO)] });
    expect(leftOut).toEqual(['Chị duyệt giúp em.', ...attribution.split('\n')]);
  });

  it.each([
    [
      [
        'On Mon, Nov 2, 2026 at 7:30 AM Lan <lan@bao.example> wrote:',
        '> Em gửi bài trước 10 giờ nhé, cảm ơn em nhiều.',
      ],
    ],
    [
      [
        'Vào Th 2, 2 thg 11, 2026 lúc 07:30 Lan <lan@bao.example> đã viết:',
        'Em gửi bài trước 10 giờ nhé, cảm ơn em nhiều.',
      ],
    ],
    [
      [
        'On Mon, Nov 2, 2026 at 7:30 AM Lan <lan@bao.example>',
        'wrote:',
        'Em gửi bài trước 10 giờ nhé, cảm ơn em nhiều.',
      ],
    ],
    [
      [
        '-----Original Message-----',
        'From: Lan <lan@bao.example>',
        'Sent: Monday',
        'Subject: Bài',
        'Em gửi bài trước 10 giờ nhé, cảm ơn em nhiều.',
      ],
    ],
  ])('is what is above the mail that it answers, which is reported: %j', (answered) => {
    const { story, leftOut } = read(...STORY, '', ...answered);
    expect(story).toMatchObject({ headline: HEADLINE, body: [p(ONE), p(TWO)] });
    expect(leftOut).toEqual(answered.map((line) => line.replace(/^> /, '')));
  });
});

it('is what is above an answer whose first line Apple quotes as well', () => {
  const answered = ['> On Nov 1, 2026, at 22:10, Lan <lan@bao.example> wrote:', '> Gửi trước 10 giờ nhé.'];
  const { story, leftOut } = read(...STORY, '', ...answered);
  expect(story.body).toEqual([p(ONE), p(TWO)]);
  expect(leftOut.join(' ')).toMatch(/wrote: Gửi trước 10 giờ nhé\.$/);
});

it('is not held up by very many mails in each other', () => {
  const mails = '-----Original Message-----\nFrom: a\nSubject: b\n'.repeat(30_000);
  expect(read(...STORY, mails).story.headline).toBe(HEADLINE);
}, 20_000);

it.each(['>> Xem thêm: Giá cà phê hôm nay', 'Từ: một góc nhìn', 'Ngày 2/11, ông viết:', 'On the wall somebody wrote:'])(
  'the line “%s” of a story is no mail’s',
  (line) => {
    expect(read(HEADLINE, ONE, line, TWO).story.body).toHaveLength(3);
  },
);

it('keeps the quoted lines of a text that answers no mail as quotes', () => {
  const { story } = read(HEADLINE, '', ONE, '', `> ${TWO}`, `> ${ONE}`, '', TWO);
  expect(story.body.map(({ kind }) => kind)).toEqual(['paragraph', 'quote', 'quote', 'paragraph']);
  expect(story.body[1]).toEqual({ ...p(TWO), kind: 'quote' });
});

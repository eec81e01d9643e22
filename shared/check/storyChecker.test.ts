import { describe, expect, it } from 'vitest';
import { defaultHouseStyle, type Block, type Story } from '../story';
import { b, figure, mark, notes, p, quote, storyOf, ul } from '../story/testing';
import { ignoredCheck, partIgnored } from './finding';
import { messageText } from './messages';
import { storyChecker } from './storyChecker';

const options = { house: defaultHouseStyle, now: '2024-03-05T08:00:00+07:00' };
const ready: Story = {
  ...storyOf(p('Ghe về kín bến.')),
  section: 'Kinh tế',
  headline: 'Chợ nổi đông khách',
  lead: 'Sáng sớm, ghe đã kín khúc sông.',
  bylines: [{ name: 'Minh Anh', role: 'reporter' }],
};
const check = (fields: Partial<Story>) => storyChecker().check({ ...ready, ...fields }, options);
const keys = (fields: Partial<Story>) => check(fields).map(({ message, severity }) => `${severity} ${message.key}`);
const ofBody = (...body: Block[]) => check({ body });

describe('what a story needs before it goes out', () => {
  it.each<[string, Partial<Story>, string[]]>([
    ['nothing more', {}, []],
    ['a headline', { headline: ' ' }, ['error noHeadline']],
    ['a lead', { lead: '' }, ['error noLead']],
    ['a text', { body: [figure({ caption: 'a', credit: 'b', altText: 'c' })] }, ['error noBody']],
    ['a section', { section: '' }, ['warning noSection']],
    ['somebody who wrote it', { bylines: [{ name: ' ', role: 'reporter' }] }, ['warning noByline']],
    ['a short headline', { headline: 'một '.repeat(13) }, ['warning headlineTooLong']],
    ['a short lead', { lead: 'một '.repeat(51) }, ['warning leadTooLong']],
    ['no embargo', { embargoUntil: '2024-03-06T00:00:00+07:00' }, ['warning embargo']],
    ['no embargo that is over', { embargoUntil: '2024-03-05T00:00:00+07:00' }, []],
    [
      'words under its photos',
      { body: [p('A'), figure()] },
      ['warning noCaption', 'warning noCredit', 'warning noAltText'],
    ],
    [
      'its photos',
      {
        body: [
          p('A'),
          figure({ photo: { kind: 'missing', fileName: 'a.jpg' }, caption: 'a', credit: 'b', altText: 'c' }),
        ],
      },
      ['error photoMissing'],
    ],
  ])('%s', (_, fields, expected) => {
    expect(keys(fields)).toEqual(expected);
  });

  it('one caption for all the photos of a gallery', () => {
    const photo = { ...figure({ credit: 'a', altText: 'b' }) };
    const item = { photo: photo.photo, caption: '', credit: 'a', altText: 'b', source: '' };
    const gallery = (caption: string): Block => ({ kind: 'gallery', photos: [item, item], caption });
    expect(ofBody(p('A'), gallery('Một buổi chợ'))).toEqual([]);
    expect(ofBody(p('A'), gallery('')).map(({ place }) => place)).toEqual([
      { kind: 'block', block: 1, part: 'photo.0.caption', range: null },
      { kind: 'block', block: 1, part: 'photo.1.caption', range: null },
    ]);
  });

  it('a mark for every footnote', () => {
    const note = notes({ a: 'Theo sở.', b: ['Số ', b('cũ'), '.'] });
    expect(ofBody(p('Giảm nửa', mark('a'), mark('b')), note)).toEqual([]);
    expect(ofBody(p('Giảm nửa', mark('a')), note)).toMatchObject([
      {
        severity: 'warning',
        place: { kind: 'block', block: 1, part: 'note.1', range: null },
        message: { key: 'noteUnmarked', values: { words: 'Số cũ.' } },
      },
    ]);
  });

  it('no limit where the house has none', () => {
    const house = { ...defaultHouseStyle, headlineLimit: 0 };
    expect(storyChecker().check({ ...ready, headline: 'một '.repeat(40) }, { ...options, house })).toEqual([]);
  });
});

it('tells the place of what it finds in fields, blocks and their parts', () => {
  const found = check({
    headline: 'Chợ  nổi',
    body: [p('A'), ul('một', 'hai  ba'), figure({ caption: 'Ghe  rau', credit: 'b', altText: 'c' })],
  });
  expect(found.map(({ place }) => place)).toEqual([
    { kind: 'field', field: 'headline', range: { start: 3, end: 5 } },
    { kind: 'block', block: 1, part: 'item.1', range: { start: 3, end: 5 } },
    { kind: 'block', block: 2, part: 'caption', range: { start: 3, end: 5 } },
  ]);
});

it('holds nothing in a quotation to be safe to change', () => {
  expect(ofBody(p('mưa  lớn'), quote('mưa  lớn')).map(({ isSafe }) => isSafe)).toEqual([true, false]);
});

it('asks a story that mixes both ways of setting tones for the one that it mostly has', () => {
  const found = ofBody(p('hoà bình, hoà hợp'), p('khỏe mạnh'));
  expect(found.map(({ excerpt, fixes, message }) => [excerpt, ...fixes, message.key])).toEqual([
    ['khỏe', 'khoẻ', 'toneMixed'],
  ]);
  expect(ofBody(p('hoà bình, hoà hợp'))).toEqual([]);
});

describe('a further check', () => {
  const body = [p('mưa  lớn'), p('gió'), p('sóng  to')];

  it('gives the same findings for blocks that did not change, and new ones for those that did', () => {
    const checker = storyChecker();
    const first = checker.check({ ...ready, body }, options);
    const second = checker.check({ ...ready, body: [body[0]!, p('gió  lặng'), body[2]!] }, options);
    expect(second).toHaveLength(3);
    expect(second[0]).toBe(first[0]);
    expect(second[2]).toBe(first[1]);
  });

  it('puts them where they are now', () => {
    const checker = storyChecker();
    checker.check({ ...ready, body }, options);
    const found = checker.check({ ...ready, body: [p('mới'), ...body] }, options);
    expect(found.map(({ place }) => place.kind === 'block' && place.block)).toEqual([1, 3]);
  });

  it('takes the house style of now', () => {
    const checker = storyChecker();
    const story = { ...ready, body: [p('hoà')] };
    expect(checker.check(story, options)).toEqual([]);
    const house = { ...defaultHouseStyle, toneStyle: 'old' as const };
    expect(checker.check(story, { ...options, house })).toHaveLength(1);
  });

  it('looks again at words whose spelling was not known', () => {
    const checker = storyChecker();
    const story = { ...ready, headline: '', lead: '', body: [p('mưaa')] };
    const withWords = (answer: boolean | null) =>
      checker
        .check(story, { ...options, dictionary: { id: '1', isMisspelt: () => answer } })
        .filter(({ rule }) => rule === 'spelling').length;
    expect([withWords(null), withWords(true), withWords(false)]).toEqual([0, 1, 1]);
  });

  it('can be prepared a piece at a time', () => {
    const checker = storyChecker();
    const story = { ...ready, body };
    let left = 2;
    expect(checker.prepare(story, options, () => (left -= 1) < 0)).toBe(false);
    expect(checker.prepare(story, options, () => false)).toBe(true);
    expect(checker.check(story, options)).toHaveLength(2);
  });
});

it('lets a finding stand by its rule, words and surroundings, wherever its paragraph goes', () => {
  const [first] = ofBody(p('mưa  lớn'), p('gió  to'));
  const ignored = [ignoredCheck(first!)];
  const parted = partIgnored(ofBody(p('mới'), p('mưa  lớn'), p('gió  to')), ignored);
  expect(parted.open.map(({ context }) => context)).toEqual(['gió  to']);
  expect(parted.ignored.map(({ context }) => context)).toEqual(['mưa  lớn']);
});

it('says the same thing in both languages', () => {
  const [found] = check({ headline: 'một '.repeat(13) });
  expect(messageText('vi', found!.message)).toBe('Tít dài 13 chữ; quy định tối đa 12.');
  expect(messageText('en', found!.message)).toBe('The headline has 13 syllables; the limit is 12.');
});

it('checks 50,000 words in the time that a window takes to open, and a further letter at once', () => {
  const words = 'Ghe rau về bến từ sớm, giá giảm 12,6% so với tháng trước; “chưa năm nào đông vậy”, ông nói. '.repeat(
    3,
  );
  const body = Array.from({ length: 850 }, (_, index) => p(`${index} ${words}`));
  const checker = storyChecker();
  const before = performance.now();
  checker.check({ ...ready, body }, options);
  const first = performance.now() - before;
  checker.check({ ...ready, body: [...body.slice(0, 400), p('mới'), ...body.slice(401)] }, options);
  const second = performance.now() - before - first;
  expect(first).toBeLessThan(3000);
  expect(second).toBeLessThan(Math.max(30, first / 4));
  console.info(`check: 50,000 words ${first.toFixed(0)} ms, a further letter ${second.toFixed(1)} ms`);
});

import { expect, it } from 'vitest';
import type { Place } from './places';
import type { Story } from './story';
import { isRetractable, mergeThreads, threadSchema, withoutComment, type Thread } from './thread';
import { anchorOf, renewAnchor, stillAt, threadPlaces } from './threadPlaces';
import { textRun } from './inline';
import { figure, h, p, somePhoto, someThread, storyOf } from './testing';

const at = '2026-11-23T09:00:00Z';
const comment = (text: string, by = 'Thu Hà', digit = '1') => ({
  id: `${digit.repeat(8)}-0000-4000-8000-000000000000`,
  by,
  at,
  text,
});

function thread(place: Place, story: Story, id = someThread()): Thread {
  const anchor = anchorOf(place, story);
  if (!anchor) throw new Error('no anchor');
  return threadSchema.parse({ id, anchor, quote: '', comments: [comment('Tên ai?')], resolved: null });
}
const placesOf = (one: Thread, story: Story): readonly Place[] => threadPlaces([one], story).get(one.id) ?? [];

/** The words at a place of a headline or of a block's text, found by the anchor that was made in `before`. */
function wordsAfter(before: string, words: string, after: string): string | null {
  const story = { ...storyOf(), headline: before };
  const start = before.indexOf(words);
  const made = thread({ kind: 'field', field: 'headline', range: { start, end: start + words.length } }, story);
  const [place] = placesOf(made, { ...story, headline: after });
  return place?.range ? after.slice(place.range.start, place.range.end) : null;
}

it.each([
  ['nothing', 'Giá rau giảm mạnh', 'rau', 'Giá rau giảm mạnh', 'rau'],
  ['words before them', 'Giá rau giảm mạnh', 'rau', 'Sáng nay giá rau giảm mạnh', 'rau'],
  ['words after them', 'Giá rau giảm mạnh', 'rau', 'Giá rau tăng', 'rau'],
  ['the same word twice, the nearer one', 'rau, cá, rau, hoa', 'rau', 'Nay rau, cá, rau, hoa', 'rau'],
  ['themselves', 'Giá rau xanh giảm mạnh', 'xanh', 'Giá rau sạch giảm mạnh', 'sạch'],
  ['themselves, being the whole text', 'Giá rau giảm', 'Giá rau giảm', 'Giá rau xanh giảm', null],
  ['being deleted', 'Giá rau xanh giảm mạnh', 'xanh ', 'Giá rau giảm mạnh', null],
  ['the whole text', 'Giá rau xanh giảm mạnh', 'xanh', 'Chợ nổi họp sớm', null],
])('finds words again after a change of %s', (_, before, words, after, expected) => {
  expect(wordsAfter(before, words, after)).toBe(expected);
});

it('tells of two equal words the one that was meant', () => {
  const story = { ...storyOf(), headline: 'rau, cá, rau, hoa' };
  const made = thread({ kind: 'field', field: 'headline', range: { start: 9, end: 12 } }, story);
  expect(placesOf(made, { ...story, headline: 'Nay rau, cá, rau, hoa' })).toMatchObject([
    { range: { start: 13, end: 16 } },
  ]);
});

it('goes by the runs of the body that name it, over blocks and what was typed between', () => {
  const id = someThread();
  const story = storyOf(
    p('Có ', textRun('ba', [], [id]), ' nghệ ', textRun('nhân', [], [id]), '.'),
    h(2, textRun('Một', [], [id])),
  );
  const made = thread({ kind: 'block', block: 0, part: 'text', range: { start: 3, end: 5 } }, story, id);
  expect(placesOf(made, story)).toEqual([
    { kind: 'block', block: 0, part: 'text', range: { start: 3, end: 15 } },
    { kind: 'block', block: 1, part: 'text', range: { start: 0, end: 3 } },
  ]);
});

it.each([
  ['a last word that was typed anew', ['Ba nghệ ', 'nhấn thay nhau'], 'Ba nghệ nhấn'],
  ['the end of a word that was', ['Ba nghệ nh', 'ấn thay nhau'], 'Ba nghệ nhấn'],
  ['a last word that is gone', ['Ba nghệ ', 'thay nhau'], 'Ba nghệ'],
  ['the beginning of a word that was typed anew', ['', 'B', 'a nghệ nhân', ' thay nhau'], 'Ba nghệ nhân'],
])('is about whole words: %s', (_, pieces, expected) => {
  const id = someThread();
  const before = storyOf(p(textRun('Ba nghệ nhân', [], [id]), ' thay nhau'));
  const made = thread({ kind: 'block', block: 0, part: 'text', range: { start: 0, end: 12 } }, before, id);
  const marked = pieces.length === 4 ? 2 : 0;
  const story = storyOf(p(...pieces.map((text, at) => textRun(text, [], at === marked ? [id] : []))));
  const [place] = placesOf(made, story);
  expect(pieces.join('').slice(place?.range?.start, place?.range?.end)).toBe(expected);
});

it('finds its words in a block that moved or lost their anchor, and not in a block that says something else', () => {
  const story = storyOf(p('Mở đầu.'), p('Ba nghệ nhân thay nhau đứng lớp.'));
  const made = thread({ kind: 'block', block: 1, part: 'text', range: { start: 0, end: 12 } }, story);
  expect(placesOf(made, storyOf(p('Thêm.'), p('Xen.'), ...story.body))).toMatchObject([
    { block: 3, range: { start: 0, end: 12 } },
  ]);
  expect(placesOf(made, storyOf(p('Mở đầu.'), p('Ba người khác.'), p('Hết.')))).toEqual([]);
});

it('stays with a caption and with a photo wherever its figure goes', () => {
  const story = storyOf(p('Một.'), figure({ caption: 'Các em tập vuốt đất.' }));
  const caption = thread({ kind: 'block', block: 1, part: 'caption', range: { start: 7, end: 10 } }, story);
  const photo = thread({ kind: 'block', block: 1, part: null, range: null }, story);
  const moved = storyOf(figure({ caption: 'Sáng nay các em tập vuốt đất.' }), p('Một.'));
  expect(placesOf(caption, moved)).toMatchObject([{ block: 0, part: 'caption', range: { start: 16, end: 19 } }]);
  expect(placesOf(photo, moved)).toMatchObject([{ block: 0, part: null }]);
  expect(placesOf(photo, storyOf(p('Một.')))).toEqual([]);
  const whole = thread({ kind: 'block', block: 1, part: 'caption', range: { start: 0, end: 20 } }, story);
  expect(placesOf(whole, storyOf(p('Thêm.'), ...story.body))).toMatchObject([
    { block: 2, range: { start: 0, end: 20 } },
  ]);
});

it('lives through many edits when its anchor is renewed between them', () => {
  let story = { ...storyOf(), headline: 'Giá rau xanh giảm mạnh sau đợt nắng ấm kéo dài' };
  let made = thread({ kind: 'field', field: 'headline', range: { start: 8, end: 12 } }, story);
  for (const headline of [
    'Giá rau sạch giảm mạnh sau đợt nắng ấm',
    'Giá rau sạch giảm',
    'Rau sạch giảm mạnh',
    'Rau sạch rẻ',
    'Chợ: rau sạch rẻ',
  ]) {
    story = { ...story, headline };
    made = renewAnchor(made, placesOf(made, story)[0], story);
  }
  expect(placesOf(made, story)).toMatchObject([{ range: { start: 9, end: 13 } }]);
  expect(renewAnchor(made, placesOf(made, story)[0], story)).toBe(made);
});

const base = thread({ kind: 'field', field: 'headline', range: null }, storyOf());
const reply = { ...base, comments: [...base.comments, comment('Ông Tư.', 'Minh Anh', '2')] };
const otherReply = { ...base, comments: [...base.comments, comment('Bà Năm.', 'Thu Hà', '3')] };
const done = { ...base, resolved: { by: 'Thu Hà', at } };

it.each<readonly [string, readonly Thread[], readonly Thread[], readonly Thread[], readonly Thread[]]>([
  [
    'a new thread of either side',
    [],
    [base],
    [{ ...base, id: someThread('2') }],
    [base, { ...base, id: someThread('2') }],
  ],
  [
    'replies of both sides',
    [base],
    [reply],
    [otherReply],
    [{ ...base, comments: [...base.comments, otherReply.comments[1]!, reply.comments[1]!] }],
  ],
  ['a thread that was taken away', [base], [], [base], []],
  ['a thread that was taken away and answered', [base], [], [reply], [reply]],
  ['a reply that was taken back', [reply], [base], [reply], [base]],
  ['a thread that the other side resolved', [base], [reply], [done], [{ ...reply, resolved: done.resolved }]],
  ['a thread that was reopened', [done], [base], [done], [base]],
])('merges %s', (_, before, mine, theirs, merged) => {
  expect(mergeThreads(before, mine, theirs)).toEqual(merged);
});

it('lets people take back what they said, a remark only while nobody has replied', () => {
  const [remark, answer] = reply.comments;
  expect(isRetractable(base, remark!, 'Thu Hà')).toBe(true);
  expect(isRetractable(base, remark!, 'Minh Anh')).toBe(false);
  expect(isRetractable(reply, remark!, 'Thu Hà')).toBe(false);
  expect(isRetractable(reply, answer!, 'Minh Anh')).toBe(true);
  expect(withoutComment(reply, answer!.id)).toEqual(base);
  expect(withoutComment(base, remark!.id)).toBeNull();
});

it('follows a figure whose photo was replaced, and none that is gone', () => {
  const showing = (digit: string) => figure({ photo: { kind: 'held', name: somePhoto(digit) } });
  const before = storyOf(p('Một'), showing('1'), showing('2'));
  const place = { kind: 'block', block: 1, part: null, range: null } as const;
  expect(stillAt(place, before, storyOf(p('Một'), showing('3'), showing('2')))).toEqual(place);
  expect(stillAt(place, before, storyOf(p('Một'), showing('2')))).toBeNull();
  expect(stillAt(place, before, storyOf(p('Một'), p('Hai'), showing('2')))).toBeNull();
  const words = { ...place, block: 0, part: 'text', range: { start: 0, end: 3 } };
  expect(stillAt(words, before, before)).toBeNull();
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { captionsOf, parseStory, proseOf, storyToJson, type Story } from '../story';
import { figure, h, p, storyOf, ul } from '../story/testing';
import { applyChanges } from './applyChanges';
import { mergeStories } from './mergeStories';
import { edited, expectSame, longRun, numRuns, someEdit, someStory } from './testing';

const textsOf = (story: Story): readonly string[] =>
  story.body.flatMap((block) => [...proseOf(block), ...captionsOf(block)]);
const textOf = (story: Story): string => textsOf(story).join('\n');
const theirsOf = (merge: ReturnType<typeof mergeStories>): Story =>
  applyChanges(
    merge.story,
    merge.conflicts.flatMap((conflict) => conflict.changes),
  );

describe('merging', () => {
  const base = storyOf(
    p('Xã có 2.002 hộ nghèo.'),
    p('Đường vào làng đã xong.'),
    figure({ caption: 'Bến đò sáng sớm' }),
  );

  it('takes what only one side changed', () => {
    const mine = storyOf(p('Xã có 2.020 hộ nghèo.'), base.body[1]!, base.body[2]!);
    const theirs = { ...storyOf(base.body[0]!, p('Đường vào làng mới xong.'), p('Mưa.'), base.body[2]!), lead: 'Sapo' };
    const merge = mergeStories(base, mine, theirs);
    expect(merge.conflicts).toEqual([]);
    expect(textsOf(merge.story)).toEqual([
      'Xã có 2.020 hộ nghèo.',
      'Đường vào làng mới xong.',
      'Mưa.',
      'Bến đò sáng sớm',
      '',
    ]);
    expect(merge.story.lead).toBe('Sapo');
  });

  it('takes changes of both sides in one paragraph, where words stay between them', () => {
    const merge = mergeStories(base, storyOf(p('Xã có 2.020 hộ nghèo.')), storyOf(p('Phường có 2.002 hộ nghèo.')));
    expect(textsOf(merge.story)[0]).toBe('Phường có 2.020 hộ nghèo.');
  });

  it('keeps my number where both changed it, and offers theirs', () => {
    const [mine, theirs] = ['2.020', '2.200'].map((number) => storyOf(p(`Xã có ${number} hộ nghèo.`)));
    const merge = mergeStories(storyOf(base.body[0]!), mine!, theirs!);
    expect(textOf(merge.story)).toBe('Xã có 2.020 hộ nghèo.');
    expect(merge.conflicts).toHaveLength(1);
    expect(textOf(theirsOf(merge))).toBe('Xã có 2.200 hộ nghèo.');
  });

  it('never sets two inserted numbers side by side', () => {
    const merge = mergeStories(storyOf(p('có nhà')), storyOf(p('có 5 nhà')), storyOf(p('có 7 nhà')));
    expect(textOf(merge.story)).toBe('có 5 nhà');
    expect(textOf(theirsOf(merge))).toBe('có 7 nhà');
  });

  it('keeps a word where it was when they moved it to a place that I changed', () => {
    const merge = mergeStories(
      storyOf(p('xa gần cao thấp sâu')),
      storyOf(p('xa gần cao thấp 5 sâu')),
      storyOf(p('xa cao thấp gần sâu')),
    );
    expect(textOf(merge.story)).toBe('xa gần cao thấp 5 sâu');
    expect(textOf(theirsOf(merge))).toBe('xa cao thấp gần sâu');
  });

  it('tells of one conflict for one caption, however many words differ', () => {
    const caption = (text: string) => storyOf(figure({ caption: text }));
    const merge = mergeStories(
      caption('Bến đò sáng sớm'),
      caption('Bến cũ chiều muộn hôm qua'),
      caption('Bãi đò trưa nay của Huế'),
    );
    expect(merge.conflicts).toHaveLength(1);
  });

  it('keeps a paragraph that I edited and they deleted, and offers the deletion', () => {
    const mine = storyOf(base.body[0]!, p('Đường vào làng đã xong tháng trước.'));
    const merge = mergeStories(storyOf(...base.body.slice(0, 2)), mine, storyOf(base.body[0]!));
    expect(textsOf(merge.story)).toContain('Đường vào làng đã xong tháng trước.');
    expect(merge.conflicts.map(({ changes }) => changes.map(({ kind }) => kind))).toEqual([['deleted']]);
  });

  it('offers back a paragraph that I deleted and they edited', () => {
    const theirs = storyOf(base.body[0]!, p('Đường vào làng đã xong tháng trước.'));
    const merge = mergeStories(storyOf(...base.body.slice(0, 2)), storyOf(base.body[0]!), theirs);
    expect(textsOf(merge.story)).toEqual(['Xã có 2.002 hộ nghèo.']);
    expect(textsOf(theirsOf(merge))).toContain('Đường vào làng đã xong tháng trước.');
  });

  it('takes an edit into a block that the other side moved, and a split into one that it edited', () => {
    const moved = storyOf(h(2, 'Một'), p('Hai ba bốn năm.'), p('Sáu bảy tám chín.'));
    const mine = storyOf(h(2, 'Một'), p('Sáu bảy tám chín.'), p('Hai ba bốn năm.'));
    const theirs = storyOf(h(2, 'Một'), p('Hai ba bốn mươi năm.'), p('Sáu bảy.'), p('tám chín.'));
    const { story, conflicts } = mergeStories(moved, mine, theirs);
    expect(conflicts).toEqual([]);
    expect([...textsOf(story)].sort()).toEqual(['Hai ba bốn mươi năm.', 'Một', 'Sáu bảy.', 'tám chín.'].sort());
  });

  it('takes a split of a block that the other side moved', () => {
    const whole = storyOf(h(2, 'Một'), p('Hai ba bốn năm.'), p('Sáu bảy tám chín.'));
    const mine = storyOf(h(2, 'Một'), p('Sáu bảy tám chín.'), p('Hai ba bốn năm.'));
    const theirs = storyOf(h(2, 'Một'), p('Hai ba.'), p('bốn năm.'), p('Sáu bảy.'), p('tám chín.'));
    for (const merge of [mergeStories(whole, mine, theirs), mergeStories(whole, theirs, mine)])
      expect(textsOf(merge.story)).toEqual(['Một', 'Sáu bảy.', 'tám chín.', 'Hai ba.', 'bốn năm.']);
  });

  it('puts what both put at one place in one order, whoever merges, with the blocks of each together', () => {
    const [a, b] = [
      [p('Một'), p('hai')],
      [p('Ba'), p('bốn')],
    ];
    const [mine, theirs] = [a, b].map((blocks) => storyOf(base.body[0]!, ...blocks));
    const [one, other] = [
      mergeStories(storyOf(base.body[0]!), mine!, theirs!),
      mergeStories(storyOf(base.body[0]!), theirs!, mine!),
    ];
    expect([one.conflicts, other.conflicts]).toEqual([[], []]);
    expect(textOf(one.story)).toBe(textOf(other.story));
    expect(textOf(one.story)).toContain('Một\nhai');
    expect(textOf(one.story)).toContain('Ba\nbốn');
  });

  it('takes two paragraphs for joined once where both joined them and one wrote on', () => {
    const whole = storyOf(p('Lửa Lửa'), p('Lửa Lửa'));
    const mine = storyOf(p('Lửa LửaLửa Lửa'));
    const theirs = storyOf(p('Lửa LửaLửa Lửa, 2.020 2.020'));
    const [one, other] = [mergeStories(whole, mine, theirs), mergeStories(whole, theirs, mine)];
    expect([one, other].map(({ story }) => textsOf(story))).toEqual([textsOf(mine), textsOf(theirs)]);
    expect([one, other].map((merge) => textsOf(theirsOf(merge)))).toEqual([textsOf(theirs), textsOf(mine)]);
  });

  it('keeps an item that I put into a list which they deleted', () => {
    const merge = mergeStories(storyOf(p('a'), ul('b', 'c')), storyOf(p('a'), ul('b', 'mới', 'c')), storyOf(p('a')));
    expect(textsOf(merge.story)).toContain('mới');
    expect(merge.conflicts).toHaveLength(1);
  });
});

const someEdits = fc.array(someEdit, { maxLength: 6 });

it(
  'merges a story with itself, with its base and with an equal one to that story; theirs can be had from mine and the conflicts',
  () => {
    fc.assert(
      fc.property(someStory, someEdits, someEdits, (base, mine, theirs) => {
        const [a, b] = [mine.reduce(edited, base), theirs.reduce(edited, base)];
        for (const merge of [mergeStories(base, a, base), mergeStories(base, base, a), mergeStories(base, a, a)]) {
          expectSame(merge.story, a);
          expect(merge.conflicts).toEqual([]);
        }
        const [one, other] = [mergeStories(base, a, b), mergeStories(base, b, a)];
        const read = parseStory(JSON.parse(JSON.stringify(storyToJson(one.story))));
        expect(read.ok || read.faults).toBe(true);
        expect(one.conflicts.length > 0).toBe(other.conflicts.length > 0);
        expectSame(theirsOf(one), other.story);
      }),
      { numRuns },
    );
  },
  longRun,
);

/** A story of words that all differ, in paragraphs; `typed` puts a word that no other edit types at a place, or a number in place of a word. */
const words = Array.from(
  { length: 60 },
  (_, at) => `${'bcdfghklmn'[at % 10]}${'aeiou'[at % 5]}${String.fromCharCode(97 + (at >> 2))}`,
);
const plain = storyOf(...Array.from({ length: 6 }, (_, at) => p(words.slice(at * 10, at * 10 + 10).join(' '))));

const someTyping = fc.record({
  what: fc.nat({ max: 5 }),
  block: fc.nat({ max: 6 }),
  word: fc.nat({ max: 9 }),
  count: fc.integer({ min: 1, max: 3 }),
});
type Typing = typeof someTyping extends fc.Arbitrary<infer T> ? T : never;

function typed(story: Story, { what, block, word, count }: Typing, name: string): Story {
  const texts = [...textsOf(story)];
  const at = block % texts.length;
  const parts = texts[at]!.split(' ');
  if (what === 0) texts.splice(at, 0, name);
  else if (what === 1 && texts.length > 2) texts.splice(at, 1);
  else if (what === 2) texts.splice(word % texts.length, 0, texts.splice(at, 1)[0] ?? '');
  else {
    if (what === 3) parts.splice(word, 0, name);
    else if (what === 4) parts.splice(word, count);
    else parts.splice(word, 1, name);
    texts[at] = parts.join(' ');
  }
  return storyOf(...texts.map((text) => p(text)));
}

const wordsIn = (story: Story): readonly string[] =>
  textOf(story)
    .split(/\s+/)
    .filter((word) => word !== '');
const hasTwoNumbers = (story: Story): boolean => textsOf(story).some((text) => /\d \d/.test(text));

it(
  'loses no word of either side, and sets no two numbers side by side that neither side did',
  () => {
    const typing = fc.array(someTyping, { maxLength: 7 });
    fc.assert(
      fc.property(typing, typing, (mine, theirs) => {
        const a = mine.reduce((story, edit, at) => typed(story, edit, `${100 + at}`), plain);
        const b = theirs.reduce((story, edit, at) => typed(story, edit, `${200 + at}`), plain);
        const merge = mergeStories(plain, a, b);
        const merged = new Set(wordsIn(merge.story));
        const reachable = new Set([...merged, ...wordsIn(theirsOf(merge))]);
        const [inBase, inMine, inTheirs] = [plain, a, b].map((story) => new Set(wordsIn(story)));
        for (const word of inMine!) if (!inBase!.has(word) || inTheirs!.has(word)) expect(merged).toContain(word);
        for (const word of inTheirs!) if (!inBase!.has(word) || inMine!.has(word)) expect(reachable).toContain(word);
        if (!hasTwoNumbers(a) && !hasTwoNumbers(b)) expect(hasTwoNumbers(merge.story)).toBe(false);
      }),
      { numRuns },
    );
  },
  longRun,
);

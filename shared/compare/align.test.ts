import { describe, expect, it } from 'vitest';
import type { Block } from '../story';
import { figure, p, quote, storyOf, ul } from '../story/testing';
import { align } from './align';
import { diffStories } from './diffStories';

const nine = 'một hai ba bốn năm sáu bảy tám chín';
const other = 'đất nước sông núi rừng biển trời mây gió';
const short = 'đất nước sông núi rừng biển trời mây';

// loss 20
it.each<[string, Block, Block, 'edited' | 'another']>([
  ['a list, whatever its items say', ul(nine), ul(other), 'edited'],
  ['a figure, whatever its caption says', figure({ caption: nine }), figure({ caption: other }), 'edited'],
  ['a paragraph with other words', p(nine), p(other), 'another'],
  ['a paragraph with a few of the same words', p(nine), p(`${other} một hai`), 'edited'],
  ['a long paragraph made short', p(nine), p(short), 'another'],
  ['a short paragraph made long', p(short), p(nine), 'another'],
  ['two short paragraphs', p('một hai ba bốn năm sáu bảy tám'), p(short), 'edited'],
  ['an empty paragraph that was filled in', p(), p(nine), 'edited'],
  ['a paragraph that was emptied', p(nine), p(), 'edited'],
  ['a short quote that was a paragraph', p('một hai'), quote('đất nước'), 'edited'],
  ['a list where a paragraph was', p('một hai'), ul('đất nước'), 'another'],
])('%s, alone between two blocks that stayed, is one block edited or another one', (_, before, after, became) => {
  const around = (block: Block) => storyOf(p('Mưa lớn ở Huế.'), block, p('Nước sông lên nhanh.'));
  const whole = diffStories(around(before), around(after)).filter(({ of }) => of === 'item');
  expect(whole.map(({ kind }) => kind).sort()).toEqual(became === 'edited' ? [] : ['deleted', 'inserted']);
});

it.each<[string, readonly Block[], readonly Block[], readonly string[]]>([
  ['two in place of one', [p('một hai')], [p('đất nước'), p('sông núi')], ['deleted', 'inserted', 'inserted']],
  ['one in place of two', [p('một hai'), p('ba bốn')], [p('đất nước')], ['deleted', 'deleted', 'inserted']],
  ['a paragraph cut in two', [p(`${nine} mười`)], [p('một hai ba bốn năm'), p('sáu bảy tám chín mười')], ['split']],
  ['two made one', [p('một hai ba bốn năm'), p('sáu bảy tám chín mười')], [p(`${nine} mười`)], ['joined']],
  ['a paragraph cut in three', [p(nine)], [p('một hai ba'), p('bốn năm sáu'), p('bảy tám chín')], ['split', 'split']],
  ['three made one', [p('một hai ba'), p('bốn năm sáu'), p('bảy tám chín')], [p(nine)], ['joined', 'joined']],
  [
    'a paragraph cut in four',
    [p(`${nine} mười trăm nghìn`)],
    [p('một hai ba'), p('bốn năm sáu'), p('bảy tám chín'), p('mười trăm nghìn')],
    ['split', 'split', 'split'],
  ],
  [
    'one behind it that says something else',
    [p(`${nine} mười`)],
    [p('một hai ba bốn năm sáu bảy'), p('đất nước sông')],
    ['deleted', 'inserted'],
  ],
])('short paragraphs between two that stayed: %s', (_, before, after, kinds) => {
  const around = (blocks: readonly Block[]) => storyOf(p('Mưa lớn ở Huế.'), ...blocks, p('Nước sông lên nhanh.'));
  const changes = diffStories(around(before), around(after));
  expect(changes.map(({ kind }) => kind).sort()).toEqual(kinds);
});

it.each<[string, readonly Block[], readonly Block[], readonly string[]]>([
  ['to the front', [p('hai ba'), p('một hai')], [p('một hai'), p('hai ba'), p('sông núi')], ['inserted', 'moved']],
  ['to the end', [p('một hai'), p('hai ba')], [p('sông núi'), p('hai ba'), p('một hai')], ['inserted', 'moved']],
  ['from the end', [p('sông núi'), p('hai ba'), p('một hai')], [p('một hai'), p('hai ba')], ['deleted', 'moved']],
])('a short paragraph that was moved %s did not become the other one there', (_, before, after, kinds) => {
  const around = (blocks: readonly Block[]) => storyOf(p('Mưa lớn ở Huế.'), ...blocks, p('Nước sông lên nhanh.'));
  const changes = diffStories(around(before), around(after));
  expect(changes.map(({ kind }) => kind).sort()).toEqual(kinds);
});

it('an empty paragraph that was filled in is edited, however many others are empty', () => {
  const [before, after] = [storyOf(p(), p('Mưa.'), p()), storyOf(p(), p('Mưa.'), p(nine))];
  expect(diffStories(before, after).map(({ of, kind }) => `${of} ${kind}`)).toEqual(['text inserted']);
});

/** A paragraph of numbered words: those from the first number up to the second. */
const words = (name: string, from: number, to: number): string =>
  Array.from({ length: to - from }, (_, at) => `${name}${from + at}`).join(' ');
const counts = (before: readonly Block[], after: readonly Block[]) => {
  const { kept, moved, deleted, inserted } = align({ is: 'block' }, before, after);
  const pairs = kept.map(({ a, aCount, b, bCount }) => `${a}-${a + aCount}:${b}-${b + bCount}`);
  return [pairs, moved.map(({ a, b }) => `${a.at}>${b.at}`), deleted.map(({ at }) => at), inserted.map(({ at }) => at)];
};
const [one, two] = [p(words('đò', 0, 9)), p(words('bến', 0, 9))];

describe('paragraphs of twenty words in a stretch where two changed', () => {
  const [before, other, another] = [p(words('a', 0, 20)), p(words('x', 0, 20)), p(words('y', 0, 20))];
  const with20 = (common: number) => p(`${words('a', 0, common)} ${words('b', common, 20)}`);
  it('were edited where seven words stayed, and are others where six did', () => {
    expect(counts([before, other], [with20(7), another])).toEqual([['0-1:0-1'], [], [1], [1]]);
    expect(counts([before, other], [with20(6), another])).toEqual([[], [], [0, 1], [0, 1]]);
  });

  it('are the same ones where a changed one came before them', () => {
    expect(counts([before, other], [another, with20(8)])).toEqual([['0-1:1-2'], [], [1], [0]]);
  });

  it('alone between two that stayed, were edited where three words stayed, and are others where two did', () => {
    expect(counts([one, before, two], [one, with20(3), two])[0]).toContain('1-2:1-2');
    expect(counts([one, before, two], [one, with20(2), two]).slice(1)).toEqual([[], [1], [1]]);
  });
});

describe('a paragraph that is elsewhere now', () => {
  const place = (before: string, after: string) => counts([p(before), one, two], [one, two, p(after)])[1];
  it('was moved where seven of its ten words stayed, and not where six did', () => {
    expect(place(words('a', 0, 10), `${words('a', 0, 7)} ${words('b', 0, 3)}`)).toEqual(['0>2']);
    expect(place(words('a', 0, 10), `${words('a', 0, 6)} ${words('b', 0, 4)}`)).toEqual([]);
  });

  it('was moved where five of its six words stayed; of five words none is known again unless all stayed', () => {
    expect(place(words('a', 0, 6), `${words('a', 0, 5)} b`)).toEqual(['0>2']);
    expect(place(words('a', 0, 5), `${words('a', 0, 4)} b`)).toEqual([]);
    expect(place(words('a', 0, 5), words('a', 0, 5))).toEqual(['0>2']);
  });

  it('is the one that is most like it', () => {
    const [like, liker] = [`${words('a', 0, 7)} ${words('b', 0, 3)}`, `${words('a', 0, 9)} b`].map((text) => p(text));
    expect(counts([p(words('a', 0, 10)), one, two], [one, like!, two, liker!])[1]).toEqual(['0>3']);
    expect(counts([p(words('a', 0, 10)), one, two], [one, liker!, two, like!])[1]).toEqual(['0>1']);
  });

  it('is none where it is a rule or empty', () => {
    expect(counts([{ kind: 'rule' }, one, two], [one, two, { kind: 'rule' }])).toEqual([
      ['1-2:0-1', '2-3:1-2'],
      [],
      [0],
      [2],
    ]);
    expect(counts([p(), one, two], [one, two, p()])).toEqual([['1-2:0-1', '2-3:1-2'], [], [0], [2]]);
  });

  it('is known again among two hundred that went, and not among more unless it is as it was', () => {
    const lots = (count: number) => Array.from({ length: count }, (_, at) => p(`${at} ${at}`));
    const [before, after] = [p(words('a', 0, 10)), p(`${words('a', 0, 9)} b`)];
    expect(counts([before, ...lots(199), one], [one, after])[1]).toEqual(['0>1']);
    expect(counts([before, ...lots(200), one], [one, after])[1]).toEqual([]);
    expect(counts([before, ...lots(200), one], [one, before])[1]).toEqual(['0>1']);
    expect(counts([one, before], [after, ...lots(199), one])[1]).toEqual(['1>0']);
    expect(counts([one, before], [after, ...lots(200), one])[1]).toEqual([]);
  });
});

describe('a paragraph of ten words was cut in two', () => {
  const parts = (first: string, second: string) => counts([p(words('a', 0, 10))], [p(first), p(second)])[0];
  it('where six of its words are left in both, and not where five are', () => {
    expect(parts(words('a', 0, 3), words('a', 3, 6))).toEqual(['0-1:0-2']);
    expect(parts(words('a', 0, 3), words('a', 3, 5))).toEqual(['0-1:0-1']);
  });

  it('where the second part has four words of the first again, and not where it has five', () => {
    const first = `${words('a', 5, 10)} ${words('a', 0, 5)}`;
    expect(parts(first, words('a', 0, 4))).toEqual(['0-1:0-2']);
    expect(parts(first, words('a', 0, 5))).toEqual(['0-1:0-1']);
  });

  it('where three of four words of a part are its own, and not where two are', () => {
    expect(parts(words('a', 0, 5), `${words('a', 5, 8)} b`)).toEqual(['0-1:0-2']);
    expect(parts(words('a', 0, 5), `${words('a', 5, 7)} b c`)).toEqual(['0-1:0-1']);
  });

  it('and never where a part is empty or a list', () => {
    expect(parts(words('a', 0, 10), '…')).toEqual(['0-1:0-1']);
    expect(counts([p(words('a', 0, 10))], [p(words('a', 0, 6)), ul(words('a', 6, 10))])[0]).toEqual(['0-1:0-1']);
  });
});

it('of a very long text, paragraphs with a word changed are found in their order', () => {
  const texts = (mark: string) => Array.from({ length: 640 }, (_, at) => p(`${mark} ${at} ${at}a ${at}b`));
  const { kept, moved, deleted, inserted } = align({ is: 'block' }, texts('cũ'), texts('mới'));
  expect(kept.every(({ a, b, aCount, bCount }) => a === b && aCount === 1 && bCount === 1)).toBe(true);
  expect([kept.length, moved.length, deleted.length, inserted.length]).toEqual([640, 0, 0, 0]);
  const others = align({ is: 'block' }, texts('cũ'), texts('mới').reverse());
  expect([others.kept.length, others.moved.length]).toEqual([0, 0]);
});

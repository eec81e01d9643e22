import { describe, expect, it } from 'vitest';
import { captionsOf, plainInline, proseOf, type Block, type Story } from '../story';
import { figure, h, p, quote, storyOf, ul } from '../story/testing';
import { applyChanges } from './applyChanges';
import { conflictsBetween, mergeStories, takeTheirs } from './mergeStories';

const linesOf = ({ body }: Story): readonly string[] =>
  body.map((block) => [...proseOf(block), ...captionsOf(block)].filter((text) => text !== '').join(' | '));
const theirsOf = ({ story, conflicts }: ReturnType<typeof mergeStories>): Story =>
  applyChanges(
    story,
    conflicts.flatMap(({ changes }) => changes),
  );

type Case = readonly [
  what: string,
  base: readonly Block[],
  mine: readonly Block[],
  theirs: readonly Block[],
  merged: readonly string[],
];
const [rain, river, school] = [p('Mưa lớn ở Huế.'), p('The river rose fast.'), p('Trường đóng cửa cả tuần.')];
const pull = (text: string, attribution: string): Block => ({
  kind: 'pullQuote',
  content: plainInline(text),
  attribution,
});

describe('both are taken', () => {
  it.each<Case>([
    [
      'where one set a photo wide and the other edited its caption',
      [figure({ caption: 'Bến đò' })],
      [figure({ caption: 'Bến đò', width: 'full' })],
      [figure({ caption: 'Bến cũ' })],
      ['Bến cũ'],
    ],
    [
      'where one made a paragraph a quote and the other edited it',
      [p('Lửa tắt là mất nghề.')],
      [quote('Lửa tắt là mất nghề.')],
      [p('Lửa tắt là hết nghề.')],
      ['Lửa tắt là hết nghề.'],
    ],
    [
      'where one moved a paragraph and the other edited another',
      [rain, river, school],
      [school, rain, river],
      [rain, p('The river rose slowly.'), school],
      ['Trường đóng cửa cả tuần.', 'Mưa lớn ở Huế.', 'The river rose slowly.'],
    ],
    [
      'where one deleted a paragraph and the other moved the one behind it',
      [rain, river, school],
      [rain, school],
      [school, rain, river],
      ['Trường đóng cửa cả tuần.', 'Mưa lớn ở Huế.'],
    ],
    [
      'where both deleted one paragraph',
      [rain, river, school],
      [rain, school],
      [rain, p('Trường đóng cửa cả tháng.')],
      ['Mưa lớn ở Huế.', 'Trường đóng cửa cả tháng.'],
    ],
    [
      'where one joined two paragraphs and the other edited the end of the second',
      [p('Mưa lớn ở Huế.'), p('Nước sông lên nhanh.'), school],
      [p('Mưa lớn ở Huế. Nước sông lên nhanh.'), school],
      [p('Mưa lớn ở Huế.'), p('Nước sông lên chậm.'), school],
      ['Mưa lớn ở Huế. Nước sông lên chậm.', 'Trường đóng cửa cả tuần.'],
    ],
    [
      'where one joined two paragraphs and the other edited the start of the first',
      [p('Mưa lớn ở Huế.'), p('Nước sông lên nhanh.'), school],
      [p('Mưa lớn ở Huế. Nước sông lên nhanh.'), school],
      [p('Gió lớn ở Huế.'), p('Nước sông lên nhanh.'), school],
      ['Gió lớn ở Huế. Nước sông lên nhanh.', 'Trường đóng cửa cả tuần.'],
    ],
    [
      'where one joined two paragraphs and the other deleted the one behind them',
      [p('Mưa lớn ở Huế.'), p('Nước sông lên nhanh.'), school, river],
      [p('Mưa lớn ở Huế. Nước sông lên nhanh.'), school, river],
      [p('Mưa lớn ở Huế.'), p('Nước sông lên nhanh.'), river],
      ['Mưa lớn ở Huế. Nước sông lên nhanh.', 'The river rose fast.'],
    ],
    [
      'where one joined two paragraphs and the other deleted the one before them',
      [school, p('Mưa lớn ở Huế.'), p('Nước sông lên nhanh.')],
      [school, p('Mưa lớn ở Huế. Nước sông lên nhanh.')],
      [p('Mưa lớn ở Huế.'), p('Nước sông lên nhanh.')],
      ['Mưa lớn ở Huế. Nước sông lên nhanh.'],
    ],
    [
      'where each split another paragraph',
      [p('Mưa lớn ở Huế. Gió to.'), p('Nước sông lên nhanh. Ghe về bến.')],
      [p('Mưa lớn ở Huế.'), p('Gió to.'), p('Nước sông lên nhanh. Ghe về bến.')],
      [p('Mưa lớn ở Huế. Gió to.'), p('Nước sông lên nhanh.'), p('Ghe về bến.')],
      ['Mưa lớn ở Huế.', 'Gió to.', 'Nước sông lên nhanh.', 'Ghe về bến.'],
    ],
    [
      'where one deleted an item and the other edited another',
      [ul('Đất sét nâu', 'Men tro rơm', 'Củi khô')],
      [ul('Đất sét nâu', 'Củi khô')],
      [ul('Đất sét đỏ', 'Men tro rơm', 'Củi khô')],
      ['Đất sét đỏ | Củi khô'],
    ],
  ])('%s', (_, base, mine, theirs, merged) => {
    for (const [one, other] of [
      [mine, theirs],
      [theirs, mine],
    ]) {
      const merge = mergeStories(storyOf(...base), storyOf(...one!), storyOf(...other!));
      expect(linesOf(merge.story)).toEqual(merged);
      expect(merge.conflicts).toEqual([]);
    }
  });
});

describe('mine stays and theirs is one conflict', () => {
  it.each([
    ['far near high deep wide', 'far near high 5 deep wide', 'far high ear deep wide'],
    [
      'Chợ họp từ ba giờ sáng. Ghe về bến rất đông. Giá rau giảm.',
      'Chợ họp từ hai giờ sáng. Ghe về bến rất đông. Giá rau giảm mạnh.',
      'Chợ nổi họp từ bốn giờ sáng. Ghe về bến thưa hơn. Giá rau giảm.',
    ],
  ])(
    'of a text that both changed in one place, whole, whatever else either changed in it: %s',
    (base, mine, theirs) => {
      const merge = mergeStories(storyOf(p(base), rain), storyOf(p(mine), rain), storyOf(p(theirs), rain));
      expect(linesOf(merge.story)).toEqual([mine, 'Mưa lớn ở Huế.']);
      expect(merge.conflicts).toHaveLength(1);
      expect(linesOf(takeTheirs(merge.story, merge.story, merge.conflicts[0]!))).toEqual([theirs, 'Mưa lớn ở Huế.']);
      expect(linesOf(theirsOf(merge))).toEqual([theirs, 'Mưa lớn ở Huế.']);
    },
  );

  it.each<Case>([
    [
      'where I made a pull quote a quote and they edited the name below it',
      [pull('Lửa tắt là mất nghề.', 'Ông Tư')],
      [quote('Lửa tắt là mất nghề.')],
      [pull('Lửa tắt là mất nghề.', 'Ông Năm')],
      ['Lửa tắt là mất nghề.'],
    ],
    [
      'where both changed the level of a subhead',
      [h(2, 'Ba nghệ nhân')],
      [h(3, 'Ba nghệ nhân')],
      [h(4, 'Ba nghệ nhân')],
      ['Ba nghệ nhân'],
    ],
    [
      'where I moved a paragraph that they deleted',
      [rain, river, school],
      [school, rain, river],
      [rain, river],
      ['Trường đóng cửa cả tuần.', 'Mưa lớn ở Huế.', 'The river rose fast.'],
    ],
    [
      'where I deleted a paragraph that they moved',
      [rain, river, school],
      [rain, river],
      [school, rain, river],
      ['Mưa lớn ở Huế.', 'The river rose fast.'],
    ],
    [
      'where both moved one paragraph, each to another place',
      [rain, river, school, p('Ghe về bến sớm.')],
      [river, rain, school, p('Ghe về bến sớm.')],
      [river, school, p('Ghe về bến sớm.'), rain],
      ['The river rose fast.', 'Mưa lớn ở Huế.', 'Trường đóng cửa cả tuần.', 'Ghe về bến sớm.'],
    ],
    [
      'where I put words at the start of a paragraph that they joined to the one before',
      [p('Mưa lớn ở Huế.'), p('Ông Tư kể nước sông lên nhanh.')],
      [p('Mưa lớn ở Huế.'), p('Hôm qua Ông Tư kể nước sông lên nhanh.')],
      [p('Mưa lớn ở Huế. Ông Tư kể nước sông lên nhanh.')],
      ['Mưa lớn ở Huế.', 'Hôm qua Ông Tư kể nước sông lên nhanh.'],
    ],
    [
      'where I deleted a paragraph that they joined to the one before',
      [school, p('Mưa lớn ở Huế.'), p('Nước sông lên nhanh.')],
      [school, p('Mưa lớn ở Huế.')],
      [school, p('Mưa lớn ở Huế. Nước sông lên nhanh.')],
      ['Trường đóng cửa cả tuần.', 'Mưa lớn ở Huế.'],
    ],
    [
      'where both put words to one place, though one has a space of its own',
      [p('Mưa ở Huế')],
      [p('Mưa rất lớn ở Huế')],
      [p('Mưa nhỏ ở Huế')],
      ['Mưa rất lớn ở Huế'],
    ],
    [
      'where both replaced words with nothing but a space between them',
      [p('Có lớn nhỏ đủ')],
      [p('Có to nhỏ đủ')],
      [p('Có lớn bé đủ')],
      ['Có to nhỏ đủ'],
    ],
  ])('%s', (_, base, mine, theirs, merged) => {
    const merge = mergeStories(storyOf(...base), storyOf(...mine), storyOf(...theirs));
    expect(linesOf(merge.story)).toEqual(merged);
    expect(merge.story.body.map(({ kind }) => kind)).toEqual(mine.map(({ kind }) => kind));
    expect(merge.conflicts).toHaveLength(1);
    expect(theirsOf(merge).body).toEqual(theirs);
  });

  it('where both changed one word of the headline, and not where each changed another', () => {
    const named = (headline: string): Story => ({ ...storyOf(), headline });
    const merge = mergeStories(named('Lũ về sớm'), named('Lũ về muộn'), named('Lũ về chậm'));
    expect([merge.story.headline, theirsOf(merge).headline]).toEqual(['Lũ về muộn', 'Lũ về chậm']);
    expect(merge.conflicts).toHaveLength(1);
    const both = mergeStories(named('Lũ lại về rất sớm'), named('Bão lại về rất sớm'), named('Lũ lại về rất muộn'));
    expect([both.story.headline, both.conflicts]).toEqual(['Bão lại về rất muộn', []]);
  });

  it('where both named the section otherwise, and not where I did that and they named the kicker', () => {
    const story = (fields: Partial<Story>): Story => ({
      ...storyOf(),
      section: 'Văn hóa',
      kicker: 'Làng nghề',
      ...fields,
    });
    expect(mergeStories(story({}), story({ section: 'Xã hội' }), story({ kicker: 'Bên sông' })).conflicts).toEqual([]);
    expect(
      mergeStories(story({}), story({ section: 'Xã hội' }), story({ section: 'Đời sống' })).conflicts,
    ).toHaveLength(1);
  });
});

describe('a merged story', () => {
  it('has what both put at a place and what one of them put around it in one order, whoever merges', () => {
    const shared = p('Cả hai cùng viết đoạn này.');
    for (const [mine, theirs] of ['một', 'hai', 'ba', 'bốn'].map((word) => [
      storyOf(rain, p(`Của tôi: ${word}.`), shared),
      storyOf(rain, p('Của họ: năm.'), shared),
    ])) {
      const [one, other] = [mergeStories(storyOf(rain), mine!, theirs!), mergeStories(storyOf(rain), theirs!, mine!)];
      expect(linesOf(one.story)).toEqual(linesOf(other.story));
      expect(linesOf(one.story)).toHaveLength(4);
      expect([one.conflicts, other.conflicts]).toEqual([[], []]);
    }
  });
});

describe('conflicts', () => {
  it('are one for each text, and one for each thing of a list', () => {
    const merged = storyOf(
      p('Xã có 5 ghe và 6 bến.'),
      figure({ caption: 'Bến đò sáng sớm', credit: 'T. Lan' }),
      river,
      school,
    );
    const theirs = storyOf(p('Xã có 7 ghe và 8 bến.'), figure({ caption: 'Bến cũ sáng nay', credit: 'T. Mai' }));
    const said = conflictsBetween(merged, theirs).map(({ changes }) => changes.map(({ of, kind }) => `${of} ${kind}`));
    expect(said).toEqual([
      ['text replaced', 'text replaced'],
      ['text replaced', 'text replaced'],
      ['text replaced'],
      ['item deleted'],
      ['item deleted'],
    ]);
  });

  it('have a name of their own, the same at each comparison', () => {
    const [merged, theirs] = [storyOf(p('Có 5 ghe và 6 bến.'), river), storyOf(p('Có 7 ghe và 8 bến.'))];
    const ids = conflictsBetween(merged, theirs).map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    expect(conflictsBetween(merged, theirs).map(({ id }) => id)).toEqual(ids);
  });

  it('can be taken over what was written since the merge', () => {
    const [base, mine, theirs] = ['Có 5 ghe ở bến.', 'Có 6 ghe ở bến.', 'Có 7 ghe ở bến.'].map((text) =>
      storyOf(p(text)),
    );
    const { story, conflicts } = mergeStories(base!, mine!, theirs!);
    const now = storyOf(p('Có 6 ghe ở bến cũ.'), p('Mưa.'));
    expect(linesOf(takeTheirs(now, story, conflicts[0]!))).toEqual(['Có 7 ghe ở bến cũ.', 'Mưa.']);
    const again = storyOf(p('Có 9 ghe ở bến.'));
    expect(linesOf(takeTheirs(again, story, conflicts[0]!))).toEqual(['Có 7 ghe ở bến.']);
  });
});

import { describe, expect, it } from 'vitest';
import { textRun, type Block, type Story } from '../story';
import { b, figure, h, link, p, quote, somePhoto, someThread, storyOf, storyOfEverything, ul } from '../story/testing';
import { applyChanges } from './applyChanges';
import type { Change } from './change';
import { diffStories } from './diffStories';
import { flowText } from './flow';

/** A change in one line: "body.0.content replaced 2.002 > 2.020". */
function told(change: Change): string {
  const where = change.before.path.join('.');
  if (change.of === 'text')
    return `${where} ${change.kind} ${flowText(change.before.content)} > ${flowText(change.after.content)}`;
  if (change.of === 'value') return `${where} ${change.kind}`;
  return `${where} ${change.kind} ${change.before.at ?? '-'} > ${change.after.at ?? '-'}`;
}
const changesOf = (before: readonly Block[], after: readonly Block[]): readonly string[] =>
  diffStories(storyOf(...before), storyOf(...after)).map(told);

describe('in a text', () => {
  const words = 'body.0.content';
  it.each([
    ['a number as one change', 'Xã có 2.002 hộ.', 'Xã có 2.020 hộ.', [`${words} replaced 2.002 > 2.020`]],
    ['a percentage', 'giảm 12,6% nữa', 'giảm 12,9% nữa', [`${words} replaced 12,6% > 12,9%`]],
    ['a date', 'ngày 05/03/2024 mở', 'ngày 06/03/2024 mở', [`${words} replaced 05/03/2024 > 06/03/2024`]],
    ['two numbers as two', 'từ 5 6 nhà', 'từ 7 8 nhà', [`${words} replaced 5 > 7`, `${words} replaced 6 > 8`]],
    ['punctuation apart from its word', 'Mưa lớn.', 'Mưa lớn!', [`${words} replaced . > !`]],
    ['neighbouring words as one', 'đi chợ hôm nay', 'đi qua sông nay', [`${words} replaced chợ hôm > qua sông`]],
    ['a word typed', 'Mưa ở Huế', 'Mưa lớn ở Huế', [`${words} inserted  > lớn `]],
    ['nothing of Unicode form', 'Huế hòa'.normalize('NFD'), 'Huế hòa', []],
  ])('tells of %s', (_, before, after, changes) => {
    expect(changesOf([p(before)], [p(after)])).toEqual(changes);
  });

  it('tells of one insertion and no deletion after a keyboard has typed "hòa" by Backspace and again', () => {
    const states = [
      'Cảnh yên bình.',
      'Cảnh h yên bình.',
      'Cảnh ho yên bình.',
      'Cảnh hoa yên bình.',
      'Cảnh ho yên bình.',
    ];
    const typed = [...states, 'Cảnh hò yên bình.', 'Cảnh hòa yên bình.'].map((text) => storyOf(p(text)));
    expect(diffStories(typed[0]!, typed.at(-1)!).map(told)).toEqual([`${words} inserted  > hòa `]);
  });

  it('tells of marks and links as such, and of no comment anchor', () => {
    const text = 'Lớp học mở cửa';
    expect(changesOf([p(text)], [p('Lớp ', b('học mở'), ' cửa')])).toEqual([`${words} marks học mở > học mở`]);
    expect(changesOf([p(text)], [p('Lớp ', link('https://a.vn/', 'học'), ' mở cửa')])).toEqual([
      `${words} link học > học`,
    ]);
    expect(changesOf([p(text)], [p('Lớp ', textRun('học', [], [someThread()]), ' mở cửa')])).toEqual([]);
  });
});

describe('of blocks', () => {
  const [one, two, three] = [p('Mưa lớn ở Huế từ đêm.'), p('Nước sông lên nhanh.'), h(2, 'Trường đóng cửa')];
  it.each([
    ['inserted', [one, three], [one, two, three], ['body inserted - > 1']],
    ['deleted', [one, two, three], [one, three], ['body deleted 1 > -']],
    ['moved', [one, two, three], [three, one, two], ['body moved 2 > 0']],
    [
      'moved and edited',
      [p('Một hai ba bốn năm sáu bảy.'), one, two],
      [one, two, p('Một hai ba bốn năm sáu tám.')],
      ['body moved 0 > 2', 'body.0.content replaced bảy > tám'],
    ],
    ['made into another kind', [one], [quote('Mưa lớn ở Huế từ đêm.')], ['body.0.shell replaced']],
    ['of another level', [three], [h(3, 'Trường đóng cửa')], ['body.0.level replaced']],
    [
      'split, and edited in one part',
      [p('Mưa lớn ở Huế. Nước lên 2 m.')],
      [p('Mưa lớn ở Huế.'), p('Nước lên 3 m.')],
      ['body.0.content split   > \n', 'body.0.content replaced 2 > 3'],
    ],
    [
      'joined',
      [p('Mưa lớn ở Huế.'), p('Nước lên nhanh.')],
      [p('Mưa lớn ở Huế. Nước lên nhanh.')],
      ['body.0.content joined \n >  '],
    ],
  ])('tells of one %s', (_, before, after, changes) => {
    expect(changesOf(before, after)).toEqual(changes);
  });

  it.each<[string, Block, Block, string]>([
    ['a photo', figure(), figure({ photo: { kind: 'held', name: somePhoto('1') } }), 'body.0.photo replaced'],
    ['a caption', figure({ caption: 'Bến đò' }), figure({ caption: 'Bến cũ' }), 'body.0.caption replaced đò > cũ'],
    ['a credit', figure({ credit: 'T. Lan' }), figure({ credit: 'T. Mai' }), 'body.0.credit replaced Lan > Mai'],
    ['an alt text', figure({ altText: 'a' }), figure({ altText: 'b' }), 'body.0.altText replaced a > b'],
    ['a width', figure(), figure({ width: 'full' }), 'body.0.width replaced'],
    ['a list item', ul('Đất', 'Men'), ul('Đất', 'Tro'), 'body.0.items.1.content replaced Men > Tro'],
  ])('tells of %s', (_, before, after, change) => {
    expect(changesOf([before], [after])).toEqual([change]);
  });

  it('compares a table by cell, a gallery by photo, a fact box and a pull quote by part', () => {
    const edit = (text: string): string =>
      text.replace('112"', '113"').replace('"Chiều"', '"Tối"').replace('Lập từ', 'Có từ').replace('78 tuổi', '79 tuổi');
    // Every kind of block went through JSON and came back.
    const after = JSON.parse(edit(JSON.stringify(storyOfEverything))) as Story;
    expect(diffStories(storyOfEverything, after).map(told)).toEqual([
      'body.9.attribution replaced 78 > 79',
      'body.12.photos.1.caption replaced Chiều > Tối',
      'body.13.rows.1.1.content replaced 112 > 113',
      'body.14.blocks.0.content replaced Lập > Có',
    ]);
  });
});

it('keeps the name of a change when a block comes or goes elsewhere', () => {
  const before = storyOf(p('Mưa lớn ở Huế.'), p('Nước lên 2 m.'));
  const [first] = diffStories(before, storyOf(p('Mưa lớn ở Huế.'), p('Nước lên 3 m.')));
  const later = diffStories(before, storyOf(p('Tin mới.'), p('Mưa lớn ở Huế.'), p('Nước lên 3 m.')));
  expect(later.map(({ id }) => id)).toContain(first?.id);
});

it('leaves the blocks and anchors that no change touches as they are', () => {
  const anchored = p(textRun('Mưa ', [], [someThread()]), 'lớn ở Huế.');
  const before = storyOf(anchored, p('Hai.'));
  const after = storyOf(p('Mưa nhỏ ở Huế.'), p('Hai.'));
  const story = applyChanges(before, diffStories(before, after));
  expect(story.body[1]).toBe(before.body[1]);
  expect(story.body[0]).toEqual(p(textRun('Mưa ', [], [someThread()]), 'nhỏ ở Huế.'));
});

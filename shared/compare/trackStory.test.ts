import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  emptyStory,
  inlineText,
  plainInline,
  type Block,
  type InlineContent,
  type Revision,
  type Story,
  type TrackedBlock,
  type TrackedText,
} from '../story';
import { b, figure, h, i, link, mark, notes, ol, p, quote, row, somePhoto, storyOf, table, ul } from '../story/testing';
import type { Change } from './change';
import { diffStories } from './diffStories';
import { edited, longRun, numRuns, someEdit, someStory } from './testing';
import { trackStory } from './trackStory';
import { wordsIn } from './wordsIn';

const NOW = { by: 'Minh Anh', at: '2026-11-23T09:00:00.000Z' };
const byOne = () => NOW;

/** What went as `[-...-]`, what came as `{+...+}`. */
const signed = (words: string, revision: Revision | null): string => {
  if (revision === null) return words;
  return revision.kind === 'deleted' ? `[-${words}-]` : `{+${words}+}`;
};
const told = (text: TrackedText): string =>
  text.map(({ content, revision }) => signed(inlineText(content), revision)).join('');

/** A row in one line: `[-...-]` or `{+...+}` around a whole block, a sign behind an end of a block that went or came. */
function toldRow({ block, whole, end, texts }: TrackedBlock): string {
  const parts = [...texts].map(([way, text]) => (way === 'content' ? told(text) : `${way}: ${told(text)}`));
  const words = texts.size > 0 ? parts.join('; ') : wordsIn(block) || block.kind;
  if (whole !== null) {
    expect(end).toEqual(whole);
    return signed(words, whole);
  }
  return end === null ? words : `${words} ${signed('¶', end)}`;
}

const tracked = (before: Story, after: Story) => trackStory(before, after, byOne);
const rowsOf = (before: readonly Block[], after: readonly Block[]): readonly string[] =>
  tracked(storyOf(...before), storyOf(...after)).body.map(toldRow);

describe('a manuscript with changes, of its text,', () => {
  const [rain, river, school] = [p('Mưa lớn ở Huế.'), p('The river rose fast.'), p('Trường đóng cửa cả tuần.')];
  it.each<[string, readonly Block[], readonly Block[], readonly string[]]>([
    ['is the text where nothing changed', [rain, river], [rain, river], ['Mưa lớn ở Huế.', 'The river rose fast.']],
    [
      'has a number that went and the one that came where it stood',
      [p('Xã có 2.002 hộ.')],
      [p('Xã có 2.020 hộ.')],
      ['Xã có [-2.002-]{+2.020+} hộ.'],
    ],
    [
      'has changes of one text in the order in which they are read',
      [p('Có 5 ghe, 6 bến và 7 chợ.')],
      [p('Có 8 ghe, 6 bến đò và 9 chợ.')],
      ['Có [-5-]{+8+} ghe, 6 bến {+đò +}và [-7-]{+9+} chợ.'],
    ],
    ['has words that only came', [p('Mưa ở Huế')], [p('Mưa lớn ở Huế')], ['Mưa {+lớn +}ở Huế']],
    ['has words that only went', [p('Mưa lớn ở Huế')], [p('Mưa ở Huế')], ['Mưa [-lớn -]ở Huế']],
    ['has words that are bold by now once', [p('Mưa lớn ở Huế')], [p('Mưa ', b('lớn'), ' ở Huế')], ['Mưa lớn ở Huế']],
    [
      'has words that are a link by now once',
      [p('Mưa lớn ở Huế')],
      [p('Mưa ', link('https://a.vn/', 'lớn'), ' ở Huế')],
      ['Mưa lớn ở Huế'],
    ],
    [
      'has a paragraph that came where it is now',
      [rain, school],
      [rain, river, school],
      ['Mưa lớn ở Huế.', '{+The river rose fast.+}', 'Trường đóng cửa cả tuần.'],
    ],
    [
      'has a paragraph that came before all, and one behind all',
      [river],
      [rain, river, school],
      ['{+Mưa lớn ở Huế.+}', 'The river rose fast.', '{+Trường đóng cửa cả tuần.+}'],
    ],
    [
      'has paragraphs that came to one place in their order',
      [school],
      [rain, river, school],
      ['{+Mưa lớn ở Huế.+}', '{+The river rose fast.+}', 'Trường đóng cửa cả tuần.'],
    ],
    [
      'has a paragraph that went where it was',
      [rain, river, school],
      [rain, school],
      ['Mưa lớn ở Huế.', '[-The river rose fast.-]', 'Trường đóng cửa cả tuần.'],
    ],
    [
      'goes on with the right paragraph behind one that went and one that came',
      [p('Đã bỏ hẳn từ hôm kia rồi nhé các anh chị ơi.'), rain, p('Nước lên 2 m.')],
      [rain, p('Một đoạn mới tinh chưa ai đọc qua bao giờ cả.'), p('Nước lên 3 m.')],
      [
        '[-Đã bỏ hẳn từ hôm kia rồi nhé các anh chị ơi.-]',
        'Mưa lớn ở Huế.',
        '{+Một đoạn mới tinh chưa ai đọc qua bao giờ cả.+}',
        'Nước lên [-2-]{+3+} m.',
      ],
    ],
    [
      'has a paragraph that was moved as gone from there and come here',
      [rain, river, school],
      [school, rain, river],
      ['{+Trường đóng cửa cả tuần.+}', 'Mưa lớn ở Huế.', 'The river rose fast.', '[-Trường đóng cửa cả tuần.-]'],
    ],
    [
      'has a paragraph that was moved down and edited with its old words there and its new ones here',
      [p('Một hai ba bốn năm sáu bảy.'), rain, river],
      [rain, river, p('Một hai ba bốn năm sáu tám.')],
      ['[-Một hai ba bốn năm sáu bảy.-]', 'Mưa lớn ở Huế.', 'The river rose fast.', '{+Một hai ba bốn năm sáu tám.+}'],
    ],
    [
      'has a new end where a paragraph was split',
      [p('Mưa lớn ở Huế. Nước lên nhanh.'), school],
      [rain, p('Nước lên nhanh.'), school],
      ['Mưa lớn ở Huế.[- -] {+¶+}', 'Nước lên nhanh.', 'Trường đóng cửa cả tuần.'],
    ],
    [
      'has an end that went where two were joined',
      [rain, p('Nước lên nhanh.'), school],
      [p('Mưa lớn ở Huế. Nước lên nhanh.'), school],
      ['Mưa lớn ở Huế. [-¶-]', '{+ +}Nước lên nhanh.', 'Trường đóng cửa cả tuần.'],
    ],
    [
      'has words and ends that changed in paragraphs that were split',
      [p('Mưa lớn ở Huế. Nước lên 2 m.')],
      [p('Mưa lớn ở Huế.'), p('Nước lên 3 m.')],
      ['Mưa lớn ở Huế.[- -] {+¶+}', 'Nước lên [-2-]{+3+} m.'],
    ],
    [
      'has each paragraph of a text that became three',
      [p('Một hai ba. Bốn năm sáu. Bảy tám chín.'), school],
      [p('Một hai ba.'), p('Bốn năm sáu.'), p('Bảy tám chín.'), school],
      ['Một hai ba.[- -] {+¶+}', 'Bốn năm sáu.[- -] {+¶+}', 'Bảy tám chín.', 'Trường đóng cửa cả tuần.'],
    ],
    [
      'has a caption by its place in the photo',
      [figure({ caption: 'Bến đò', credit: 'T. Lan' })],
      [figure({ caption: 'Bến cũ', credit: 'T. Lan' })],
      ['caption: Bến [-đò-]{+cũ+}'],
    ],
    [
      'has each text of a photo that differs',
      [figure({ caption: 'Bến đò', credit: 'T. Lan' })],
      [figure({ caption: 'Bến cũ', credit: 'T. Mai' })],
      ['caption: Bến [-đò-]{+cũ+}; credit: T. [-Lan-]{+Mai+}'],
    ],
    [
      'has a paragraph that was moved before one that is new there',
      [p('Ghe về bến.'), rain, river, school],
      [rain, river, p('Ghe về bến.'), p('Một đoạn mới tinh chưa ai đọc qua bao giờ cả.'), school],
      [
        '[-Ghe về bến.-]',
        'Mưa lớn ở Huế.',
        'The river rose fast.',
        '{+Ghe về bến.+}',
        '{+Một đoạn mới tinh chưa ai đọc qua bao giờ cả.+}',
        'Trường đóng cửa cả tuần.',
      ],
    ],
    [
      'has an item of a list inside a list by its place',
      [ul('Đất', ul('nâu', 'đỏ'), 'Men')],
      [ul('Đất', ul('nâu', 'đen'), 'Men')],
      ['items/0/lists/0/items/1/content: [-đỏ-]{+đen+}'],
    ],
    [
      'has a cell of a table by its row and column',
      [table(true, row('Năm', 'Số lò'), row('2013', '112'))],
      [table(true, row('Năm', 'Số lò'), row('2013', '113'))],
      ['rows/1/1/content: [-112-]{+113+}'],
    ],
    [
      'has a row that a table got, and one that it lost, alone',
      [table(true, row('Năm', 'Số lò'), row('2013', '112'), row('2018', '64'))],
      [table(true, row('Năm', 'Số lò'), row('2013', '113'), row('2023', 'còn ba mươi bảy lò ở bờ nam'))],
      [
        'rows/1/1/content: [-112-]{+113+}; rows/2/0/content: [-2018-]; rows/2/1/content: [-64-]; ' +
          'rows/3/0/content: {+2023+}; rows/3/1/content: {+còn ba mươi bảy lò ở bờ nam+}',
      ],
    ],
    [
      'has a list that got an item as gone and come',
      [ul('Đất', 'Men')],
      [ul('Đất', 'Tro', 'Men')],
      ['[-Đất Men-]', '{+Đất Tro Men+}'],
    ],
    [
      'has a photo that is another as gone and come, whatever its caption is',
      [figure({ caption: 'Bến đò' })],
      [figure({ caption: 'Bến đò', photo: { kind: 'held', name: somePhoto('1') } })],
      ['[-Bến đò-]', '{+Bến đò+}'],
    ],
    [
      'has a photo of a gallery that is another as a gallery gone and come',
      [{ kind: 'gallery', caption: '', photos: [photo('1', 'Sáng')] }],
      [{ kind: 'gallery', caption: '', photos: [photo('2', 'Sáng')] }],
      ['[-Sáng-]', '{+Sáng+}'],
    ],
  ])('%s', (_, before, after, rows) => {
    expect(rowsOf(before, after)).toEqual(rows);
  });

  function photo(digit: string, caption: string) {
    return { photo: { kind: 'held' as const, name: somePhoto(digit) }, caption, credit: '', altText: '', source: '' };
  }

  it.each<[string, Block, Block]>([
    ['the level of a subhead', h(2, 'Chợ đêm'), h(3, 'Chợ đêm')],
    ['a paragraph that is a subhead', p('Chợ đêm'), h(2, 'Chợ đêm')],
    ['a bulleted list that is numbered', ul('Đất', 'Men'), ol('Đất', 'Men')],
    ['the first number of a list', ol('Đất', 'Men'), { ...ol('Đất', 'Men'), start: 4 }],
    ['the letters of a list', ol('Đất', 'Men'), { ...ol('Đất', 'Men'), numbering: 'lowerRoman' }],
    ['a list that counts down', ol('Đất', 'Men'), { ...ol('Đất', 'Men'), reversed: true }],
    ['the width of a photo', figure({ caption: 'Bến' }), figure({ caption: 'Bến', width: 'full' })],
    ['the header of a table', table(true, row('a', 'b')), table(false, row('a', 'b'))],
    ['cells that are merged across', wide({}), wide({ colSpan: 2 })],
    ['cells that are merged down', wide({}), wide({ rowSpan: 2 })],
  ])('has no change for how it is set, but is set as it is now: %s', (_, before, after) => {
    const body = tracked(storyOf(before), storyOf(after)).body;
    expect(body).toEqual([{ block: after, whole: null, end: null, texts: new Map() }]);
  });

  function wide(span: { readonly colSpan?: number; readonly rowSpan?: number }): Block {
    const [cell, ...others] = row('Xã', '');
    return table(false, [{ ...cell!, ...span }, ...others], row('Hạ', 'Thượng'));
  }

  it.each<[string, readonly Block[], readonly Block[], readonly string[]]>([
    [
      'a quote that got a name',
      [quote('Lửa tắt.')],
      [{ kind: 'pullQuote', content: plainInline('Lửa tắt.'), attribution: 'Ông Tư' }],
      ['[-Lửa tắt.-]', '{+Lửa tắt. Ông Tư+}'],
    ],
    [
      'a pull quote that lost its name',
      [{ kind: 'pullQuote', content: plainInline('Lửa tắt.'), attribution: 'Ông Tư' }],
      [p('Lửa tắt.')],
      ['[-Lửa tắt. Ông Tư-]', '{+Lửa tắt.+}'],
    ],
    [
      'a pull quote that was joined to the paragraph before it',
      [p('Mưa lớn ở Huế.'), { kind: 'pullQuote', content: plainInline('Nước lên nhanh.'), attribution: 'Tư' }],
      [p('Mưa lớn ở Huế. Nước lên nhanh.')],
      ['[-Mưa lớn ở Huế.-]', '[-Nước lên nhanh. Tư-]', '{+Mưa lớn ở Huế. Nước lên nhanh.+}'],
    ],
    [
      'a paragraph that was split, its end a pull quote',
      [p('Mưa lớn ở Huế. Nước lên nhanh.')],
      [p('Mưa lớn ở Huế.'), { kind: 'pullQuote', content: plainInline('Nước lên nhanh.'), attribution: 'Tư' }],
      ['[-Mưa lớn ở Huế. Nước lên nhanh.-]', '{+Mưa lớn ở Huế.+}', '{+Nước lên nhanh. Tư+}'],
    ],
  ])('has it as gone and come where the name below a quote came or went: %s', (_, before, after, rows) => {
    expect(rowsOf(before, after)).toEqual(rows);
  });

  it('keeps the marks that its words have now, and those that went had then', () => {
    const { body } = tracked(storyOf(p('Có ', b('2.002'), ' hộ')), storyOf(p('Có ', i('2.020'), ' hộ')));
    const said = body[0]!.texts.get('content')!.map(({ content }) => content);
    expect(said).toEqual([p('Có '), p(b('2.002')), p(i('2.020')), p(' hộ')].map(({ content }) => content));
  });

  it('sets the parts of a split paragraph each as it is now', () => {
    const before = storyOf(h(2, 'Mưa lớn ở Huế. Nước lên nhanh.'));
    const { body } = tracked(before, storyOf(h(3, 'Mưa lớn ở Huế.'), p('Nước lên nhanh.')));
    expect(body.map(({ block }) => block)).toEqual([h(3), p()]);
    expect(body.map(({ whole }) => whole)).toEqual([null, null]);
  });
});

describe('a manuscript with changes, of its footnotes,', () => {
  const text = (...ids: string[]): Block => p('Số liệu', ...ids.map(mark), ' của xã.');
  const said = (before: readonly Block[], after: readonly Block[]) => tracked(storyOf(...before), storyOf(...after));

  it('has the words that differ in one that stayed, by its number in the block', () => {
    const { body } = said(
      [text('lo', 'tro'), notes({ lo: 'Năm 2022.', tro: 'Chín em.' })],
      [text('lo', 'tro'), notes({ lo: 'Năm 2022.', tro: 'Mười em.' })],
    );
    expect(body.map(toldRow)[1]).toBe('notes/1/content: [-Chín-]{+Mười+} em.');
  });

  it('shows a new footnote as inserted, and a removed one as deleted behind the others', () => {
    const { body, noteNumbers } = said(
      [text('lo', 'tro'), notes({ lo: 'Năm 2022.', tro: 'Chín em.' })],
      [text('tro', 'men'), notes({ tro: 'Chín em.', men: 'Men tro rơm.' })],
    );
    expect(body.map(toldRow)[1]).toBe('notes/1/content: {+Men tro rơm.+}; notes/2/content: [-Năm 2022.-]');
    expect(body[1]!.block).toEqual(notes({ tro: 'Chín em.', men: 'Men tro rơm.', lo: 'Năm 2022.' }));
    expect([...noteNumbers]).toEqual([
      ['tro', 1],
      ['men', 2],
    ]);
  });

  it('has the author of each', () => {
    const before = storyOf(text('lo', 'tro'), notes({ lo: 'Năm 2022.', tro: 'Chín em.' }));
    const after = storyOf(text('tro', 'men', 'dat'), notes({ tro: 'Chín em.', men: 'Men tro rơm.', dat: 'Đất sét.' }));
    const authorOf = (change: Change) => ({
      by: change.of === 'item' ? `${change.kind} ${wordsIn(change.item)}` : '',
      at: '',
    });
    const { texts } = trackStory(before, after, authorOf).body[1]!;
    expect([...texts.values()].map(([piece]) => piece?.revision?.by)).toEqual([
      'inserted Men tro rơm.',
      'inserted Đất sét.',
      'deleted Năm 2022.',
    ]);
  });
});

describe('a manuscript with changes, of its head,', () => {
  const story = (fields: Partial<Story>): Story => ({ ...emptyStory('vi'), ...fields });

  it.each(['section', 'kicker', 'headline', 'dateline', 'lead'] as const)('has those of the %s', (name) => {
    const result = tracked(story({ [name]: 'Giá rau tăng' }), story({ [name]: 'Giá cá tăng' }));
    expect(told(result[name])).toBe('Giá [-rau-]{+cá+} tăng');
    const others = (['section', 'kicker', 'headline', 'dateline', 'lead'] as const).filter((other) => other !== name);
    expect(others.map((other) => told(result[other]))).toEqual(['', '', '', '']);
  });

  it('has the names as they are printed', () => {
    const result = tracked(
      story({ bylines: [{ name: 'Minh Anh', role: 'reporter' }] }),
      story({
        bylines: [
          { name: 'Minh Anh', role: 'reporter' },
          { name: 'Quốc Bảo', role: 'reporter' },
        ],
      }),
    );
    expect(told(result.names)).toBe('Minh Anh{+ - Quốc Bảo+}');
    expect(result.names.at(-1)?.revision).toEqual({ kind: 'inserted', ...NOW });
  });

  it('has the hour as it is printed, in the time of Vietnam', () => {
    const [before, after] = ['2024-03-05T07:05:00+07:00', '2024-03-05T02:30:00Z'].map((publishedAt) =>
      story({ publishedAt }),
    );
    expect(told(tracked(before!, after!).published)).toBe('05/03/2024 [-07:05-]{+09:30+}');
    expect(told(tracked(story({}), after!).published)).toBe('{+05/03/2024 09:30+}');
    expect(told(tracked(after!, story({})).published)).toBe('[-05/03/2024 09:30-]');
    expect(tracked(story({}), story({})).published).toEqual([]);
  });

  it('has related stories that went before those of now', () => {
    const [one, two, three] = ['Nghề gốm', 'Bến đò', 'Chợ đêm'].map((title) => ({ title, url: 'https://a.vn/' }));
    const list = (before: readonly (typeof one)[], after: readonly (typeof one)[]) =>
      tracked(
        story({ related: before as Story['related'] }),
        story({ related: after as Story['related'] }),
      ).related.map(({ link, whole }) => signed(link.title, whole));
    expect(list([one, two], [one, two])).toEqual(['Nghề gốm', 'Bến đò']);
    expect(list([one, two], [two, three])).toEqual(['[-Nghề gốm-]', 'Bến đò', '{+Chợ đêm+}']);
    expect(list([], [one])).toEqual(['{+Nghề gốm+}']);
    const moved = { title: 'Nghề gốm', url: 'https://b.vn/' };
    expect(list([one], [moved])).toEqual(['[-Nghề gốm-]', '{+Nghề gốm+}']);
  });
});

it('has the author of each change', () => {
  const before: Story = { ...storyOf(p('Có 5 ghe và 6 bến.'), p('Đã bỏ.')), headline: 'Cũ' };
  const after: Story = {
    ...storyOf(p('Có 7 ghe và 8 bến.')),
    headline: 'Mới',
    bylines: [{ name: 'Minh Anh', role: 'reporter' }],
  };
  const authors = new Map(diffStories(before, after).map(({ id }, at) => [id, { by: `Người ${at}`, at: NOW.at }]));
  const result = trackStory(before, after, ({ id }) => authors.get(id)!);
  const by = (text: TrackedText): readonly string[] =>
    text.flatMap(({ content, revision }) => (revision ? [`${inlineText(content)} ${revision.by}`] : []));
  expect(by(result.headline)).toEqual(['Cũ Người 0', 'Mới Người 0']);
  expect(by(result.names)).toEqual(['Minh Anh Người 1']);
  expect(by(result.body[0]!.texts.get('content')!)).toEqual(['5 Người 2', '7 Người 2', '6 Người 3', '8 Người 3']);
  expect(result.body[1]!.whole).toEqual({ kind: 'deleted', by: 'Người 4', at: NOW.at });
});

/** The words of a manuscript's body with all changes accepted or rejected; a block whose end goes is one with the next. */
function wordsWithout(rows: readonly TrackedBlock[], kind: Revision['kind']): string {
  const kept = rows.filter(({ whole }) => whole?.kind !== kind);
  return kept
    .map(({ block, end, texts }) => {
      let words: unknown = block;
      for (const [way, text] of texts) {
        const content = text.flatMap((piece) => (piece.revision?.kind === kind ? [] : piece.content));
        words = withPart(words, way.split('/'), content);
      }
      return `${wordsIn(words)}${end?.kind === kind ? '' : '\n'}`;
    })
    .join('');
}

function withPart(value: unknown, [step, ...way]: readonly string[], content: InlineContent): unknown {
  if (step === undefined) return typeof value === 'string' ? inlineText(content) : content;
  if (Array.isArray(value))
    return value.map((part: unknown, at) => (String(at) === step ? withPart(part, way, content) : part));
  const parts = value as Record<string, unknown>;
  return { ...parts, [step]: withPart(parts[step], way, content) };
}

it(
  'a manuscript with changes has the words of the later story with all of them accepted, of the earlier one with none',
  () => {
    const plain = (story: Story): Story => ({ ...story, body: story.body.filter(({ kind }) => kind !== 'notes') });
    const words = (story: Story): string =>
      story.body
        .map((block) => `${wordsIn(block)}\n`)
        .join('')
        .normalize('NFC');
    fc.assert(
      fc.property(someStory, fc.array(someEdit, { maxLength: 5 }), (story, edits) => {
        const [before, after] = [plain(story), plain(edits.reduce(edited, story))];
        const { body } = tracked(before, after);
        expect(wordsWithout(body, 'deleted').normalize('NFC')).toBe(words(after));
        expect(wordsWithout(body, 'inserted').normalize('NFC')).toBe(words(before));
      }),
      { numRuns },
    );
  },
  longRun,
);

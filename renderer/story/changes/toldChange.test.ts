import { expect, it } from 'vitest';
import { diffStories } from '../../../shared/compare';
import { emptyStory, newList, type Block, type Story } from '../../../shared/story';
import { textIn } from '../../i18n';
import { changePlace, storyOrder } from './changePlace';
import { toldChange } from './toldChange';

const paragraph = (text: string): Block => ({
  kind: 'paragraph',
  content: text === '' ? [] : [{ kind: 'text', text, marks: [], comments: [] }],
});
const story = (parts: Partial<Story>): Story => ({ ...emptyStory('vi'), ...parts });
const list = (...items: readonly string[]): Block =>
  newList(
    'bulleted',
    items.map((text) => ({ content: [{ kind: 'text', text, marks: [], comments: [] }], lists: [] })),
  );

const told = (before: Story, after: Story): readonly string[] =>
  storyOrder(diffStories(before, after), after).map((change) => {
    const { lead, went, came, tail, note } = toldChange(change, after, textIn('en'));
    return `${lead}[-${went}-]{+${came}+}${tail}${note === '' ? '' : ` (${note})`}`;
  });

it.each<readonly [string, Partial<Story>, Partial<Story>, readonly string[]]>([
  [
    'a number with the words around it',
    { body: [paragraph('Sản lượng tăng 12.6% so với năm trước, theo số liệu của sở.')] },
    { body: [paragraph('Sản lượng tăng 12,6% so với năm trước, theo số liệu của sở.')] },
    ['Sản lượng tăng [-12.6%-]{+12,6%+} so với năm trước, theo số…'],
  ],
  ['a headline', { headline: 'Giá tăng' }, { headline: 'Giá giảm' }, ['Giá [-tăng-]{+giảm+}']],
  ['a new paragraph', {}, { body: [paragraph('Bến đông.')] }, ['[--]{+Bến đông.+}']],
  ['an empty block by its kind', { body: [{ kind: 'rule' }] }, {}, ['[-Rule-]{++}']],
  ['a tag', { tags: ['rau'] }, { tags: ['rau', 'chợ'] }, ['[--]{+chợ+}']],
  [
    'a kind of block that changed',
    { body: [paragraph('Chợ đêm')] },
    { body: [{ kind: 'subhead', level: 2, content: [{ kind: 'text', text: 'Chợ đêm', marks: [], comments: [] }] }] },
    ['[-Paragraph-]{+Subhead+}'],
  ],
  [
    'marks',
    { body: [paragraph('Giá rau giảm')] },
    { body: [{ kind: 'paragraph', content: [{ kind: 'text', text: 'Giá rau giảm', marks: ['bold'], comments: [] }] }] },
    ['Giá rau giảm[--]{++} (plain → Bold)'],
  ],
  [
    'a paragraph that was split',
    { body: [paragraph('Ghe về bến sớm. Người mua đợi sẵn trên bờ.')] },
    { body: [paragraph('Ghe về bến sớm.'), paragraph('Người mua đợi sẵn trên bờ.')] },
    ['Ghe về bến sớm.[- -]{+ ¶ +}'],
  ],
  [
    'what comes first in the story first',
    {
      headline: 'Một',
      body: [paragraph('Đầu tiên là rau.'), paragraph('Sau đó là cá.'), paragraph('Hết chuyện hoa.')],
    },
    { headline: 'Hai', body: [paragraph('Đầu tiên là hoa.'), paragraph('Hết chuyện mua.')] },
    ['[-Một-]{+Hai+}', 'Đầu tiên là [-rau-]{+hoa+}.', '[-Sau đó là cá.-]{++}', 'Hết chuyện [-hoa-]{+mua+}.'],
  ],
])('tells %s', (_, before, after, lines) => {
  expect(told(story(before), story(after))).toEqual(lines);
});

it('finds the place of a change in an item, and none for the language', () => {
  const [before, after] = [
    story({ body: [list('Rau', 'Cá tươi')] }),
    story({ body: [list('Rau', 'Cá khô')], lang: 'en' }),
  ];
  expect(diffStories(before, after).map((change) => changePlace(change, after))).toEqual([
    null,
    { kind: 'block', block: 0, part: 'item.1', range: { start: 3, end: 6 } },
  ]);
});

it('finds the block of a change in a text that runs over several', () => {
  const before = story({ body: [paragraph('Ghe về bến sớm. Người mua đợi sẵn trên bờ.')] });
  const after = story({ body: [paragraph('Ghe về bến sớm.'), paragraph('Người mua đợi mãi trên bờ.')] });
  const places = diffStories(before, after).map((change) => changePlace(change, after));
  expect(places.at(-1)).toEqual({ kind: 'block', block: 1, part: 'text', range: { start: 14, end: 17 } });
});

import { expect, it } from 'vitest';
import { textRun, type Block, type Story } from '../story';
import { figure, p, somePhoto, someThread, storyOf, ul } from '../story/testing';
import { diffStories } from './diffStories';

const idsOf = (before: Story, after: Story): readonly string[] => diffStories(before, after).map(({ id }) => id);
const rain = p('Mưa lớn ở Huế.');
const two = storyOf(rain, p('Nước lên 2 m.'));

it('names alike changes of one place one after the other', () => {
  const [one, second, third, ...others] = idsOf(storyOf(ul()), storyOf(ul('Men', 'Men', 'Men')));
  expect(one).toMatch(/^[0-9a-f]{16}$/);
  expect([second, third, ...others]).toEqual([`${one}-2`, `${one}-3`]);
});

it.each<[string, Block, Block]>([
  ['another word', p('Nước lên 3 m.'), p('Nước lên 4 m.')],
  [
    'a word in another formatting',
    p('Nước ', textRun('lên', ['bold']), ' 2 m.'),
    p('Nước ', textRun('lên', ['italic']), ' 2 m.'),
  ],
  ['a word at another place', p('Nước lên lên 2 m.'), p('Nước Nước lên 2 m.')],
  ['words that went and words that came', p('Nước 2 m.'), p('Nước lên 22 m.')],
])('names two changes otherwise where each makes of a paragraph %s', (_, one, other) => {
  const [a, b] = [one, other].map((block) => idsOf(two, storyOf(rain, block)));
  expect(a).toHaveLength(1);
  expect(b).toHaveLength(1);
  expect(a).not.toEqual(b);
});

it.each<[string, readonly Block[], readonly Block[]]>([
  ['other blocks that came to one place', [rain, p('Tin mới.')], [rain, p('Bến đông.')]],
  ['one block that came to two places', [rain, p('Tin mới.')], [p('Tin mới.'), rain]],
])('names two changes otherwise where there are %s', (_, one, other) => {
  const [a, b] = [one, other].map((body) => idsOf(storyOf(rain), storyOf(...body)));
  expect([a?.length, b?.length]).toEqual([1, 1]);
  expect(a).not.toEqual(b);
});

it('names photos that took the place of one otherwise', () => {
  const photo = (digit: string) => storyOf(figure({ photo: { kind: 'held', name: somePhoto(digit) } }));
  expect(idsOf(photo('1'), photo('2'))).not.toEqual(idsOf(photo('1'), photo('3')));
});

it('names one deletion alike for two people, whatever remarks each has on the words', () => {
  const [plain, remarked] = [[], [someThread()]].map((threads) => p(textRun('Tin cũ.', [], threads)));
  expect(idsOf(storyOf(rain, plain!), storyOf(rain))).toEqual(idsOf(storyOf(rain, remarked!), storyOf(rain)));
});

it('names what two people put in alike, whatever remarks each has on it and whatever its Unicode form', () => {
  const came = (word: string, threads: Parameters<typeof textRun>[2]) =>
    idsOf(two, storyOf(rain, p('Nước ', textRun(word, [], threads), 'lên 2 m.'), p(textRun(word, [], threads))));
  expect(came('sông Hương ', [someThread()])).toEqual(came('sông Hương '.normalize('NFD'), []));
});

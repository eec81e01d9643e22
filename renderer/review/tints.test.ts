import { expect, it } from 'vitest';
import { diffStories } from '../../shared/compare';
import { emptyStory, plainInline, textPartsOf, type Block, type Story } from '../../shared/story';
import { tintsOf } from './tints';

const paragraph = (text: string): Block => ({ kind: 'paragraph', content: plainInline(text) });
const story = (...texts: readonly string[]): Story => ({ ...emptyStory('vi'), body: texts.map(paragraph) });

/** What is marked, as "style: words". */
const marked = (before: Story, after: Story): readonly string[] =>
  diffStories(before, after).flatMap((change) =>
    tintsOf(change, after).map(({ place, style }) => {
      const block = place.kind === 'block' ? after.body[place.block] : undefined;
      const text = block ? (textPartsOf(block)[0]?.text ?? '') : after.lead;
      return `${style}: ${text.slice(place.range?.start, place.range?.end)}`;
    }),
  );

it.each<readonly [string, readonly string[], readonly string[], readonly string[]]>([
  ['words that came', ['Ghe về.'], ['Ghe về bến.'], ['insertion:  bến']],
  ['the space where words went', ['Ghe về bến sớm nay.'], ['Ghe về nay.'], ['deletion:  ']],
  ['the letter before words that ended a text', ['Ghe về bến'], ['Ghe về'], ['deletion: ề']],
  ['a paragraph that came, whole', ['Một.'], ['Một.', 'Hai ghe về.'], ['insertion: Hai ghe về.']],
  [
    'the end of the text before a paragraph that went',
    ['Một.', 'Hai ghe về.', 'Ba.'],
    ['Một.', 'Ba.'],
    ['deletion: .'],
  ],
  ['the beginning of the text behind one', ['Hai ghe về.', 'Ba.'], ['Ba.'], ['deletion: B']],
])('marks %s', (_, before, after, expected) => {
  expect(marked(story(...before), story(...after))).toEqual(expected);
});

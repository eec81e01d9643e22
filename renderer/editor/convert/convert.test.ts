import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MARKS, textRun, tidyInline, type Block, type Inline } from '../../../shared/story';
import { figure, h, ol, p, quote, somePhoto, someThread, storyOfEverything, ul } from '../../../shared/story/testing';
import { bodyOf, someEditor } from '../testing';
import { editorForm, isSameForm } from './body';

it('gives back every kind of block, mark and link as it was', () => {
  expect(bodyOf(someEditor(...storyOfEverything.body))).toEqual(storyOfEverything.body);
});

it('keeps a block of a newer Stet, whatever it holds', () => {
  const unknown: Block = { kind: 'unknown', json: '{"kind":"hologram","depth":[3,{"unit":"cm"}]}' };
  expect(bodyOf(someEditor(p('A'), unknown, p('B')))).toEqual([p('A'), unknown, p('B')]);
});

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }).map((words) => words.replace(/[\r\n]/g, ' '));
const run = fc
  .record({ text, marks: fc.subarray([...MARKS]), comments: fc.subarray([someThread('1'), someThread('2')]) })
  .map(({ text: words, marks, comments }): Inline => textRun(words, marks, comments));
const lineBreak = fc.constant<Inline>({ kind: 'lineBreak' });
const link = fc
  .array(fc.oneof(run, lineBreak), { minLength: 1, maxLength: 3 })
  .map((content) => ({ kind: 'link', url: 'https://example.vn/a', content }) as Inline);
const content = fc.array(fc.oneof(run, run, lineBreak, link), { maxLength: 5 }).map(tidyInline);

const { list } = fc.letrec<{ list: Extract<Block, { kind: 'list' }> }>((tie) => ({
  list: fc.record({
    kind: fc.constant('list' as const),
    style: fc.constantFrom('bulleted' as const, 'numbered' as const),
    items: fc.array(
      fc.record({
        content,
        lists: fc.oneof({ depthSize: 'small' }, fc.constant([]), fc.array(tie('list'), { maxLength: 1 })),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
}));
const block: fc.Arbitrary<Block> = fc.oneof(
  content.map((words): Block => ({ kind: 'paragraph', content: words })),
  fc.record({
    kind: fc.constant('subhead' as const),
    level: fc.constantFrom(2 as const, 3 as const, 4 as const),
    content,
  }),
  content.map((words): Block => ({ kind: 'quote', content: words })),
  list,
  fc.record({ caption: text, credit: text, altText: text, source: text }).map((fields) => figure(fields)),
  fc.constant<Block>({ kind: 'rule' }),
  fc.constantFrom(...storyOfEverything.body),
);

it('gives back any body, but for lists that touch and empty paragraphs at the end', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 6 }), (body) => {
      expect(bodyOf(someEditor(...body))).toEqual(editorForm(body));
    }),
    { numRuns: 300 },
  );
});

it('does not take two bodies for the same that differ in anything', () => {
  const bodies: readonly (readonly Block[])[] = [
    [p('A')],
    [p('a')],
    [h(2, 'A')],
    [h(3, 'A')],
    [quote('A')],
    [ul('A')],
    [ol('A')],
    [ul('A', ul('B'))],
    [ul('A', 'B')],
    [p('A'), p(''), p('B')],
    [p('A'), p('B')],
    [figure()],
    [figure({ caption: 'A' })],
    [figure({ photo: { kind: 'held', name: somePhoto('1') } })],
  ];
  bodies.forEach((a, at) => bodies.forEach((b, other) => expect(isSameForm(a, b)).toBe(at === other)));
});

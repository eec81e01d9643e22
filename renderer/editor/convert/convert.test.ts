import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newCell, type Block, type BlockOf } from '../../../shared/story';
import {
  figure,
  h,
  mark,
  notes,
  ol,
  p,
  quote,
  row,
  somePhoto,
  storyOfEverything,
  table,
  ul,
} from '../../../shared/story/testing';
import { bodyOf, someEditor } from '../testing';
import { anyBlock } from './testing';
import { editorForm, isSameForm } from './body';

it('gives back every kind of block, mark and link as it was', () => {
  expect(bodyOf(someEditor(...storyOfEverything.body))).toEqual(storyOfEverything.body);
});

it('keeps a block of a newer Stet, whatever it holds', () => {
  const unknown: Block = { kind: 'unknown', json: '{"kind":"hologram","depth":[3,{"unit":"cm"}]}' };
  expect(bodyOf(someEditor(p('A'), unknown, p('B')))).toEqual([p('A'), unknown, p('B')]);
});

it('gives back any body, but for lists that touch and empty paragraphs at the end', () => {
  fc.assert(
    fc.property(fc.array(anyBlock, { maxLength: 6 }), (body) => {
      const held = bodyOf(someEditor(...body));
      expect(editorForm(held)).toEqual(editorForm(body));
      // An empty paragraph above footnotes is a place to write, which the editor keeps.
      if (!held.some(({ kind }) => kind === 'notes')) expect(held).toEqual(editorForm(body));
    }),
    { numRuns: 300, examples: [[[p('Làng có 37 lò', mark('so-lo')), p()]]] },
  );
});

it.each<[string, Block]>([
  ['a table without rows', { kind: 'table', hasHeaderRow: true, rows: [] }],
  ['a table without columns', { kind: 'table', hasHeaderRow: false, rows: [[], []] }],
  ['a fact box without blocks', { kind: 'factBox', title: '', blocks: [] }],
  ['a title and an attribution of two lines', { kind: 'factBox', title: 'Một\nHai', blocks: [ul('A'), ul('B')] }],
])('is faithful to %s', (_, block) => {
  expect(isSameForm(bodyOf(someEditor(block, p('Sau'))), [block, p('Sau')])).toBe(true);
});

const quoted = (words: string, attribution: string): Block => ({
  kind: 'pullQuote',
  content: p(words).content,
  attribution,
});
const box = (title: string, ...blocks: BlockOf<'factBox'>['blocks']): Block => ({ kind: 'factBox', title, blocks });

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
    [quoted('A', '')],
    [quoted('', 'A')],
    [box('A')],
    [box('', p('A'))],
    [box('', p('A'), p('B'))],
    [table(true, row('A'))],
    [table(false, row('A'))],
    [table(false, row('A'), row(''))],
    [table(false, [{ ...newCell(p('A').content), rowSpan: 2 }], row(''))],
    [{ ...ol('A'), start: 2 }],
    [{ ...ol('A'), numbering: 'upperRoman' }],
    [{ ...ol('A'), reversed: true }],
    [p('A', mark('n1')), notes({ n1: 'B' })],
    [p('A', mark('n1')), notes({ n1: 'C' })],
    [p('A'), notes({ n1: 'B' })],
    [figure()],
    [figure({ caption: 'A' })],
    [figure({ width: 'wide' })],
    [figure({ photo: { kind: 'held', name: somePhoto('1') } })],
  ];
  bodies.forEach((a, at) => bodies.forEach((b, other) => expect(isSameForm(a, b)).toBe(at === other)));
});

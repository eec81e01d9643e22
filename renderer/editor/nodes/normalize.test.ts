import { $isListItemNode } from '@lexical/list';
import { $isTableCellNode } from '@lexical/table';
import { $dfs } from '@lexical/utils';
import fc from 'fast-check';
import { $getRoot, $insertNodes, $isElementNode, $isTextNode, type ElementNode, type LexicalNode } from 'lexical';
import { describe, expect, it } from 'vitest';
import { blockSchema, captionsOf, proseOf, type Block } from '../../../shared/story';
import { p, row, table, ul } from '../../../shared/story/testing';
import { $blockToNode } from '../convert/blocks';
import { anyBlock } from '../convert/testing';
import { bodyOf, change, someEditor } from '../testing';
import { $isFactBoxContentNode, $isFactBoxTitleNode } from './factBox/FactBoxNode';
import { $isPullQuoteAttributionNode, $isPullQuoteTextNode } from './pullQuote/PullQuoteNode';

const body: readonly Block[] = [
  p('Trước'),
  ul('Mục một', ul('Mục trong')),
  { kind: 'pullQuote', content: p('Lửa tắt là mất nghề').content, attribution: 'Ông Tư' },
  { kind: 'factBox', title: 'Làng gốm', blocks: [p('Lập từ xưa'), ul('Lò', 'Men')] },
  table(true, row('Năm', 'Lò'), row('2013', '')),
  p('Sau'),
];

const PLACES: Readonly<Record<string, (node: LexicalNode) => boolean>> = {
  'a list item': $isListItemNode,
  'a pull quote': $isPullQuoteTextNode,
  'an attribution': $isPullQuoteAttributionNode,
  'the title of a fact box': $isFactBoxTitleNode,
  'a fact box': $isFactBoxContentNode,
  'a table cell': $isTableCellNode,
};

const $find = (isPlace: (node: LexicalNode) => boolean): ElementNode => {
  const found = $dfs($getRoot()).find(({ node }) => isPlace(node))?.node;
  if (!$isElementNode(found)) throw new Error('no such place');
  return found;
};

/** The letters of a body, whatever block they stand in, in the order of the alphabet. */
const lettersOf = (blocks: readonly Block[]): string =>
  blocks
    .flatMap((block) => [...proseOf(block), ...captionsOf(block), ...kept(block)])
    .flatMap((words) => Array.from(words.replace(/\s/gu, '')))
    .sort()
    .join('');
const kept = (block: Block): readonly string[] => {
  if (block.kind === 'unknown') return [block.json];
  return block.kind === 'factBox' ? block.blocks.flatMap(kept) : [];
};
const countOf = (blocks: readonly Block[], kind: Block['kind']): number =>
  blocks.filter((each) => each.kind === kind).length;

function checkSettled(now: readonly Block[], added: readonly Block[]): void {
  for (const block of now) blockSchema.parse(block);
  expect(lettersOf(now)).toBe(lettersOf([...body, ...added]));
  for (const kind of ['figure', 'gallery', 'embed', 'rule'] as const)
    expect(countOf(now, kind)).toBe(countOf(added, kind));
}

const blocks = fc.array(anyBlock, { minLength: 1, maxLength: 4 });

describe.each(Object.entries(PLACES))('every kind of block in %s', (_, isPlace) => {
  it('is settled without the loss of a letter, when pasted', () => {
    fc.assert(
      fc.property(blocks, fc.nat({ max: 3 }), (added, offset) => {
        const editor = someEditor(...body);
        change(editor, () => {
          const text = $dfs($find(isPlace)).find(({ node }) => $isTextNode(node))?.node;
          if ($isTextNode(text)) text.select(offset, offset);
          else $find(isPlace).selectStart();
          $insertNodes(added.map($blockToNode));
        });
        checkSettled(bodyOf(editor), added);
      }),
      { numRuns: 40 },
    );
  });

  it('is settled without the loss of a letter, when put there by a program', () => {
    fc.assert(
      fc.property(blocks, (added) => {
        const editor = someEditor(...body);
        change(editor, () => $find(isPlace).append(...added.map($blockToNode)));
        checkSettled(bodyOf(editor), added);
      }),
      { numRuns: 40 },
    );
  });
});

it('parts of a block that are pasted without it become paragraphs', () => {
  const editor = someEditor(...body);
  change(editor, () => {
    const parts = [$isPullQuoteAttributionNode, $isFactBoxTitleNode, $isFactBoxContentNode, $isTableCellNode].map(
      $find,
    );
    $getRoot().append(...parts);
  });
  checkSettled(bodyOf(editor), []);
});

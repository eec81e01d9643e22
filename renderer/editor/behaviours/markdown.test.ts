import { $getRoot, $getSelection, $isElementNode, $isRangeSelection } from 'lexical';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../shared/story';
import { b, h, i, marked, ol, p, quote, ul } from '../../../shared/story/testing';
import { bodyOf, change, someEditor } from '../testing';
import { registerMarkdown } from './markdown';
import { markedEnd } from './markdownMarks';

/** Types into the first block, at its end, key by key, each key an update of its own. */
async function typed(text: string, ...body: readonly Block[]) {
  const editor = someEditor(...body);
  registerMarkdown(editor);
  change(editor, () => {
    const first = $getRoot().getFirstChild();
    if ($isElementNode(first)) first.selectEnd();
  });
  for (const key of text) {
    change(editor, () => {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.insertText(key);
    });
    await Promise.resolve();
  }
  return bodyOf(editor);
}

describe('a sign at the start of a paragraph', () => {
  it.each([
    ['## Chợ nổi', h(2, 'Chợ nổi')],
    ['### Chợ nổi', h(3, 'Chợ nổi')],
    ['#### Chợ nổi', h(4, 'Chợ nổi')],
    ['> Lời nói', quote('Lời nói')],
    ['- một', ul('một')],
    ['* một', ul('một')],
    ['1. một', ol('một')],
    ['2. một', p('2. một')],
    ['#năm', p('#năm')],
    ['Sau 1. một', p('Sau 1. một')],
  ])('%s', async (text, expected) => {
    expect(await typed(text)).toEqual([expected]);
  });

  it('makes lists in a fact box, and nothing that cannot stand in one', async () => {
    const box = (...blocks: Extract<Block, { kind: 'factBox' }>['blocks']): Block => ({
      kind: 'factBox',
      title: 'Làng',
      blocks,
    });
    expect(await typed('- hai', box(p('')))).toEqual([box(ul('hai'))]);
    expect(await typed('## hai', box(p('')))).toEqual([box(p('## hai'))]);
  });

  it('stays as it is where the paragraph is none of the body’s own', async () => {
    expect(await typed('- hai', ul('một'))).toEqual([ul('một- hai')]);
    expect(await typed('## hai', h(3, 'x'))).toEqual([h(3, 'x## hai')]);
  });
});

describe('signs around words', () => {
  it.each([
    ['Giá **tăng** mạnh', p('Giá ', b('tăng'), ' mạnh')],
    ['Giá *tăng* mạnh', p('Giá ', i('tăng'), ' mạnh')],
    ['_Tăng_ mạnh', p(i('Tăng'), ' mạnh')],
    ['Giá ~~tăng~~ giảm', p('Giá ', marked('tăng', 'strikethrough'), ' giảm')],
    ['Giá (==tăng mạnh==)', p('Giá (', marked('tăng mạnh', 'highlight'), ')')],
    ['5*3*2', p('5*3*2')],
    ['a_b_c', p('a_b_c')],
    ['** rời**', p('** rời**')],
    ['Một * hai *', p('Một * hai *')],
    ['x == y == z', p('x == y == z')],
  ])('%s', async (text, expected) => {
    expect(await typed(text)).toEqual([expected]);
  });

  it('are found only where they close', () => {
    expect(markedEnd('**tăng*')).toBeNull();
    expect(markedEnd('**tăng**')).toEqual({ sign: '**', mark: 'bold', length: 4 });
  });
});

import { $getRoot, $isElementNode, $isTextNode } from 'lexical';
import { expect, it } from 'vitest';
import { p } from '../../../shared/story/testing';
import { change, someEditor } from '../testing';
import { $trimSelection } from './trimSelection';

it.each([
  ['Xem trang báo nhé', 4, 10, 'trang'],
  ['Xem trang báo nhé', 3, 10, 'trang'],
  ['Xem trang báo nhé', 10, 3, 'trang'],
  ['Xem trang báo nhé', 4, 9, 'trang'],
  ['Xem trang\u00A0 báo', 4, 11, 'trang'],
  ['Xem  trang', 3, 5, '  '],
])('of “%s” from %d to %d it leaves “%s” selected', (text, from, to, left) => {
  const editor = someEditor(p(text));
  change(editor, () => {
    const node = $getRoot().getFirstDescendant();
    if (!$isTextNode(node)) throw new Error('no text');
    const selection = node.select(from, to);
    $trimSelection(selection);
    expect(selection.getTextContent()).toBe(left);
    expect(selection.isBackward()).toBe(from > to);
  });
});

it('leaves out the paragraph that the selection only touches', () => {
  const editor = someEditor(p('Xem trang '), p('Sau'));
  change(editor, () => {
    const [first, second] = $getRoot().getChildren();
    const node = first && $isElementNode(first) ? first.getFirstDescendant() : null;
    if (!$isTextNode(node) || !second) throw new Error('no text');
    const selection = node.select(4, 4);
    selection.focus.set(second.getKey(), 0, 'element');
    $trimSelection(selection);
    expect(selection.getTextContent()).toBe('trang');
  });
});

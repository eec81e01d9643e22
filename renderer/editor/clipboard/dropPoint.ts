import {
  $createRangeSelection,
  $createTextNode,
  $findMatchingParent,
  $getNearestNodeFromDOMNode,
  $getRoot,
  $isDecoratorNode,
  $isElementNode,
  $isTextNode,
  type LexicalEditor,
  type RangeSelection,
  type TextNode,
} from 'lexical';

/** Returns the place in the text that a point of the window means, as a caret; null outside the text. */
export function $caretAt(editor: LexicalEditor, x: number, y: number): RangeSelection | null {
  const root = editor.getRootElement();
  const point = root?.ownerDocument.caretPositionFromPoint(x, y);
  if (!point || !root?.contains(point.offsetNode)) return null;
  const node = $getNearestNodeFromDOMNode(point.offsetNode);
  if (!node) return null;
  const caret = $createRangeSelection();
  const block = $findMatchingParent(node, (parent) => $isDecoratorNode(parent) && !parent.isInline());
  if (block) {
    // A block that is drawn whole holds no caret: the place is above or below it.
    const box = editor.getElementByKey(block.getKey())?.getBoundingClientRect();
    const isBelow = box !== undefined && y > (box.top + box.bottom) / 2;
    const parent = block.getParentOrThrow();
    const index = block.getIndexWithinParent() + (isBelow ? 1 : 0);
    caret.anchor.set(parent.getKey(), index, 'element');
    caret.focus.set(parent.getKey(), index, 'element');
  } else if ($isTextNode(node)) {
    const offset = Math.min(point.offset, node.getTextContentSize());
    caret.anchor.set(node.getKey(), offset, 'text');
    caret.focus.set(node.getKey(), offset, 'text');
  } else if ($isElementNode(node) && !node.is($getRoot())) {
    const index = Math.min(point.offset, node.getChildrenSize());
    caret.anchor.set(node.getKey(), index, 'element');
    caret.focus.set(node.getKey(), index, 'element');
  } else return null;
  return caret;
}

/** Whether a caret is in, or at an end of, what is selected. */
export function $isWithin(caret: RangeSelection, selection: RangeSelection): boolean {
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const { anchor } = caret;
  const isAfterStart = anchor.is(start) || start.isBefore(anchor);
  const isBeforeEnd = anchor.is(end) || anchor.isBefore(end);
  return isAfterStart && isBeforeEnd;
}

/** Puts a mark at a caret, which stays where it is while text before it goes; to be selected, and so replaced, later. */
export function $markAt({ anchor }: RangeSelection): TextNode {
  const mark = $createTextNode('\u2060').setMode('token');
  const node = anchor.getNode();
  if ($isTextNode(node)) {
    if (anchor.offset === 0) node.insertBefore(mark, false);
    else if (anchor.offset === node.getTextContentSize()) node.insertAfter(mark, false);
    else node.splitText(anchor.offset)[0]?.insertAfter(mark, false);
  } else if ($isElementNode(node)) node.splice(anchor.offset, 0, [mark]);
  return mark;
}

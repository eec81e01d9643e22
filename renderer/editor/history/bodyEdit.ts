import {
  $findMatchingParent,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  CUT_TAG,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  PASTE_TAG,
  type EditorState,
  type ElementNode,
  type LexicalNode,
  type NodeKey,
  type PointType,
} from 'lexical';
import { textEdit, type Edit, type Input } from '../../story';

/** What an update did, as the history has to know it. `changed` are the nodes that it changed, `input` what the user did to cause it. */
export function bodyEdit(
  before: EditorState,
  after: EditorState,
  changed: readonly NodeKey[],
  tags: ReadonlySet<string>,
  input: Input | null,
): Edit {
  const isWhole = tags.has(HISTORY_PUSH_TAG) || tags.has(PASTE_TAG) || tags.has(CUT_TAG);
  if (!isWhole && tags.has(HISTORY_MERGE_TAG)) return { kind: 'silent' };
  const to = after.read(() => $caretOf(after));
  if (isWhole || !input || input.how === 'whole' || !to) return { kind: 'whole' };
  const { composition } = input;
  const from = before.read(() => $caretOf(before));
  const isInOneText =
    input.how !== 'break' &&
    before.read(() => $blockKeysOfSelection(before)).every((key) => key === to.place) &&
    blocksOf(changed, before, after).every((key) => key === to.place);
  if (!isInOneText) return { kind: 'across', how: input.how, from, to, composition };
  const [textBefore, textAfter] = [textOf(before, to.place), textOf(after, to.place)];
  if (textBefore === textAfter) return { kind: 'whole' };
  return {
    kind: 'text',
    place: to.place,
    text: textEdit(textBefore, textAfter, to.caret),
    caret: to.caret,
    composition,
  };
}

/** The element that holds a text: a paragraph, a list item, a paragraph in a cell. */
const $blockOf = (node: LexicalNode): ElementNode | null =>
  $findMatchingParent(node, (parent): parent is ElementNode => $isElementNode(parent) && !parent.isInline());

/** Returns the block and offset of the caret, or of the focus of a selection; null where there is none. */
function $caretOf({ _selection: selection }: EditorState): { readonly place: string; readonly caret: number } | null {
  if (!$isRangeSelection(selection)) return null;
  const block = $blockOf(selection.focus.getNode());
  return block && { place: block.getKey(), caret: $offsetIn(block, selection.focus) };
}

function $blockKeysOfSelection({ _selection: selection }: EditorState): readonly NodeKey[] {
  if (!$isRangeSelection(selection)) return [];
  return [selection.anchor, selection.focus].map((point) => $blockOf(point.getNode())?.getKey() ?? '');
}

/** Returns the offset (UTF-16) of a point in the block's text. */
function $offsetIn(block: ElementNode, point: PointType): number {
  const node = point.getNode();
  const inside = $isElementNode(node) ? node.getChildren().slice(0, point.offset) : [];
  let offset = $isTextNode(node) ? point.offset : lengthOf(inside);
  for (let at: LexicalNode | null = node; at && !at.is(block); at = at.getParent())
    offset += lengthOf(at.getPreviousSiblings());
  return offset;
}

const lengthOf = (nodes: readonly LexicalNode[]): number =>
  nodes.reduce((sum, node) => sum + node.getTextContentSize(), 0);

function blocksOf(
  changed: readonly NodeKey[],
  before: EditorState,
  after: EditorState,
): readonly (NodeKey | undefined)[] {
  return changed.map((key) => {
    const state = after._nodeMap.has(key) ? after : before;
    const node = state._nodeMap.get(key);
    return node && state.read(() => $blockOf(node)?.getKey());
  });
}

const textOf = (state: EditorState, key: NodeKey): string =>
  state.read(() => state._nodeMap.get(key)?.getTextContent() ?? '');

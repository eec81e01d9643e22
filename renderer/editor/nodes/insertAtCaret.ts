import { $isAtStartOfNode } from '@lexical/utils';
import {
  $addUpdateTag,
  $createParagraphNode,
  $getPreviousSelection,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  $isRootNode,
  COMMAND_PRIORITY_EDITOR,
  HISTORY_PUSH_TAG,
  type LexicalCommand,
  type LexicalEditor,
  type LexicalNode,
  type PointType,
} from 'lexical';
import { $bodyBlockOf } from './bodyBlocks';
import { $isBodyOnly } from './normalize';

/**
 * Puts blocks of the body where the caret is, as one step of undo: below the block that holds it, above a text at whose
 * start it is, in the place of an empty paragraph. What is written never comes apart. The caret goes to the start of
 * the first of them that holds one; below them all where none does.
 */
export function $insertAtCaret(nodes: readonly LexicalNode[]): void {
  const [first, ...others] = nodes;
  if (!first) return;
  $addUpdateTag(HISTORY_PUSH_TAG);
  $place(first);
  let last = first;
  for (const node of others) last = last.insertAfter(node, false);
  const open = nodes.find($isElementNode);
  if (open) open.selectStart();
  else $selectBelow(last);
}

/** Has a command put the nodes that `$nodes` makes of its payload where the caret is; returns a dispose function. */
export const registerInsert = <T>(
  editor: LexicalEditor,
  command: LexicalCommand<T>,
  $nodes: (payload: T) => readonly LexicalNode[],
): (() => void) =>
  editor.registerCommand(
    command,
    (payload) => {
      $insertAtCaret($nodes(payload));
      return true;
    },
    COMMAND_PRIORITY_EDITOR,
  );

function $place(node: LexicalNode): void {
  const selection = $getSelection() ?? $getPreviousSelection();
  if (!$isRangeSelection(selection)) {
    const last = selection?.getNodes().map($bodyBlockOf).at(-1) ?? $getRoot().getLastChild();
    $placeBelow(last, node);
    return;
  }
  const end = selection.isBackward() ? selection.anchor : selection.focus;
  if ($isRootNode(end.getNode())) {
    $getRoot().splice(end.offset, 0, [node]);
    return;
  }
  const block = $bodyBlockOf(end.getNode());
  if (block && selection.isCollapsed() && $isAtStartOfText(end, block)) block.insertBefore(node, false);
  else $placeBelow(block, node);
}

function $placeBelow(block: LexicalNode | null, node: LexicalNode): void {
  if (block === null) $getRoot().append(node);
  else if ($isParagraphNode(block) && block.isEmpty()) block.replace(node);
  else block.insertAfter(node, false);
}

const $isAtStartOfText = (point: PointType, block: LexicalNode): boolean =>
  $isElementNode(block) && !$isBodyOnly(block) && block.getTextContentSize() > 0 && $isAtStartOfNode(point, block);

function $selectBelow(node: LexicalNode): void {
  const next = node.getNextSibling() ?? node.insertAfter($createParagraphNode(), false);
  if ($isElementNode(next)) next.selectStart();
  else {
    const at = next.getIndexWithinParent();
    $getRoot().select(at, at);
  }
}

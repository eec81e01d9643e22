import {
  $createParagraphNode,
  $createRangeSelectionFromDom,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isDecoratorNode,
  $isNodeSelection,
  $setSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_LOW,
  KEY_BACKSPACE_COMMAND,
  KEY_DELETE_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_ENTER_COMMAND,
  mergeRegister,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { $bodyBlockOf } from './bodyBlocks';
import { $isEmbedNode } from './embed/EmbedNode';
import { $isFigureNode } from './figure/FigureNode';
import { $isGalleryNode } from './gallery/GalleryNode';
import { isTyping } from './isTyping';
import { $openParagraphBelow } from './openParagraphBelow';
import { $removeBlock } from './removeBlock';

/**
 * What keys and clicks do while blocks that are drawn whole are selected, when the page has no caret; returns a dispose
 * function.
 */
export function registerSelectedBlock(editor: LexicalEditor): () => void {
  return mergeRegister(
    ...[KEY_BACKSPACE_COMMAND, KEY_DELETE_COMMAND].map((command) =>
      editor.registerCommand(command, $handleRemove, COMMAND_PRIORITY_LOW),
    ),
    editor.registerCommand(KEY_ENTER_COMMAND, $handleEnter, COMMAND_PRIORITY_LOW),
    editor.registerCommand(KEY_DOWN_COMMAND, $handleKeyDown, COMMAND_PRIORITY_LOW),
    editor.registerCommand(CLICK_COMMAND, (event) => $handleClick(event, editor), COMMAND_PRIORITY_LOW),
  );
}

/** The whole block that is selected, when it is the only thing that is. */
function $selectedBlock(): LexicalNode | null {
  const selection = $getSelection();
  if (!$isNodeSelection(selection)) return null;
  const nodes = selection.getNodes();
  return nodes.length === 1 && $isDecoratorNode(nodes[0]) ? nodes[0] : null;
}

function $handleRemove(event: KeyboardEvent): boolean {
  const block = $selectedBlock();
  if (!block) return false;
  event.preventDefault();
  $removeBlock(block.getKey());
  return true;
}

/** Enter goes into the first field of a block that has some; below any other block it opens a paragraph. */
function $handleEnter(event: KeyboardEvent | null): boolean {
  const block = $selectedBlock();
  if (!block) return false;
  event?.preventDefault();
  if ($isFigureNode(block) || $isGalleryNode(block) || $isEmbedNode(block)) {
    const key = block.getKey();
    queueMicrotask(() => document.querySelector<HTMLElement>(`[data-figure-key="${key}"] textarea`)?.focus());
  } else {
    const paragraph = $createParagraphNode();
    block.insertAfter(paragraph);
    paragraph.select();
  }
  return true;
}

/** Words go below the last block that is selected: left alone, Chromium would type them at the start of the body. */
function $handleKeyDown(event: KeyboardEvent): boolean {
  const selection = $getSelection();
  if (!isTyping(event) || !$isNodeSelection(selection)) return false;
  const blocks = selection.getNodes().flatMap((node) => $bodyBlockOf(node) ?? []);
  const [last] = blocks.sort((a, b) => b.getIndexWithinParent() - a.getIndexWithinParent());
  if (last) $openParagraphBelow(last);
  return false;
}

/**
 * A click into text. A quick one is over before the page reports its new caret, so that the block still counts as
 * selected; Lexical would take that away together with the caret.
 */
function $handleClick({ target }: MouseEvent, editor: LexicalEditor): boolean {
  if (!$isNodeSelection($getSelection()) || !(target instanceof Node)) return false;
  const clicked = $getNearestNodeFromDOMNode(target);
  if (clicked === null || $isDecoratorNode(clicked)) return false;
  const caret = $createRangeSelectionFromDom(getSelection(), editor);
  if (caret === null) return false;
  $setSelection(caret);
  return true;
}

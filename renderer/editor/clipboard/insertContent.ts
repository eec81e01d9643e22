import {
  $addUpdateTag,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $insertNodes,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  PASTE_TAG,
  type BaseSelection,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import type { Block } from '../../../shared/story';
import { $blockToNode } from '../convert/blocks';
import { $inlineToNodes } from '../convert/inline';
import { $selectedCells } from '../nodes/table/changeTable';
import { $fillCells } from '../nodes/table/fillCells';
import { wordsOf } from './wordsOf';

/**
 * Puts blocks where the caret is, as one step of undo. The words of one paragraph, or of one cell, go into the block that
 * is there; a table goes into the cells of the table that is there.
 */
export function $insertBlocks(given: readonly Block[]): readonly LexicalNode[] {
  $addUpdateTag(PASTE_TAG);
  const notes = given.filter((block) => block.kind === 'notes');
  const blocks = given.filter((block) => block.kind !== 'notes');
  // Footnotes go to the end by themselves; there they meet those of the text.
  for (const block of notes) $getRoot().append($blockToNode(block));
  const [only] = blocks;
  const words = blocks.length === 1 && only ? wordsOf(only) : null;
  if (!words && blocks.length === 1 && only?.kind === 'table' && $selectedCells().length > 0) {
    $fillCells(only.rows.map((row) => row.map(({ content }) => $inlineToNodes(content))));
    return [];
  }
  const nodes = words ? $inlineToNodes(words) : blocks.map($blockToNode);
  $insertNodes(nodes);
  return nodes;
}

/** Where the caret was when something was pasted that takes a while to read. */
export interface KeptPlace {
  /** Runs an insertion at that place, with what was typed there since going on after it. */
  $insertThere(insert: () => void): void;
}

/** Keeps the place of the caret, or of what is selected. */
export function $keepPlace(): KeptPlace {
  const kept = $getSelection()?.clone() ?? null;
  return {
    $insertThere(insert) {
      const now = $getSelection();
      if (!$isRangeSelection(kept) || !$isRangeSelection(now) || now.is(kept) || !$isStanding(kept)) {
        if (kept && !now) $setSelection(kept);
        insert();
        return;
      }
      const back = $splitForLater(kept, now);
      insert();
      back();
    },
  };
}

function $isStanding(selection: BaseSelection): boolean {
  const points = selection.getStartEndPoints() ?? [];
  return points.every(({ key, offset }) => {
    const node = $getNodeByKey(key);
    if (!node?.isAttached()) return false;
    return $isTextNode(node) ? offset <= node.getTextContentSize() : true;
  });
}

/**
 * Sets the kept selection; returns the function that sets the newer one again, in the words that were typed at the kept
 * place since.
 */
function $splitForLater(kept: RangeSelection, now: RangeSelection) {
  const { key, offset } = kept.anchor;
  const node = $getNodeByKey(key);
  const typed = now.anchor.key === key ? now.anchor.offset - offset : -1;
  if (kept.isCollapsed() && $isTextNode(node) && typed > 0) {
    const [before, after] = offset === 0 ? [null, node] : node.splitText(offset);
    if (before) before.select();
    else node.select(0, 0);
    return (): void => {
      if (after.isAttached()) after.select(typed, typed);
    };
  }
  const later = now.clone();
  $setSelection(kept.clone());
  return (): void => {
    if ($isStanding(later)) $setSelection(later);
  };
}

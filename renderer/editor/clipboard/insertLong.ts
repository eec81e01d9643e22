import {
  $getNodeByKey,
  $isRootNode,
  HISTORY_MERGE_TAG,
  SKIP_SCROLL_INTO_VIEW_TAG,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import type { Block } from '../../../shared/story';
import { $blockToNode } from '../convert/blocks';
import { $insertBlocks, type KeptPlace } from './insertContent';

/** What goes in at the first update, as characters of the story's JSON: less than a tenth of a second's work on a slow laptop. */
const FIRST_BATCH = 40_000;
/** Batches grow and shrink with how long the last one took. Every batch also costs what any change costs: few large ones are done soonest. */
const AIM_MS = 150;

/**
 * Puts any number of blocks where the caret was, as one step of undo. The first ones and the very last go in at once, with
 * the caret at their end; the others between them in batches, so that no key has to wait long.
 */
export function insertLong(editor: LexicalEditor, blocks: readonly Block[], place: KeptPlace): void {
  const count = batchOf(blocks, FIRST_BATCH);
  if (count >= blocks.length - 1) {
    editor.update(() => place.$insertThere(() => void $insertBlocks(blocks)), { discrete: true });
    return;
  }
  const after: NodeKey[] = [];
  editor.update(
    () =>
      place.$insertThere(() => {
        const first = $insertBlocks([...blocks.slice(0, count), ...blocks.slice(-1)]);
        const last = first[count - 1];
        // Inside a cell or a list Lexical puts blocks in its own way: there they all go in at once.
        if (last && $isRootNode(last.getParent())) after.push(last.getKey());
        else if (last) $insertAfter(last, blocks.slice(count, -1));
      }),
    { discrete: true },
  );
  for (const key of after) growAfter(editor, key, blocks.slice(count, -1));
}

/**
 * Puts blocks in below a block, batch by batch. While that block is gone, because the paste was undone, the rest waits; it
 * goes in when the block is back.
 */
function growAfter(editor: LexicalEditor, start: NodeKey, blocks: readonly Block[]): void {
  let after = start;
  let rest = blocks;
  let size = FIRST_BATCH;
  let stopWaiting: (() => void) | null = null;
  const isThere = (): boolean => editor.getEditorState().read(() => $getNodeByKey(after)?.isAttached() ?? false);
  const step = (): void => {
    if (editor.getRootElement() === null) return;
    if (!isThere()) {
      stopWaiting ??= editor.registerUpdateListener(() => {
        if (!isThere()) return;
        stopWaiting?.();
        stopWaiting = null;
        later(step);
      });
      return;
    }
    const count = batchOf(rest, size);
    const began = performance.now();
    editor.update(
      () => {
        const node = $getNodeByKey(after);
        const last = node && $insertAfter(node, rest.slice(0, count));
        if (last) after = last.getKey();
      },
      { discrete: true, tag: [HISTORY_MERGE_TAG, SKIP_SCROLL_INTO_VIEW_TAG] },
    );
    rest = rest.slice(count);
    if (rest.length === 0) return;
    later(() => {
      const tookMs = performance.now() - began;
      size = Math.round(size * Math.min(3, Math.max(0.3, AIM_MS / tookMs)));
      step();
    });
  };
  later(step);
}

/** After the browser has drawn and heard the keys that wait. */
const later = (step: () => void): void => void requestAnimationFrame(() => setTimeout(step, 0));

function $insertAfter(node: LexicalNode, blocks: readonly Block[]): LexicalNode {
  let last = node;
  for (const block of blocks) last = last.insertAfter($blockToNode(block), false);
  return last;
}

/** How many blocks go in at once. A list is never the last of them: Lexical joins it with the one before, and it is gone. */
function batchOf(blocks: readonly Block[], most: number): number {
  let characters = 0;
  let count = 0;
  for (const block of blocks) {
    if (count > 0 && characters >= most && blocks[count - 1]?.kind !== 'list') break;
    characters += JSON.stringify(block).length;
    count += 1;
  }
  return count;
}

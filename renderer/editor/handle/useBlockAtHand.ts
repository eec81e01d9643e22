import { debounce } from 'es-toolkit/function';
import { $getNearestNodeFromDOMNode, $getNodeByKey, mergeRegister, type LexicalEditor, type NodeKey } from 'lexical';
import { useEffect, useEffectEvent, useState } from 'react';
import type { Block } from '../../../shared/story';
import { $nodeToBlock } from '../convert/blocks';
import { $bodyBlockOf, $selectedBlocks } from '../nodes/bodyBlocks';

/** A block with the place of its handle, in px of the window. */
export interface BlockAtHand {
  readonly key: NodeKey;
  readonly kind: Block['kind'];
  readonly left: number;
  readonly top: number;
  /** Whether there is no room beside the block, so that the handle lies on it. */
  readonly isOnBlock: boolean;
}

/** After the last key, the block with the caret gets the handle this much later. */
const REST_MS = 700;
const BESIDE = 30;

/**
 * Returns the block under the pointer; while keys are typed none, and after a rest the one that holds the caret. It
 * stays the same while `isHeld`: its menu is open.
 */
export function useBlockAtHand(editor: LexicalEditor, isHeld: boolean): BlockAtHand | null {
  const [block, setBlock] = useState<BlockAtHand | null>(null);
  const isHeldNow = useEffectEvent(() => isHeld);
  useEffect(() => {
    let frame = 0;
    const listening = new AbortController();
    const { signal } = listening;
    const show = (key: NodeKey | null): void => {
      if (isHeldNow()) return;
      const next = key === null ? null : placeOf(editor, key);
      setBlock((old) => (JSON.stringify(old) === JSON.stringify(next) ? old : next));
    };
    document.addEventListener(
      'pointermove',
      (event) => {
        if (event.buttons !== 0) return;
        cancelAnimationFrame(frame);
        frame = requestAnimationFrame(() => {
          const found = blockAt(editor, event);
          if (found !== undefined) show(found);
        });
      },
      { signal, passive: true },
    );
    document.addEventListener('scroll', () => show(null), { signal, capture: true, passive: true });
    const rest = debounce(() => {
      if (document.activeElement !== editor.getRootElement()) return;
      show(editor.read(() => $selectedBlocks()[0]?.getKey() ?? null));
    }, REST_MS);
    return mergeRegister(
      () => {
        listening.abort();
        cancelAnimationFrame(frame);
        rest.cancel();
      },
      editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
        if (dirtyElements.size > 0 || dirtyLeaves.size > 0) show(null);
        rest();
      }),
    );
  }, [editor]);
  return block;
}

/** The block at the height of the pointer; undefined where the pointer is not on the paper, null between blocks. */
function blockAt(editor: LexicalEditor, { target, clientX, clientY }: PointerEvent): NodeKey | null | undefined {
  const root = editor.getRootElement();
  if (!root || !(target instanceof Element)) return undefined;
  if (target.closest('.block-handle') !== null || root.closest('article')?.contains(target) !== true) return undefined;
  const room = root.getBoundingClientRect();
  // Beside the text too: the handle itself is there, and the way to it.
  const at = document.elementFromPoint(Math.min(Math.max(clientX, room.left + 8), room.right - 8), clientY);
  if (!at || at === root || !root.contains(at)) return null;
  return editor.read(() => {
    const node = $getNearestNodeFromDOMNode(at);
    return (node && $bodyBlockOf(node)?.getKey()) ?? null;
  });
}

function placeOf(editor: LexicalEditor, key: NodeKey): BlockAtHand | null {
  const element = editor.getElementByKey(key);
  const root = editor.getRootElement();
  const scroller = root?.closest('.paper-scroll');
  // As it is drawn, and not by `editor.read`, which would commit what is under way.
  const kind = editor.getEditorState().read(() => {
    const node = $getNodeByKey(key);
    return node && $nodeToBlock(node).kind;
  });
  if (!kind || !element || !root || !scroller) return null;
  const { top, left } = element.getBoundingClientRect();
  const room = scroller.getBoundingClientRect();
  if (top < room.top || top > room.bottom - 24) return null;
  // Clear of a photo that is wider than the text; in a low room, at the edge of what can be seen.
  const beside = Math.min(root.getBoundingClientRect().left, left) - BESIDE;
  const edge = room.left + 2;
  return { key, kind, left: Math.max(beside, edge), top, isOnBlock: beside < edge };
}

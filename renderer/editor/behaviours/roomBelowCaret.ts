import type { LexicalEditor } from 'lexical';

/** The part of the paper's height that stays free below the caret, as `scroll-padding-bottom` has it for the fields. */
const FREE = 1 / 4;

/**
 * Scrolls the paper while one types near its lower end, so that the next lines have room; returns a dispose function.
 * Lexical itself brings the caret just into view, and knows the padding of the page's own scrolling alone.
 */
export function keepRoomBelowCaret(editor: LexicalEditor): () => void {
  let frame = 0;
  const stop = editor.registerUpdateListener(({ dirtyLeaves, dirtyElements, tags }) => {
    if ((dirtyLeaves.size === 0 && dirtyElements.size === 0) || tags.has('historic')) return;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => makeRoom(editor.getRootElement()));
  });
  return () => {
    stop();
    cancelAnimationFrame(frame);
  };
}

function makeRoom(root: HTMLElement | null): void {
  const selection = document.getSelection();
  const scroller = root?.closest('.paper-scroll');
  if (!scroller || document.activeElement !== root || !selection?.isCollapsed || selection.rangeCount === 0) return;
  const { anchorNode } = selection;
  const caret = selection.getRangeAt(0).getBoundingClientRect();
  // In an empty block the caret has no box of its own.
  const box = caret.height > 0 || !(anchorNode instanceof Element) ? caret : anchorNode.getBoundingClientRect();
  const room = scroller.getBoundingClientRect();
  const missing = box.bottom - (room.bottom - room.height * FREE);
  if (box.height > 0 && missing > 0) scroller.scrollTop += missing;
}

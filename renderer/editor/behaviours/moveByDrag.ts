import { $getRoot, HISTORY_PUSH_TAG, type LexicalEditor, type NodeKey } from 'lexical';
import { $isBlockOfBody, $moveBlocks } from './moveBlocks';
import './moveByDrag.css';

/** Distinguishes a drag of blocks from one of text or files. */
const DRAG_TYPE = 'application/x-stet-block';
/** Nearer than this to an edge, the paper scrolls; faster the nearer. In pixels, and pixels a frame. */
const SCROLL_ZONE = 64;
const FASTEST_SCROLL = 18;

/**
 * Lets the user drag blocks of the body to another place: call it in the `dragstart` of whatever is their handle. A
 * line shows where they would go, the paper scrolls at its edges, Escape cancels; the move is one step of undo. Blocks
 * inside another block are not moved, and then the drag is the browser's.
 */
export function startBlockDrag(editor: LexicalEditor, event: DragEvent, keys: readonly NodeKey[]): void {
  const root = editor.getRootElement();
  if (!root || !event.dataTransfer || !editor.read(() => keys.every($isBlockOfBody))) return;
  event.dataTransfer.setData(DRAG_TYPE, keys.join());
  event.dataTransfer.effectAllowed = 'move';
  const elements = keys.flatMap((key) => editor.getElementByKey(key) ?? []);
  const drag = trackDrag(root, {
    rects: () => blockElements(editor).map((element) => element.getBoundingClientRect()),
    drop: (gap) => {
      // First, since the page puts a caret where it sets the focus, and what was moved is to stay selected.
      if (!root.contains(document.activeElement)) root.focus({ preventScroll: true });
      editor.update(() => void $moveBlocks(keys, gap), { tag: HISTORY_PUSH_TAG, discrete: true });
    },
    end: () => {
      for (const element of elements) delete element.dataset['dragged'];
    },
  });
  // The browser takes its picture of what is dragged after this event, which should not be the pale one.
  requestAnimationFrame(() => {
    if (!drag.isOver()) for (const element of elements) element.dataset['dragged'] = 'true';
  });
}

const blockElements = (editor: LexicalEditor): HTMLElement[] =>
  editor.read(() => $getRoot().getChildrenKeys()).flatMap((key) => editor.getElementByKey(key) ?? []);

interface DragSteps {
  readonly rects: () => readonly DOMRect[];
  readonly drop: (gap: number) => void;
  readonly end: () => void;
}

/** Follows the pointer until it lets go, in front of everybody else who listens: this drag is nobody's text. */
function trackDrag(root: HTMLElement, { rects, drop, end }: DragSteps): { isOver: () => boolean } {
  const scroller = scrollerOf(root);
  const line = document.createElement('div');
  line.className = 'editor-drop-line';
  let pointer: { readonly x: number; readonly y: number } | null = null;
  let frame = 0;
  const listening = new AbortController();
  const isInside = ({ clientX: x, clientY: y }: DragEvent): boolean => {
    const room = scroller.getBoundingClientRect();
    return x >= room.left && x <= room.right && y >= room.top && y <= room.bottom;
  };
  const draw = (): void => {
    if (pointer) drawLine(line, root, rects(), pointer.y);
    else line.remove();
  };
  const scroll = (): void => {
    frame = requestAnimationFrame(scroll);
    const by = pointer ? scrollSpeed(pointer.y, scroller.getBoundingClientRect()) : 0;
    if (by === 0) return;
    scroller.scrollTop += by;
    draw();
  };
  const finish = (): void => {
    listening.abort();
    cancelAnimationFrame(frame);
    line.remove();
    end();
  };
  const on = (name: 'dragover' | 'drop' | 'dragend', listener: (event: DragEvent) => void): void =>
    document.addEventListener(name, listener, { capture: true, signal: listening.signal });
  on('dragover', (event) => {
    event.stopPropagation();
    pointer = isInside(event) ? { x: event.clientX, y: event.clientY } : null;
    if (pointer) {
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'move';
    }
    draw();
  });
  on('drop', (event) => {
    event.stopPropagation();
    event.preventDefault();
    const gap = isInside(event) ? gapAt(rects(), event.clientY) : null;
    finish();
    if (gap !== null) drop(gap);
  });
  on('dragend', finish);
  frame = requestAnimationFrame(scroll);
  return { isOver: () => listening.signal.aborted };
}

/**
 * Returns the gap between blocks (0 is before the first) that a height on the screen means; `rects` go down the page.
 */
export function gapAt(rects: readonly Pick<DOMRect, 'top' | 'bottom'>[], y: number): number {
  const below = rects.findIndex(({ top, bottom }) => y < (top + bottom) / 2);
  return below === -1 ? rects.length : below;
}

/** Pixels to scroll by in this frame: none away from the edges of the room. */
export function scrollSpeed(y: number, room: Pick<DOMRect, 'top' | 'bottom'>): number {
  const up = SCROLL_ZONE - (y - room.top);
  const down = SCROLL_ZONE - (room.bottom - y);
  if (up <= 0 && down <= 0) return 0;
  const speed = Math.ceil((Math.min(Math.max(up, down), SCROLL_ZONE) / SCROLL_ZONE) * FASTEST_SCROLL);
  return up > down ? -speed : speed;
}

function drawLine(line: HTMLElement, root: HTMLElement, rects: readonly DOMRect[], y: number): void {
  const gap = gapAt(rects, y);
  const above = rects[gap - 1];
  const below = rects[gap];
  const room = root.getBoundingClientRect();
  const at = above && below ? (above.bottom + below.top) / 2 : above ? above.bottom + 6 : (below?.top ?? room.top) - 6;
  line.style.top = `${at}px`;
  line.style.left = `${room.left}px`;
  line.style.width = `${room.width}px`;
  if (!line.isConnected) document.body.append(line);
}

function scrollerOf(element: HTMLElement): HTMLElement {
  for (let at: HTMLElement | null = element; at; at = at.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return document.documentElement;
}

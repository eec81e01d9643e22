import type { Block, BlockPlace, TextEdit, ThreadId } from '../../../shared/story';
import type { TextRange } from '../../../shared/text';

/**
 * A piece of a part's text as it is drawn: the DOM's text node, and the offset (UTF-16) of its first letter in the
 * part.
 */
export interface DrawnText {
  readonly node: Text;
  readonly start: number;
}

/** What the editor does for those who know places of the body and not the editor. Blocks are named by their index in the story's body. */
export interface BodyView {
  /** The element that a block is drawn in. */
  elementOf(block: number): HTMLElement | null;
  /** The texts of a part that is written in the editor itself; null for one that has a field of its own, or is not drawn. */
  drawnText(block: number, part: string): readonly DrawnText[] | null;
  /** The block that an element is drawn in; null for one outside of the body. */
  blockAt(element: Element): number | null;
  /** What is selected, part by part; around a caret the whole part. A block that is selected whole has no part. */
  selected(): readonly BlockPlace[];
  /** Has the runs at these places, and no others, name a thread. Parts that are plain text are left alone. */
  anchor(thread: ThreadId, places: readonly BlockPlace[]): void;
  /** Puts the caret there, over a stretch of a part, or selects the block where the part is not written in the editor. */
  select(block: number, part: string | null, range: TextRange): void;
  /** Replaces stretches of parts, all in one step of undo. */
  edit(edits: ReadonlyMap<number, ReadonlyMap<string, readonly TextEdit[]>>): void;
  /** Makes the body these blocks, in one step of undo; those that are in it already stay as they are. */
  become(body: readonly Block[]): void;
  /** Puts other blocks, or none, in the place of blocks, all in one step of undo; all others stay as they are. */
  replaceBlocks(changes: ReadonlyMap<number, readonly Block[]>): void;
}

let current: BodyView | null = null;

/** Makes an editor's body the one that places are looked for in; returns a dispose function. */
export function registerBodyView(view: BodyView): () => void {
  current = view;
  return () => {
    if (current === view) current = null;
  };
}

/** Returns the body on the paper; null while there is none. */
export const bodyView = (): BodyView | null => current;

import {
  $getNodeByKey,
  $isRootNode,
  HISTORIC_TAG,
  HISTORY_MERGE_TAG,
  SKIP_SCROLL_INTO_VIEW_TAG,
  type EditorState,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import type { Block } from '../../../shared/story';
import { keepUntilDone } from '../../story';
import { $blockToNode } from '../convert/blocks';
import { $keepCaret, $keepCaretOfField } from '../keepCaret';
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
    editor.update(
      () => {
        $keepCaretOfField();
        place.$insertThere(() => void $insertBlocks(blocks));
      },
      { discrete: true },
    );
    return;
  }
  const after: NodeKey[] = [];
  editor.update(
    () => {
      $keepCaretOfField();
      place.$insertThere(() => {
        const first = $insertBlocks([...blocks.slice(0, count), ...blocks.slice(-1)]);
        const last = first[count - 1];
        // Inside a cell or a list Lexical puts blocks in its own way: there they all go in at once.
        if (last && $isRootNode(last.getParent())) after.push(last.getKey());
        else if (last) $insertAfter(last, blocks.slice(count, -1));
      });
    },
    { discrete: true },
  );
  for (const key of after) growAfter(editor, key, blocks.slice(count, -1));
}

/** What is still to go in, and below which block. */
interface Lack {
  readonly after: NodeKey;
  readonly rest: readonly Block[];
}

/**
 * Puts blocks in below a block, batch by batch. Undo and redo may bring back any text that was there on the way: what it
 * lacks then goes in as well, so that no step of undo ends on a part of the paste. Without that block nothing goes in.
 */
function growAfter(editor: LexicalEditor, start: NodeKey, blocks: readonly Block[]): void {
  /** By the root of each such text: letters that are typed don't change it, blocks that come and go do. */
  const lacks = new WeakMap<LexicalNode, Lack>();
  let lack: Lack | null = { after: start, rest: blocks };
  let size = FIRST_BATCH;
  let began: number | null = null;
  let isWaiting = false;

  let finish: (() => void) | null = null;

  const end = (): void => {
    finish?.();
    finish = null;
  };
  const goOn = (): void => {
    if (!lack || !editor.getEditorState()._nodeMap.has(lack.after)) {
      end();
      return;
    }
    // Who leaves the draft or closes the window meanwhile waits for the rest.
    if (!finish) keepUntilDone(new Promise<void>((resolve) => (finish = resolve)));
    if (isWaiting) return;
    isWaiting = true;
    later(() => {
      isWaiting = false;
      if (editor.getRootElement() === null) end();
      else step();
    });
  };
  const follow = (state: EditorState, isHistoric: boolean): void => {
    const root = state._nodeMap.get('root');
    if (!root) return;
    if (isHistoric) lack = lacks.get(root) ?? null;
    else if (lack) lacks.set(root, lack);
    goOn();
  };
  const step = (): void => {
    if (began !== null) size = Math.round(size * Math.min(3, Math.max(0.3, AIM_MS / (performance.now() - began))));
    began = performance.now();
    editor.update(
      () => {
        const node = lack && $getNodeByKey(lack.after);
        if (!lack || !node?.isAttached()) return;
        $keepCaret(editor);
        const count = batchOf(lack.rest, size);
        const last = $insertAfter(node, lack.rest.slice(0, count));
        const rest = lack.rest.slice(count);
        lack = rest.length > 0 ? { after: last.getKey(), rest } : null;
      },
      { discrete: true, tag: [HISTORY_MERGE_TAG, SKIP_SCROLL_INTO_VIEW_TAG] },
    );
  };
  editor.registerUpdateListener(({ editorState, tags }) => follow(editorState, tags.has(HISTORIC_TAG)));
  follow(editor.getEditorState(), false);
}

/** A window that is not seen draws no frames; the step is taken all the same, this much later. */
const UNSEEN_MS = 250;

/** After the browser has drawn and heard the keys that wait. */
function later(step: () => void): void {
  const frame = requestAnimationFrame(() => {
    clearTimeout(unseen);
    setTimeout(step, 0);
  });
  const unseen = setTimeout(() => {
    cancelAnimationFrame(frame);
    step();
  }, UNSEEN_MS);
}

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

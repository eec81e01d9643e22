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

/** Long pastes into one editor. */
export interface LongInsertion {
  /**
   * Puts any number of blocks where the caret was, as one step of undo. The first ones and the very last go in at once,
   * with the caret at their end; the others between them in batches, so that no key has to wait long.
   */
  readonly insert: (blocks: readonly Block[], place: KeptPlace) => void;
  readonly dispose: () => void;
}

/** What is still to go in, and below which block. */
interface Lack {
  readonly after: NodeKey;
  readonly rest: readonly Block[];
}

/** Puts long pastes into an editor, with one listener for all of them. */
export function createLongInsertion(editor: LexicalEditor): LongInsertion {
  const growth = growIn(editor);
  return {
    dispose: growth.dispose,
    insert(blocks, place) {
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
      for (const key of after) growth.add({ after: key, rest: blocks.slice(count, -1) });
    },
  };
}

/**
 * Puts what an editor's text lacks in below its blocks, batch by batch. Undo and redo may bring back any text that was
 * there on the way: what it lacks then goes in as well, so that no step of undo ends on a part of a paste. A lack whose
 * block is gone is forgotten.
 */
function growIn(editor: LexicalEditor) {
  /** By the root of each such text: letters that are typed don't change it, blocks that come and go do. */
  const lacksOf = new WeakMap<LexicalNode, readonly Lack[]>();
  let lacks: readonly Lack[] = [];
  let size = FIRST_BATCH;
  let began: number | null = null;
  let isWaiting = false;
  let finish: (() => void) | null = null;

  const end = (): void => {
    began = null;
    finish?.();
    finish = null;
  };
  const goOn = (): void => {
    if (lacks.length === 0) {
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
  const follow = ({ _nodeMap: nodes }: EditorState, isHistoric: boolean): void => {
    const root = nodes.get('root');
    if (!root) return;
    const now = isHistoric ? (lacksOf.get(root) ?? []) : lacks;
    lacks = now.filter(({ after }) => nodes.has(after));
    if (lacks.length > 0) lacksOf.set(root, lacks);
    goOn();
  };
  const step = (): void => {
    if (began !== null) size = Math.round(size * Math.min(3, Math.max(0.3, AIM_MS / (performance.now() - began))));
    began = performance.now();
    editor.update(
      () => {
        const [lack, ...others] = lacks;
        const node = lack && $getNodeByKey(lack.after);
        if (!lack || !node?.isAttached()) return;
        $keepCaret(editor);
        const count = batchOf(lack.rest, size);
        const last = $insertAfter(node, lack.rest.slice(0, count));
        const rest = lack.rest.slice(count);
        lacks = rest.length > 0 ? [{ after: last.getKey(), rest }, ...others] : others;
      },
      { discrete: true, tag: [HISTORY_MERGE_TAG, SKIP_SCROLL_INTO_VIEW_TAG] },
    );
  };
  const stop = editor.registerUpdateListener(({ editorState, tags }) => follow(editorState, tags.has(HISTORIC_TAG)));
  return {
    add(lack: Lack): void {
      lacks = [...lacks, lack];
      follow(editor.getEditorState(), false);
    },
    dispose: (): void => {
      stop();
      lacks = [];
      end();
    },
  };
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

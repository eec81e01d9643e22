import {
  $addUpdateTag,
  $createNodeSelection,
  $createRangeSelection,
  $getNearestNodeFromDOMNode,
  $getRoot,
  $isElementNode,
  $setSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import type { Block } from '../../../shared/story';
import type { TextRange } from '../../../shared/text';
import { registerBodyView, useOpenStory, type BodyView, type DrawnText } from '../../story';
import { defineBehaviour } from '../host';
import { $keepCaret, $keepCaretOfField } from '../keepCaret';
import { $bodyBlockOf } from '../nodes/bodyBlocks';
import { $anchorThread } from './anchorThread';
import { $becomeBody } from './becomeBody';
import { $replaceBlocks } from './replaceBlocks';
import { $editBlock } from './editPart';
import { $partTexts, type PartText } from './partTexts';
import { $selectedPlaces } from './selectedPlaces';

/**
 * Returns the body of an editor as a place to be looked at, gone to and changed by place. `body` returns the blocks
 * that it contains now.
 */
function createBodyView(editor: LexicalEditor, body: () => readonly Block[]): BodyView {
  // A block that did not change is the same object, and so are the DOM's texts that draw it.
  const drawn = new WeakMap<Block, ReadonlyMap<string, readonly DrawnText[]>>();
  const step = ($change: () => void): void =>
    editor.update(
      () => {
        $addUpdateTag(HISTORY_PUSH_TAG);
        $change();
      },
      { discrete: true },
    );
  const $nodeAt = (block: number): LexicalNode | null => $getRoot().getChildAtIndex(block);

  const drawnParts = (index: number): ReadonlyMap<string, readonly DrawnText[]> | null => {
    const block = body()[index];
    if (!block) return null;
    const known = drawn.get(block);
    if (known && [...known.values()].every((pieces) => pieces.every(({ node }) => node.isConnected))) return known;
    const parts = editor.read(() => {
      const node = $nodeAt(index);
      return node && new Map([...$partTexts(node, block)].map(([part, text]) => [part, domTexts(editor, text)]));
    });
    if (parts) drawn.set(block, parts);
    return parts;
  };

  return {
    elementOf: (block) => editor.read(() => editor.getElementByKey($nodeAt(block)?.getKey() ?? '')),
    drawnText: (block, part) => drawnParts(block)?.get(part) ?? null,
    blockAt: (element) =>
      editor.read(() => {
        const node = $getNearestNodeFromDOMNode(element);
        return (node && $bodyBlockOf(node)?.getIndexWithinParent()) ?? null;
      }),
    selected: () => editor.read(() => $selectedPlaces(body())),
    anchor: (thread, places) =>
      step(() => {
        $keepCaretOfField();
        $anchorThread(thread, places, body());
      }),
    select(index, part, range) {
      editor.getRootElement()?.focus({ preventScroll: true });
      editor.update(
        () => {
          const [node, block] = [$nodeAt(index), body()[index]];
          if (!node) return void $getRoot().selectEnd();
          const text = part === null || !block ? null : ($partTexts(node, block).get(part) ?? null);
          if (text) $selectText(text, range);
          else if ($isElementNode(node)) node.selectStart();
          else $selectWhole(node);
        },
        { discrete: true, tag: 'skip-scroll-into-view' },
      );
    },
    edit: (edits) =>
      step(() => {
        $keepCaretOfField();
        // By node and not by index, since a block that is replaced must not change which ones are meant.
        const nodes = [...edits].map(([index, parts]) => [$nodeAt(index), body()[index], parts] as const);
        for (const [node, block, parts] of nodes) if (node && block) $editBlock(node, block, parts);
      }),
    become: (next) =>
      step(() => {
        // From a list the next key is meant for the list.
        $keepCaret(editor);
        $becomeBody(body(), next);
      }),
    replaceBlocks: (changes) =>
      step(() => {
        $keepCaret(editor);
        $replaceBlocks(changes);
      }),
  };
}

const domTexts = (editor: LexicalEditor, { pieces }: PartText): readonly DrawnText[] =>
  pieces.flatMap(({ node, start }) => {
    let dom: Node | null = editor.getElementByKey(node.getKey());
    while (dom && !(dom instanceof Text)) dom = dom.firstChild;
    return dom ? [{ node: dom, start }] : [];
  });

/** Selects a stretch of a part. */
export function $selectText({ pieces, element }: PartText, { start, end }: TextRange): void {
  const first = pieces.filter((piece) => piece.start <= start).at(-1);
  const last = pieces.filter((piece) => piece.start <= end).at(-1);
  if (!first || !last) {
    if ($isElementNode(element)) element.selectStart();
    return;
  }
  const selection = $createRangeSelection();
  selection.anchor.set(first.node.getKey(), Math.min(start - first.start, first.node.getTextContentSize()), 'text');
  selection.focus.set(last.node.getKey(), Math.min(end - last.start, last.node.getTextContentSize()), 'text');
  $setSelection(selection);
}

function $selectWhole(node: LexicalNode): void {
  const selection = $createNodeSelection();
  selection.add(node.getKey());
  $setSelection(selection);
}

/** Panels reach into the text by places of the open story. */
export const BodyViewExtension = defineBehaviour('body-view', (editor) =>
  registerBodyView(createBodyView(editor, () => useOpenStory.getState().open?.story.body ?? [])),
);

import { buildEditorFromExtensions } from '@lexical/extension';
import {
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $parseSerializedNode,
  type LexicalNode,
  type SerializedLexicalNode,
} from 'lexical';
import type { Block, InlineContent } from '../../../shared/story';
import { $nodeToBlock } from '../convert/blocks';
import { $nodesToInline } from '../convert/inline';
import { contentExtension } from '../content';
import { $selectedNodes } from './selectedNodes';
import { wordsOf } from './wordsOf';

/** What is selected in a body: whole and cut blocks, or words from inside one block. */
export type Selected =
  | { readonly kind: 'blocks'; readonly blocks: readonly Block[] }
  | { readonly kind: 'words'; readonly content: InlineContent };

/** Returns what is selected, as content of a story; null where nothing is. Changes nothing. */
export function $selected(): Selected | null {
  const selection = $getSelection();
  if (!selection || ($isRangeSelection(selection) && selection.isCollapsed())) return null;
  const nodes = $selectedNodes(selection);
  return nodes.length > 0 ? selectedIn(nodes) : null;
}

/** Nodes can only be made in an editor, and a copy must not change the one that is typed in: so it is made in another. */
function selectedIn(nodes: readonly SerializedLexicalNode[]): Selected {
  const workshop = buildEditorFromExtensions(contentExtension([]));
  let selected: Selected = { kind: 'blocks', blocks: [] };
  workshop.update(
    () => {
      const made = nodes.map((node) => $parseSerializedNode(node));
      selected = made.every((node) => node.isInline())
        ? { kind: 'words', content: $nodesToInline(made) }
        : { kind: 'blocks', blocks: $blocksOf(made) };
    },
    { discrete: true },
  );
  workshop.dispose();
  return cellAsWords(selected);
}

/** One cell is copied as its words. */
function cellAsWords(selected: Selected): Selected {
  const [only, ...others] = selected.kind === 'blocks' ? selected.blocks : [];
  const content = only?.kind === 'table' && others.length === 0 ? wordsOf(only) : null;
  return content ? { kind: 'words', content } : selected;
}

/** Words beside blocks are a paragraph; of a part that is no block by itself, such as some cells of a table, the blocks in it. */
function $blocksOf(nodes: readonly LexicalNode[]): readonly Block[] {
  const blocks: Block[] = [];
  let words: LexicalNode[] = [];
  const endWords = (): void => {
    if (words.length > 0) blocks.push({ kind: 'paragraph', content: $nodesToInline(words) });
    words = [];
  };
  for (const node of nodes) {
    if (node.isInline()) words.push(node);
    else {
      endWords();
      for (const block of $blocksIn(node)) blocks.push(block);
    }
  }
  endWords();
  return blocks;
}

function $blocksIn(node: LexicalNode): readonly Block[] {
  try {
    return [$nodeToBlock(node)];
  } catch (error) {
    if (error instanceof RangeError && $isElementNode(node)) return $blocksOf(node.getChildren());
    throw error;
  }
}

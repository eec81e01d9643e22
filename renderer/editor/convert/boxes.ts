import { $isListNode } from '@lexical/list';
import { $createParagraphNode, $createTextNode, $isElementNode, type LexicalNode } from 'lexical';
import type { BlockOf } from '../../../shared/story';
import { $appendAll } from '../nodes/appendAll';
import {
  $createFactBoxNode,
  $isFactBoxContentNode,
  $isFactBoxTitleNode,
  type FactBoxNode,
} from '../nodes/factBox/FactBoxNode';
import { $createUnknownBlockNode, $isUnknownBlockNode } from '../nodes/unknownBlock/UnknownBlockNode';
import {
  $createPullQuoteNode,
  $isPullQuoteAttributionNode,
  $isPullQuoteTextNode,
  type PullQuoteNode,
} from '../nodes/pullQuote/PullQuoteNode';
import { withoutEmptyEnd } from './emptyEnd';
import { $inlineToNodes, $nodesToInline } from './inline';
import { $listToNode, $nodeToList } from './lists';

type FactBox = BlockOf<'factBox'>;

const $line = (text: string): LexicalNode[] => (text === '' ? [] : [$createTextNode(text)]);

/** Returns a pull quote as the nodes of its two parts. */
export const $pullQuoteToNode = ({ content, attribution }: BlockOf<'pullQuote'>): PullQuoteNode =>
  $createPullQuoteNode($inlineToNodes(content), $line(attribution));

/** Converts a node to its pull quote. */
export function $nodeToPullQuote(node: PullQuoteNode): BlockOf<'pullQuote'> {
  const parts = node.getChildren();
  return {
    kind: 'pullQuote',
    content: $nodesToInline(parts.filter($isPullQuoteTextNode)),
    attribution: parts.find($isPullQuoteAttributionNode)?.getTextContent() ?? '',
  };
}

/** Returns a fact box as the nodes of its title and content; a box with nothing in it gets a paragraph to write in. */
export const $factBoxToNode = ({ title, blocks }: FactBox): FactBoxNode =>
  $createFactBoxNode(
    $line(title),
    blocks.map((block) => {
      if (block.kind === 'paragraph') return $appendAll($createParagraphNode(), $inlineToNodes(block.content));
      return block.kind === 'list' ? $listToNode(block) : $createUnknownBlockNode(block);
    }),
  );

/** Converts a node to its fact box, without empty paragraphs at its end. */
export function $nodeToFactBox(node: FactBoxNode): FactBox {
  const parts = node.getChildren();
  const blocks = parts.filter($isFactBoxContentNode).flatMap((content) => content.getChildren().map($nodeToInnerBlock));
  return {
    kind: 'factBox',
    title: parts.find($isFactBoxTitleNode)?.getTextContent() ?? '',
    blocks: withoutEmptyEnd(blocks),
  };
}

function $nodeToInnerBlock(node: LexicalNode): FactBox['blocks'][number] {
  if ($isListNode(node)) return $nodeToList(node);
  if ($isElementNode(node)) return { kind: 'paragraph', content: $nodesToInline(node.getChildren()) };
  if ($isUnknownBlockNode(node)) {
    const block = node.getBlock();
    if (block.kind === 'unknown') return block;
  }
  throw new RangeError(`Not a block of a fact box: ${node.getType()}`);
}

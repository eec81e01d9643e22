import { $isListNode } from '@lexical/list';
import { $createHeadingNode, $createQuoteNode, $isHeadingNode, $isQuoteNode } from '@lexical/rich-text';
import { $isTableNode } from '@lexical/table';
import { $createParagraphNode, $isParagraphNode, type LexicalNode } from 'lexical';
import { assertNever, type Block } from '../../../shared/story';
import { $appendAll } from '../nodes/appendAll';
import { $createEmbedNode, $isEmbedNode } from '../nodes/embed/EmbedNode';
import { $createFigureNode, $isFigureNode } from '../nodes/figure/FigureNode';
import { $createGalleryNode, $isGalleryNode } from '../nodes/gallery/GalleryNode';
import { $createUnknownBlockNode, $isUnknownBlockNode } from '../nodes/unknownBlock/UnknownBlockNode';
import { $isFactBoxNode } from '../nodes/factBox/FactBoxNode';
import { $isNotesNode } from '../nodes/note/NotesNode';
import { $isPullQuoteNode } from '../nodes/pullQuote/PullQuoteNode';
import { $createRuleNode, $isRuleNode } from '../nodes/rule/RuleNode';
import { $factBoxToNode, $nodeToFactBox, $nodeToPullQuote, $pullQuoteToNode } from './boxes';
import { $inlineToNodes, $nodesToInline } from './inline';
import { $listToNode, $nodeToList } from './lists';
import { $nodeToNotes, $notesToNode } from './notes';
import { $nodeToTable, $tableToNode } from './tables';

/** Converts a block to its Lexical node. */
export function $blockToNode(block: Block): LexicalNode {
  switch (block.kind) {
    case 'paragraph':
      return $appendAll($createParagraphNode(), $inlineToNodes(block.content));
    case 'subhead':
      return $appendAll($createHeadingNode(`h${block.level}`), $inlineToNodes(block.content));
    case 'list':
      return $listToNode(block);
    case 'quote':
      return $appendAll($createQuoteNode(), $inlineToNodes(block.content));
    case 'figure':
      return $createFigureNode(block);
    case 'gallery':
      return $createGalleryNode(block);
    case 'embed':
      return $createEmbedNode(block);
    case 'rule':
      return $createRuleNode();
    case 'pullQuote':
      return $pullQuoteToNode(block);
    case 'factBox':
      return $factBoxToNode(block);
    case 'table':
      return $tableToNode(block);
    case 'notes':
      return $notesToNode(block);
    case 'unknown':
      return $createUnknownBlockNode(block);
    default:
      return assertNever(block);
  }
}

/** Converts a top-level node to its block. Throws on a node that is none of Stet's: nothing is ever skipped. */
export function $nodeToBlock(node: LexicalNode): Block {
  if ($isParagraphNode(node)) return { kind: 'paragraph', content: $nodesToInline(node.getChildren()) };
  if ($isHeadingNode(node)) {
    return { kind: 'subhead', level: levelOf(node.getTag()), content: $nodesToInline(node.getChildren()) };
  }
  if ($isListNode(node)) return $nodeToList(node);
  if ($isQuoteNode(node)) return { kind: 'quote', content: $nodesToInline(node.getChildren()) };
  if ($isFigureNode(node) || $isGalleryNode(node) || $isEmbedNode(node) || $isUnknownBlockNode(node))
    return node.getBlock();
  if ($isRuleNode(node)) return { kind: 'rule' };
  if ($isPullQuoteNode(node)) return $nodeToPullQuote(node);
  if ($isFactBoxNode(node)) return $nodeToFactBox(node);
  if ($isTableNode(node)) return $nodeToTable(node);
  if ($isNotesNode(node)) return $nodeToNotes(node);
  throw new RangeError(`Not a block of Stet: ${node.getType()}`);
}

/** A page's h1 is the headline, so the highest subhead is 2; a pasted 5 or 6 becomes the lowest. */
const levelOf = (tag: string): 2 | 3 | 4 => (tag === 'h1' || tag === 'h2' ? 2 : tag === 'h3' ? 3 : 4);

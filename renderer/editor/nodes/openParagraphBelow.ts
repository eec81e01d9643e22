import { $createParagraphNode, $isElementNode, $isParagraphNode, type LexicalNode } from 'lexical';
import { $bodyBlockOf } from './bodyBlocks';

/** Opens an empty paragraph below the block of the body that contains a node, and puts the caret there. */
export function $openParagraphBelow(node: LexicalNode): void {
  const block = $bodyBlockOf(node);
  if (block === null) return;
  const next = block.getNextSibling();
  // An empty paragraph that waits there already is the one.
  if ($isElementNode(next) && $isParagraphNode(next) && next.isEmpty()) next.select();
  else {
    const paragraph = $createParagraphNode();
    block.insertAfter(paragraph);
    paragraph.select();
  }
}

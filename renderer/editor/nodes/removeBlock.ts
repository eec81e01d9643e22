import { $createParagraphNode, $getNodeByKey, type NodeKey } from 'lexical';

/** Removes a block and puts the caret where it stood. The editor is never left without a place to write. */
export function $removeBlock(key: NodeKey): void {
  const node = $getNodeByKey(key);
  if (!node) return;
  const neighbour = node.getNextSibling() ?? node.getPreviousSibling();
  if (neighbour) {
    node.remove();
    neighbour.selectStart();
  } else {
    const paragraph = $createParagraphNode();
    node.replace(paragraph);
    paragraph.select();
  }
}

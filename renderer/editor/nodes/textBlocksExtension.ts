import { $isListNode, ListItemNode } from '@lexical/list';
import { HeadingNode, QuoteNode } from '@lexical/rich-text';
import { $createLineBreakNode, defineExtension, mergeRegister, ParagraphNode } from 'lexical';
import { $isBodyOnly, $isInline, $keepInline, $liftBelow, $takeApart } from './normalize';

/** Lexical's own text blocks, held to what the schema lets them hold: inline content, and lists in a list's item. */
export const TextBlocksExtension = defineExtension({
  name: 'stet/text-blocks',
  register: (editor) =>
    mergeRegister(
      ...[ParagraphNode, HeadingNode, QuoteNode].map((klass) => editor.registerNodeTransform(klass, $keepInline)),
      editor.registerNodeTransform(ListItemNode, $normalizeItem),
    ),
});

function $normalizeItem(item: ListItemNode): void {
  const foreign = item.getChildren().filter((child) => !$isInline(child) && !$isListNode(child));
  $liftBelow(foreign.filter($isBodyOnly));
  for (const block of foreign.filter((child) => !$isBodyOnly(child))) {
    const { lines, blocks } = $takeApart([block]);
    $liftBelow(blocks);
    for (const line of lines) {
      if (block.getPreviousSibling()) block.insertBefore($createLineBreakNode());
      for (const node of line) block.insertBefore(node);
    }
    block.remove();
  }
}

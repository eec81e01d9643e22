import {
  $createNodeSelection,
  $getNodeByKey,
  $isElementNode,
  $setSelection,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { $selectedBlocks } from '../nodes/bodyBlocks';

/** Puts the caret into a block, or selects one that is drawn whole; nothing moves where it is there already. */
export function selectBlock(editor: LexicalEditor, key: NodeKey): void {
  editor.update(
    () => {
      const node = $getNodeByKey(key);
      if (!node || $selectedBlocks().some((block) => block.is(node))) return;
      if ($isElementNode(node)) node.selectStart();
      else $selectWhole(key);
    },
    { discrete: true },
  );
}

/** Selects everything that a block holds. */
export function $selectAllOf(key: NodeKey): void {
  const node = $getNodeByKey(key);
  if ($isElementNode(node)) node.select(0, node.getChildrenSize());
  else $selectWhole(key);
}

function $selectWhole(key: NodeKey): void {
  const selection = $createNodeSelection();
  selection.add(key);
  $setSelection(selection);
}

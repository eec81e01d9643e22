import { $createListItemNode, $isListItemNode, $isListNode, type ListItemNode, type ListNode } from '@lexical/list';
import type { BlockOf, ListItem } from '../../../shared/story';
import { $appendAll } from '../nodes/appendAll';
import { $createStoryListNode, $isStoryListNode } from '../nodes/list/StoryListNode';
import { $inlineToNodes, $nodesToInline } from './inline';

type List = BlockOf<'list'>;

/** Returns a list as Lexical nodes. Lexical puts a list below an item into an item of its own, next to the first. */
export function $listToNode(list: List): ListNode {
  const node = $createStoryListNode(list.style === 'bulleted' ? 'bullet' : 'number', list.start, list);
  for (const item of list.items) {
    node.append($appendAll($createListItemNode(), $inlineToNodes(item.content)));
    for (const inner of item.lists) node.append($createListItemNode().append($listToNode(inner)));
  }
  return node;
}

/** Returns the list that a node holds; an inner list that has no item before it gets an empty one. */
export function $nodeToList(node: ListNode): List {
  const items: { content: ListItem['content']; lists: List[] }[] = [];
  for (const child of node.getChildren()) {
    if (!$isListItemNode(child)) throw new RangeError(`Not a list item: ${child.getType()}`);
    const lists = $listsIn(child);
    if (lists.length === 0) items.push({ content: $nodesToInline(child.getChildren()), lists: [] });
    else {
      const words = $nodesToInline(child.getChildren().filter((inner) => !$isListNode(inner)));
      if (items.length === 0 || words.length > 0) items.push({ content: words, lists: [] });
      for (const list of lists) items.at(-1)?.lists.push($nodeToList(list));
    }
  }
  const style = node.getListType() === 'number' ? 'numbered' : 'bulleted';
  const { numbering, reversed } = $isStoryListNode(node) ? node.getLook() : PLAIN;
  return { kind: 'list', style, start: node.getStart(), numbering, reversed, items };
}

const PLAIN = { numbering: 'decimal', reversed: false } as const;

const $listsIn = (item: ListItemNode): ListNode[] => item.getChildren().filter($isListNode);

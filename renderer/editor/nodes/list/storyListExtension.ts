import { ListExtension, ListNode } from '@lexical/list';
import { configExtension, defineExtension } from 'lexical';
import { $createStoryListNode, StoryListNode } from './StoryListNode';

/** Lists with numberings: whoever makes one of Lexical's gets one of these. Items behind a split keep their numbers. */
export const StoryListExtension = defineExtension({
  name: 'stet/list',
  nodes: () => [
    StoryListNode,
    {
      replace: ListNode,
      with: (node: ListNode) =>
        $createStoryListNode(node.getListType(), node.getStart(), { numbering: 'decimal', reversed: false }),
      withKlass: StoryListNode,
    },
  ],
  dependencies: [configExtension(ListExtension, { shouldPreserveNumbering: true })],
});

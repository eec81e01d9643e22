import { STORY_LIMITS, type Block, type BlockOf } from '../../story';

type List = BlockOf<'list'>;

/**
 * Returns the blocks with no list deeper than a story may have; the items of one that would be go on at the deepest
 * level, in their order.
 */
export const withinListDepth = (blocks: readonly Block[]): readonly Block[] =>
  blocks.map((block) => (block.kind === 'list' ? bounded(block, 1) : block));

function bounded(list: List, depth: number): List {
  const items = list.items.flatMap((item): List['items'] =>
    depth < STORY_LIMITS.listDepth
      ? [{ ...item, lists: item.lists.map((inner) => bounded(inner, depth + 1)) }]
      : [{ ...item, lists: [] }, ...item.lists.flatMap((inner) => bounded(inner, depth).items)],
  );
  return { ...list, items };
}

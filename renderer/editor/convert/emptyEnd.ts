import type { Block } from '../../../shared/story';

const isEmpty = (block: Block): boolean => block.kind === 'paragraph' && block.content.length === 0;

/** Blocks without the empty paragraphs at their end; the same list comes back where there are none. */
export function withoutEmptyEnd<B extends Block>(blocks: readonly B[]): readonly B[] {
  const end = blocks.findLastIndex((block) => !isEmpty(block)) + 1;
  return end === blocks.length ? blocks : blocks.slice(0, end);
}

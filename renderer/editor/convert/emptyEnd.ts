import type { Block } from '../../../shared/story';

const isEmpty = (block: Block): boolean => block.kind === 'paragraph' && block.content.length === 0;

/** Blocks without the empty paragraphs at their end; the same list comes back where there are none. */
export function withoutEmptyEnd<B extends Block>(blocks: readonly B[]): readonly B[] {
  let end = blocks.length;
  for (let last = blocks[end - 1]; last && isEmpty(last); last = blocks[end - 1]) end -= 1;
  return end === blocks.length ? blocks : blocks.slice(0, end);
}

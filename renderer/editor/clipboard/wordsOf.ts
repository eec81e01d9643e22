import type { Block, InlineContent } from '../../../shared/story';

/**
 * Returns the content of a block that is no more than words: a paragraph, or a table of one cell; null for any other.
 */
export function wordsOf(block: Block): InlineContent | null {
  if (block.kind === 'paragraph') return block.content;
  if (block.kind !== 'table' || block.rows.length !== 1) return null;
  const [cell, ...others] = block.rows[0] ?? [];
  return cell && others.length === 0 ? cell.content : null;
}

import { plainInline } from '../../story';
import { linesOf } from '../article/lines';
import { unwrap } from '../article/unwrap';
import type { Content } from '../content';

/**
 * Returns a plain text as paragraphs: one a line, or one a group of lines where a program has broken its paragraphs at
 * a fixed width.
 */
export function textToContent(text: string): Content {
  const blocks = unwrap(linesOf(text)).map((line) => ({ kind: 'paragraph' as const, content: plainInline(line.text) }));
  return { blocks, pictures: [] };
}

import { plainInline, type Block } from '../../story';
import { linesOf } from '../article/lines';
import { listAt } from '../article/listLines';
import { unwrap } from '../article/unwrap';
import type { Content } from '../content';

/**
 * Returns a plain text as paragraphs: one a line, or one a group of lines where a program has broken its paragraphs at
 * a fixed width. Lines that are plainly items of a list are one, but with `isPlain`.
 */
export function textToContent(text: string, isPlain: boolean): Content {
  const lines = unwrap(linesOf(text));
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const found = isPlain ? null : listAt(lines, at);
    blocks.push(found?.list ?? { kind: 'paragraph', content: plainInline(lines[at]?.text ?? '') });
    if (found) at += found.count - 1;
  }
  return { blocks, pictures: [] };
}

import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Block, InlineContent } from '../../story';
import { bodyToHast } from './blockToHast';
import { wordsIn } from './htmlText';
import { inlineToHast } from './inlineToHast';

/** A part of a story as HTML for other programs, and as plain text. */
export interface ExportedBlocks {
  readonly html: string;
  readonly text: string;
}

const print = (children: Root['children']): string => toHtml({ type: 'root', children }, { closeSelfClosing: true });

/**
 * Returns blocks as the exported page has them, without photos; the plain text has an empty line between two. A block
 * of a newer Stet is left out.
 */
export function exportBlocks(blocks: readonly Block[]): ExportedBlocks {
  const elements = bodyToHast(
    blocks.filter((block) => block.kind !== 'unknown'),
    new Map(),
  );
  return { html: elements.map((element) => print([element])).join('\n'), text: wordsIn(elements) };
}

/** Words from inside one paragraph. */
export function exportInline(content: InlineContent): ExportedBlocks {
  const pieces = inlineToHast(content);
  return { html: print(pieces), text: wordsIn([{ type: 'element', tagName: 'p', properties: {}, children: pieces }]) };
}

import type { Nodes } from 'hast';
import type { FootnoteDefinition, FootnoteReference, Html, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toHast, type Handlers } from 'mdast-util-to-hast';
import { gfm } from 'micromark-extension-gfm';
import type { Content } from '../content';
import { treeToContent } from '../html/htmlToContent';
import { isTangled } from './isTangled';

/** Raw HTML is words as they stand, and so are the marks of footnotes, whose notes stay where they are written. */
const HANDLERS: Handlers = {
  html: (_, { value }: Html) => ({ type: 'text', value }),
  footnoteReference: (_, { label, identifier }: FootnoteReference) => ({
    type: 'text',
    value: `[^${label ?? identifier}]`,
  }),
  footnoteDefinition: (state, note: FootnoteDefinition) => [
    { type: 'text', value: `[^${note.label ?? note.identifier}]: ` },
    ...state.all(note),
  ],
};

/**
 * What a text in Markdown (CommonMark with GitHub's tables, strikethrough and bare addresses) says, through the same gate
 * as HTML. Null where it is nested too deep, or tangled.
 */
export function markdownToContent(markdown: string): Content | null {
  if (isTangled(markdown)) return null;
  try {
    return treeToContent(toTree(markdown));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function toTree(markdown: string): Nodes {
  const root: Root = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  return toHast(root, { handlers: HANDLERS });
}

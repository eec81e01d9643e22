import type { ElementContent, Nodes } from 'hast';
import type { FootnoteDefinition, FootnoteReference, Html, Image, ImageReference, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, toHast, type Handlers } from 'mdast-util-to-hast';
import { gfm } from 'micromark-extension-gfm';
import type { Content } from '../content';
import { treeToContent } from '../html/htmlToContent';
import { isTangled } from './isTangled';

/** A picture's title is its caption. */
function withCaption(picture: ElementContent | readonly ElementContent[]): ElementContent | ElementContent[] {
  if (!('type' in picture) || picture.type !== 'element') return [picture].flat();
  const { title } = picture.properties;
  if (typeof title !== 'string' || title === '') return picture;
  const caption: ElementContent = {
    type: 'element',
    tagName: 'figcaption',
    properties: {},
    children: [{ type: 'text', value: title }],
  };
  return { type: 'element', tagName: 'figure', properties: {}, children: [picture, caption] };
}

/** Raw HTML is words as they stand, and so are the marks of footnotes, whose notes stay where they are written. */
const HANDLERS: Handlers = {
  image: (state, image: Image) => withCaption(defaultHandlers.image(state, image)),
  imageReference: (state, image: ImageReference) => withCaption(defaultHandlers.imageReference(state, image)),
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

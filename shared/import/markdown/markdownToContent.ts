import type { ElementContent, Text } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type {
  FootnoteDefinition,
  Html,
  Image,
  ImageReference,
  List,
  Nodes,
  Paragraph,
  PhrasingContent,
  Root,
} from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, toHast, type Handlers } from 'mdast-util-to-hast';
import { gfm } from 'micromark-extension-gfm';
import type { Block } from '../../story';
import type { Content } from '../content';
import { htmlToContent } from '../html/htmlToContent';
import { annotated, withAnnotations, type Annotations } from './annotations';
import { withCaptions, withOwnCaption, type OwnCaptions } from './captions';
import { isTangled } from './isTangled';
import { calloutOf, obsidianPieces, withoutComments } from './obsidian';
import { rawHtml } from './rawHtml';

/** What a Markdown text contains, and what of it no reader of Markdown sees: comments, embedded pages, scripts. */
export interface MarkdownContent extends Content {
  readonly leftOut: readonly string[];
}

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

/** A footnote without a mark stays where it is written, with its name; the others are links to a list of them, as on pages. */
const handlersOf = (marked: ReadonlySet<string>): Handlers => ({
  image: (state, image: Image) => withCaption(defaultHandlers.image(state, image)),
  imageReference: (state, image: ImageReference) => withCaption(defaultHandlers.imageReference(state, image)),
  html: (_, { value }: Html) => ({ type: 'raw', value }),
  footnoteDefinition: (state, note: FootnoteDefinition) =>
    marked.has(note.identifier)
      ? undefined
      : withNameBefore({ type: 'text', value: `[^${note.label ?? note.identifier}]: ` }, state.all(note)),
});

function withNameBefore(name: Text, [first, ...others]: readonly ElementContent[]): ElementContent[] {
  if (first?.type !== 'element' || first.tagName !== 'p') return [name, ...(first ? [first] : []), ...others];
  return [{ ...first, children: [name, ...first.children] }, ...others];
}

/** The identifiers of the footnotes that have a mark. */
function markedNotes(node: Nodes, into = new Set<string>()): ReadonlySet<string> {
  if (node.type === 'footnoteReference') into.add(node.identifier);
  else if ('children' in node) for (const child of node.children) markedNotes(child, into);
  return into;
}

/**
 * Sets the numbers of list items to those that were typed before them, as HTML's `value`. CommonMark reads the first
 * one only, and a list of years would lose the others. One that has the same number before all its items is the
 * reader's to count.
 */
function withTypedNumbers<N extends Nodes>(node: N, markdown: string): N {
  if (node.type === 'list' && node.ordered) {
    const numbers = numbersIn(node, markdown);
    for (const [at, item] of node.children.entries())
      if (numbers) item.data = { ...item.data, hProperties: { value: String(numbers[at]) } };
  }
  if ('children' in node) for (const child of node.children) withTypedNumbers(child, markdown);
  return node;
}

function numbersIn(list: List, markdown: string): readonly number[] | null {
  const numbers = list.children.map(({ position }) =>
    Number.parseInt(markdown.slice(position?.start.offset ?? 0, (position?.start.offset ?? 0) + 10), 10),
  );
  const isCounted = numbers.length > 1 && numbers.every((number) => number === numbers[0]);
  return isCounted || numbers.some(Number.isNaN) ? null : numbers;
}

/**
 * What a text in Markdown (CommonMark with GitHub's tables, strikethrough and bare addresses, and Obsidian's signs) contains,
 * through the same gate as HTML; HTML in it is read as such. Null where it is nested too deep, or tangled.
 */
export function markdownToContent(markdown: string): MarkdownContent | null {
  const commentFree = withoutComments(markdown);
  const leftOut = [...commentFree.comments];
  const root = parseMarkdown(commentFree.markdown);
  return root && treeToContent(root, leftOut);
}

/**
 * A tree in which an address is only a link where it is written as one: Stet writes an address that is words without signs
 * around it.
 */
function withoutBareLinks<N extends Nodes>(node: N, markdown: string): N {
  if (!('children' in node)) return node;
  const children = node.children.flatMap((child): readonly Nodes[] => {
    const isBare = child.type === 'link' && !/[[<]/.test(markdown.charAt(child.position?.start.offset ?? -1));
    return isBare ? child.children : [withoutBareLinks(child, markdown)];
  });
  return { ...node, children };
}

/** Parses Markdown; `isOurs` is for a text that Stet wrote. Null where it is nested too deep, or tangled. */
export function parseMarkdown(markdown: string, isOurs = false): Root | null {
  if (isTangled(markdown)) return null;
  try {
    // One tilde is "about", or is between two numbers; two strike out.
    const root = withTypedNumbers(
      fromMarkdown(markdown, { extensions: [gfm({ singleTilde: false })], mdastExtensions: [gfmFromMarkdown()] }),
      markdown,
    );
    return isOurs ? withoutBareLinks(root, markdown) : root;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** What a tree contains; what no reader sees of it is put into `leftOut`. `isOurs` is for a text that Stet wrote. */
export function treeToContent(root: Root, leftOut: string[], isOurs = false): MarkdownContent | null {
  const own: OwnCaptions = [];
  const annotations: Annotations | null = isOurs ? [] : null;
  try {
    const signs = withSigns(root, leftOut, annotations);
    const read = { ...root, children: withCaptions(signs.children, own, isOurs) }; // Children of a root.
    const html = toHtml(toHast(read, { handlers: handlersOf(markedNotes(read)), allowDangerousHtml: true }), {
      allowDangerousHtml: true,
    });
    const content = htmlToContent(html, isOurs);
    return (
      content && {
        ...content,
        blocks: annotated(
          content.blocks.map((block) => withOwnCaption(withoutEmptyHead(block), own)),
          annotations ?? [],
        ),
        leftOut,
      }
    );
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** A tree with its annotations, the signs of Obsidian and its raw HTML read. */
function withSigns<N extends Nodes>(
  node: N,
  leftOut: string[],
  annotations: Annotations | null,
): N & { children: unknown } {
  if (!('children' in node)) return node as N & { children: unknown };
  const all = annotations ? withAnnotations(node.children, annotations) : node.children;
  const children = all.flatMap((child): Nodes[] => {
    if (annotations && child.type === 'text') return [child];
    if (child.type === 'text') return obsidianPieces(child, leftOut).map((piece) => htmlRead(piece, leftOut));
    if (child.type === 'paragraph')
      return [withSigns(annotations ? child : withPropertyLines(child), leftOut, annotations)];
    if (child.type === 'blockquote') return [withSigns(annotations ? child : calloutOf(child), leftOut, annotations)];
    return [htmlRead(withSigns(child, leftOut, annotations), leftOut)];
  });
  return { ...node, children };
}

const PROPERTY = /^\p{Lu}[\p{L}\p{M} ]{0,30}: \S/u;

/** Properties of a page of Notion, a line each, stay lines of their own; in other paragraphs a line end is a space. */
function withPropertyLines(paragraph: Paragraph): Paragraph {
  const [only, ...others] = paragraph.children;
  const lines = only?.type === 'text' && others.length === 0 ? only.value.split('\n') : [];
  if (lines.length < 2 || !lines.every((line) => PROPERTY.test(line))) return paragraph;
  const children = lines.flatMap((value, at): PhrasingContent[] =>
    at === 0 ? [{ type: 'text', value }] : [{ type: 'break' }, { type: 'text', value }],
  );
  return { ...paragraph, children };
}

function htmlRead<N extends Nodes>(node: N, leftOut: string[]): N {
  if (node.type !== 'html') return node;
  const { html, leftOut: more } = rawHtml(node.value);
  for (const one of more) leftOut.push(one);
  return { ...node, value: html };
}

/** A table of Markdown has a heading row always; one without words represents none. */
function withoutEmptyHead(block: Block): Block {
  if (block.kind !== 'table' || !block.hasHeaderRow || block.rows.length < 2) return block;
  const isEmpty = block.rows[0]?.every(({ content }) => content.length === 0) ?? false;
  return isEmpty ? { ...block, hasHeaderRow: false, rows: block.rows.slice(1) } : block;
}

import type { Block } from '../../story';
import type { Emphasis, Image, Paragraph, PhrasingContent, RootContent } from 'mdast';

/** A caption longer than this is a paragraph that is right below a photo, in characters. */
const LONGEST_CAPTION = 600;

/**
 * Sets the caption of a picture that is alone to the words below it: words in italics throughout, as note-takers and
 * static sites write captions, or the words of its title, with the credit in italics at their end, as Stet writes it.
 * In a text that Stet wrote (`isOurs`) only the latter is one.
 */
export function withCaptions(nodes: readonly RootContent[], own: OwnCaptions, isOurs = false): RootContent[] {
  const captioned: RootContent[] = [];
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at];
    if (!node) continue;
    const [image, below] = node.type === 'paragraph' ? pictureIn(node) : [null, null];
    const next = nodes[at + 1];
    const line = next?.type === 'paragraph' ? next.children : [];
    const title = image?.title ?? '';
    const said = image && title !== '' ? ownCaption(line, title) : null;
    const caption = isOurs ? null : (below ?? (image ? onlyEmphasis(line) : null));
    const words = caption && title === '' ? wordsOf(caption.children) : '';
    if (image && said) {
      captioned.push({ type: 'paragraph', children: [{ ...image, title: placeOf(own.push(said) - 1) }] });
      at += 1;
    } else if (image && words !== '' && words.length <= LONGEST_CAPTION) {
      captioned.push({ type: 'paragraph', children: [{ ...image, title: words }] });
      if (!below) at += 1;
    } else captioned.push(node);
  }
  return captioned;
}

/** Captions with their credits that are separate already, by their places. */
export type OwnCaptions = { readonly caption: string; readonly credit: string }[];

/** What represents a caption in the tree, as no text has it: the gate for HTML must not part it again. */
const placeOf = (at: number): string => `\uE000${at}\uE001`;

/** Returns a figure with the caption that its place represents. */
export function withOwnCaption(block: Block, own: Readonly<OwnCaptions>): Block {
  const at = block.kind === 'figure' ? /^\uE000(\d+)\uE001$/.exec(block.caption)?.[1] : undefined;
  const said = at === undefined ? undefined : own[Number(at)];
  return said && block.kind === 'figure' ? { ...block, ...said } : block;
}

/** A paragraph that repeats the title of the picture above as caption and credit; null for any other. */
function ownCaption(line: readonly PhrasingContent[], title: string): OwnCaptions[number] | null {
  const tidy = (text: string): string => text.replace(/\s+/gu, ' ').trim();
  if (line.length === 0 || tidy(wordsOf(line)) !== tidy(title)) return null;
  const last = line.at(-1);
  const credit = last?.type === 'emphasis' ? last : null;
  return {
    caption: tidy(wordsOf(credit ? line.slice(0, -1) : line)),
    credit: credit ? tidy(wordsOf(credit.children)) : '',
  };
}

/** The picture that a paragraph consists of, and the words in italics on the next line of it. */
function pictureIn({ children }: Paragraph): readonly [Image | null, Emphasis | null] {
  const [image, ...others] = children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  if (image?.type !== 'image') return [null, null];
  if (others.length === 0) return [image, null];
  const below = onlyEmphasis(others);
  return below ? [image, below] : [null, null];
}

function onlyEmphasis(children: readonly PhrasingContent[]): Emphasis | null {
  const [only, ...others] = children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  return only?.type === 'emphasis' && others.length === 0 ? only : null;
}

/** Returns the words of inline nodes, on one line. */
export const wordsOf = (nodes: readonly PhrasingContent[]): string =>
  nodes
    .map((node): string => {
      if ('children' in node) return wordsOf(node.children);
      if (node.type === 'break') return ' ';
      return node.type === 'text' || node.type === 'inlineCode' ? node.value : '';
    })
    .join('')
    .replace(/\s+/gu, ' ');

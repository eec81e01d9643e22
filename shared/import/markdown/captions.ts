import type { Emphasis, Image, Paragraph, PhrasingContent, RootContent } from 'mdast';

/** A caption longer than this is a paragraph that stands right below a photo, in characters. */
const LONGEST_CAPTION = 600;

/**
 * Gives a picture that stands alone the caption that stands below it: words in italics throughout, as note-takers and static
 * sites write captions.
 */
export function withCaptions(nodes: readonly RootContent[]): RootContent[] {
  const captioned: RootContent[] = [];
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at];
    if (!node) continue;
    const [image, below] = node.type === 'paragraph' ? pictureIn(node) : [null, null];
    const next = nodes[at + 1];
    const caption = below ?? (image && next?.type === 'paragraph' ? onlyEmphasis(next.children) : null);
    const words = caption ? wordsOf(caption.children) : '';
    if (!image || words === '' || words.length > LONGEST_CAPTION || (image.title ?? '') !== '') {
      captioned.push(node);
      continue;
    }
    captioned.push({ type: 'paragraph', children: [{ ...image, title: words }] });
    if (!below) at += 1;
  }
  return captioned;
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

/** The words of inline nodes, on one line. */
export const wordsOf = (nodes: readonly PhrasingContent[]): string =>
  nodes
    .map((node): string => {
      if ('children' in node) return wordsOf(node.children);
      if (node.type === 'break') return ' ';
      return node.type === 'text' || node.type === 'inlineCode' ? node.value : '';
    })
    .join('')
    .replace(/\s+/gu, ' ');

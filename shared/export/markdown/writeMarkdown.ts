import type { Root, Text } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown, gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, toMarkdown, type Handle, type Info, type State } from 'mdast-util-to-markdown';
import { gfm } from 'micromark-extension-gfm';

/**
 * Writes a tree as Markdown (CommonMark with GitHub's extensions) that reads as the same tree, except that a bare address
 * is left as it is, without signs that would be in it when it is copied; readers make a link of it.
 */
export const writeMarkdown = (root: Root): string =>
  toMarkdown(root, {
    extensions: [gfmToMarkdown({ tablePipeAlign: false }), { handlers: { text: writeText } }],
    bullet: '-',
    rule: '-',
    listItemIndent: 'one',
  });

/** An address between spaces, and the punctuation behind it. */
const ADDRESS =
  /(?<=^|[\s(])((?:https?:\/\/|www\.)[^\s<>"“”]{0,2000}[^\s<>"“”.,:;!?)\]'’*_~…]|[\w.+-]{1,100}@[\w.-]{1,200}\w)(?=[.,:;!?)"'”’…]*(?:\s|$))/giu;
/** What may be beside a text for an address at its edge to be read: not the sign of a mark. */
const IS_EDGE = /^(?:[\s|]|$)/u;

function writeText(node: Text, parent: Parameters<Handle>[1], state: State, info: Info): string {
  if (state.stack.includes('link')) return defaultHandlers.text(node, parent, state, info);
  const { value } = node;
  let written = '';
  let from = 0;
  const words = (to: number): string =>
    state.safe(value.slice(from, to), {
      ...info,
      before: from === 0 ? info.before : value.slice(from - 1, from),
      after: to === value.length ? info.after : value.slice(to, to + 1),
    });
  for (const { 0: address, index } of value.matchAll(ADDRESS)) {
    const end = index + address.length;
    const isAtEdge =
      (index === 0 && !IS_EDGE.test(info.before)) || (!/\s/u.test(value.slice(end)) && !IS_EDGE.test(info.after));
    if (isAtEdge || !isReadWhole(address)) continue;
    written += words(index) + address;
    from = end;
  }
  return written + words(value.length);
}

/** Whether GitHub's Markdown reads an address as a link of all its letters. */
function isReadWhole(address: string): boolean {
  const { children } = fromMarkdown(address, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const [block] = children;
  const [found, ...others] = block?.type === 'paragraph' ? block.children : [];
  const [words] = found?.type === 'link' ? found.children : [];
  return children.length === 1 && others.length === 0 && words?.type === 'text' && words.value === address;
}

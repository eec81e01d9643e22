import type { BlockContent, Blockquote, DefinitionContent, PhrasingContent, Text } from 'mdast';
import { isPhotoFileName } from '../article/photoFileName';

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
/** A comment of Obsidian: from two per cent signs to the next two, across lines too. */
const COMMENT = /(?<![^\s])%%(?!%)(.*?)%%(?=[\s.,;:!?]|$)/gs;

/** Takes Obsidian's comments out of a text, but not out of code; returns them as they are written. */
export function withoutComments(markdown: string): { readonly markdown: string; readonly comments: readonly string[] } {
  if (!markdown.includes('%%')) return { markdown, comments: [] };
  const comments: string[] = [];
  const kept = outsideCode(markdown).map(({ text, isCode }) =>
    isCode
      ? text
      : text.replace(COMMENT, (comment) => {
          comments.push(comment.replace(/\s+/g, ' '));
          return '';
        }),
  );
  return { markdown: kept.join(''), comments };
}

/** Returns a text in stretches of code between fences and of all else, which joined are the text. */
export function outsideCode(markdown: string): readonly { readonly text: string; readonly isCode: boolean }[] {
  const parts: { text: string; isCode: boolean }[] = [{ text: '', isCode: false }];
  let fence = '';
  for (const line of markdown.split(/(?<=\n)/)) {
    const mark = FENCE.exec(line)?.[1] ?? '';
    const opens = fence === '' && mark !== '';
    if (opens) {
      fence = mark;
      parts.push({ text: '', isCode: true });
    }
    const part = parts.at(-1);
    if (part) part.text += line;
    if (!opens && fence !== '' && mark.startsWith(fence)) {
      fence = '';
      parts.push({ text: '', isCode: false });
    }
  }
  return parts;
}

const LINK = /(!?)\[\[([^[\]\n|#^]*)([#^][^[\]\n|]*)?(?:\|([^[\]\n]*))?\]\]/g;
const HIGHLIGHT = /==(?=\S)([^=\n]+?)(?<=\S)==(?!=)/g;
/** The width of a picture, which Obsidian writes in the place of its alt text. */
const SIZE = /^\d+(?:x\d+)?$/;

/**
 * Returns the pieces that a text holds by Obsidian's signs: `[[page|words]]` as its words, `![[photo.jpg]]` as the photo,
 * `==words==` as a highlight. A page that is embedded is left out, and noted in `leftOut`.
 */
export function obsidianPieces(node: Text, leftOut: string[]): PhrasingContent[] {
  if (!/\[\[|==/.test(node.value)) return [node];
  return split(node.value, LINK, (match) => {
    const [whole, bang = '', page = '', part = '', words = ''] = match;
    const name = page.trim();
    if (bang !== '' && isPhotoFileName(name))
      return [{ type: 'image', url: encodeURI(name), alt: SIZE.test(words.trim()) ? '' : words.trim(), title: null }];
    if (bang !== '') {
      leftOut.push(whole);
      return [];
    }
    const shown = words.trim() || (name.split('/').at(-1) ?? '') || part.slice(1);
    return shown === '' ? [{ type: 'text', value: whole }] : [{ type: 'text', value: shown }];
  }).flatMap((piece): PhrasingContent[] =>
    piece.type !== 'text'
      ? [piece]
      : split(piece.value, HIGHLIGHT, ([, words = '']) => [
          { type: 'html', value: '<mark>' },
          { type: 'text', value: words },
          { type: 'html', value: '</mark>' },
        ]),
  );
}

function split(text: string, sign: RegExp, made: (match: RegExpExecArray) => PhrasingContent[]): PhrasingContent[] {
  const pieces: PhrasingContent[] = [];
  let from = 0;
  for (const match of text.matchAll(sign)) {
    if (match.index > from) pieces.push({ type: 'text', value: text.slice(from, match.index) });
    for (const piece of made(match)) pieces.push(piece);
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ type: 'text', value: text.slice(from) });
  return pieces;
}

const CALLOUT = /^\[!([\w -]+)\][+-]?[ \t]*([^\n]*)(?:\n|$)/;

/** Returns a quotation that is a callout of Obsidian or an alert of GitHub as a fact box with its title; any other as it is. */
export function calloutOf(quote: Blockquote): Blockquote {
  const [first, ...others] = quote.children;
  const [start, ...words] = first?.type === 'paragraph' ? first.children : [];
  const match = start?.type === 'text' ? CALLOUT.exec(start.value) : null;
  if (!match || start?.type !== 'text') return quote;
  const title = match[2]?.trim() ?? '';
  const rest = start.value.slice(match[0].length);
  const inFirst: PhrasingContent[] = [...(rest === '' ? [] : [{ type: 'text', value: rest } as const]), ...words];
  const heading: BlockContent[] =
    title === '' ? [] : [{ type: 'heading', depth: 2, children: [{ type: 'text', value: title }] }];
  const children: (BlockContent | DefinitionContent)[] = [
    ...heading,
    ...(inFirst.length > 0 ? [{ type: 'paragraph', children: inFirst } as const] : []),
    ...others,
  ];
  return { ...quote, children, data: { hName: 'aside', hProperties: { className: ['story-fact-box'] } } };
}

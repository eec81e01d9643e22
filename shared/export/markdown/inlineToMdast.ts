import type { PhrasingContent, Text } from 'mdast';
import {
  assertNever,
  inlineText,
  isLinkUrl,
  MARK_ELEMENTS,
  type Inline,
  type InlineContent,
  type Link,
  type Mark,
  type NoteId,
  type TextRun,
} from '../../story';
import { cleanText } from '../cleanText';

/** Marks that Markdown has signs for. The others are written as the HTML that CommonMark lets through. */
const SIGNED: Readonly<Partial<Record<Mark, 'delete' | 'strong' | 'emphasis'>>> = {
  strikethrough: 'delete',
  bold: 'strong',
  italic: 'emphasis',
};

/** From the outside in. HTML is outside, so that signs touch letters and not tags. */
const NESTING: readonly Mark[] = [
  'underline',
  'superscript',
  'subscript',
  'highlight',
  'strikethrough',
  'bold',
  'italic',
];

/** A run, or what carries no marks of its own: a link, which has them inside, or a line end. */
type Piece = TextRun | { readonly kind: 'node'; readonly node: PhrasingContent };

/** Returns a text on one line. */
export const plainText = (text: string): Text => ({ type: 'text', value: cleanText(text).replace(/[\n\r]+/g, ' ') });

/**
 * Inline content as Markdown's tree; comment anchors leave no trace. Spaces at the ends of lines, which Markdown drops,
 * are left out, and so are line ends around its words. A link that the link policy refuses keeps its words only.
 */
export const inlineToMdast = (content: InlineContent, options: InlineOptions = {}): PhrasingContent[] => {
  const lines = withoutOuterSpace(content, true, true);
  const isSaid = (piece: Inline): boolean => piece.kind === 'noteMark' || /[^ \t\n]/.test(inlineText([piece]));
  const worded = lines.flatMap((piece, at) => (isSaid(piece) ? [at] : []));
  return toNodes(lines.slice(worded[0] ?? 0, (worded.at(-1) ?? -1) + 1), options);
};

/** How line breaks and marks of footnotes are written where they differ from a paragraph's. */
export interface InlineOptions {
  /** What a line end inside the block becomes; a hard break by default. */
  readonly lineBreak?: PhrasingContent;
  /** The numbers of footnotes; the mark of one without a number is left out. */
  readonly noteNumbers?: ReadonlyMap<NoteId, number>;
}

function toNodes(content: InlineContent, options: InlineOptions): PhrasingContent[] {
  const pieces = content.flatMap((piece): readonly Piece[] => {
    switch (piece.kind) {
      case 'text':
        return [piece];
      case 'lineBreak':
        return [{ kind: 'node', node: options.lineBreak ?? { type: 'break' } }];
      case 'noteMark': {
        const number = options.noteNumbers?.get(piece.note);
        if (number === undefined) return [];
        const label = String(number);
        return [{ kind: 'node', node: { type: 'footnoteReference', identifier: label, label } }];
      }
      case 'link': {
        const children = toNodes(piece.content, options);
        if (isLinkUrl(piece.url)) return [{ kind: 'node', node: { type: 'link', url: piece.url, children } }];
        return children.map((node) => ({ kind: 'node', node }));
      }
      default:
        return assertNever(piece);
    }
  });
  return withMarks(pieces, NESTING);
}

function withoutOuterSpace<T extends Inline>(content: readonly T[], isStart: boolean, isEnd: boolean): readonly T[] {
  return content.map((piece, at): T => {
    const startsLine = at === 0 ? isStart : content[at - 1]?.kind === 'lineBreak';
    const endsLine = at === content.length - 1 ? isEnd : content[at + 1]?.kind === 'lineBreak';
    if (piece.kind === 'lineBreak' || piece.kind === 'noteMark') return piece;
    if (piece.kind === 'link')
      return { ...piece, content: withoutOuterSpace<Link['content'][number]>(piece.content, startsLine, endsLine) };
    const start = startsLine ? piece.text.replace(/^[ \t]+/, '') : piece.text;
    return { ...piece, text: endsLine ? start.replace(/[ \t]+$/, '') : start };
  });
}

/**
 * Neighbours that share a mark are in one element of it, so that `**a *b***` is not written as two bold runs that
 * touch.
 */
function withMarks(pieces: readonly Piece[], [mark, ...inner]: readonly Mark[]): PhrasingContent[] {
  if (mark === undefined) {
    return pieces.flatMap((piece): PhrasingContent[] => {
      if (piece.kind === 'node') return [piece.node];
      const text = plainText(piece.text);
      return text.value === '' ? [] : [text];
    });
  }
  const has = (piece: Piece | undefined): boolean => piece?.kind === 'text' && piece.marks.includes(mark);
  const groups: Piece[][] = [];
  for (const [at, piece] of pieces.entries()) {
    const group = groups.at(-1);
    if (group && has(piece) === has(pieces[at - 1])) group.push(piece);
    else groups.push([piece]);
  }
  return groups.flatMap((group): PhrasingContent[] =>
    has(group[0]) ? marked(group, mark, inner) : withMarks(group, inner),
  );
}

function marked(group: readonly Piece[], mark: Mark, inner: readonly Mark[]): PhrasingContent[] {
  const type = SIGNED[mark];
  if (type === undefined) {
    const name = MARK_ELEMENTS[mark];
    return [{ type: 'html', value: `<${name}>` }, ...withMarks(group, inner), { type: 'html', value: `</${name}>` }];
  }
  // Signs are right at the words: Markdown reads none that have a space on their inner side.
  const { before, words, after } = withoutSpaceAround(group);
  const children = withMarks(words, inner);
  return [
    ...withMarks(before, inner),
    ...(children.length > 0 ? [{ type, children }] : []),
    ...withMarks(after, inner),
  ];
}

function withoutSpaceAround(group: readonly Piece[]) {
  const before: Piece[] = [];
  const after: Piece[] = [];
  const words = [...group];
  for (let first = words[0]; first?.kind === 'text'; first = words[0]) {
    const rest = first.text.replace(/^\s+/u, '');
    if (rest === first.text && rest !== '') break;
    before.push({ ...first, text: first.text.slice(0, first.text.length - rest.length) });
    if (rest === '') words.shift();
    else words[0] = { ...first, text: rest };
  }
  for (let last = words.at(-1); last?.kind === 'text'; last = words.at(-1)) {
    const rest = last.text.replace(/\s+$/u, '');
    if (rest === last.text && rest !== '') break;
    after.unshift({ ...last, text: last.text.slice(rest.length) });
    if (rest === '') words.pop();
    else words[words.length - 1] = { ...last, text: rest };
  }
  return { before, words, after };
}

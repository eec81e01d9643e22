import {
  inlineText,
  plainInline,
  signOff,
  type Block,
  type InlineContent,
  type Story,
  type PieceRole,
} from '../../story';
import { formatDate } from '../../text';
import type { Piece, TextPiece } from './piece';

/** The level of a subhead that is made of another piece. */
const SUBHEAD_LEVEL = 2;

/** A piece without its number. */
type Part = Pick<TextPiece, 'role' | 'content' | 'level'> | { readonly block: Block };

const part = (role: PieceRole, content: InlineContent, level: TextPiece['level'] = SUBHEAD_LEVEL): readonly Part[] => [
  { role, content, level },
];
const text = (role: PieceRole, words: string): readonly Part[] => (words === '' ? [] : part(role, plainInline(words)));

/**
 * Takes a story apart into the pieces that its reader found in a file, in the order of a page: the fields at its head, the
 * body, each photo with its caption and credit behind it, and the lines that were left out.
 */
export function piecesOf(story: Story, leftOut: readonly string[]): readonly Piece[] {
  const parts: readonly Part[] = [
    ...text('section', story.section),
    ...text('kicker', story.kicker),
    ...text('headline', story.headline),
    ...text('bylines', signOff(story.bylines)),
    ...text('publishedAt', story.publishedAt === null ? '' : formatDate(story.publishedAt)),
    ...text('lead', story.lead),
    ...story.body.flatMap(partsOf),
    ...leftOut.flatMap((line) => text('leftOut', line)),
  ];
  return parts.map((found, id) =>
    'block' in found
      ? { kind: 'block', id, role: 'block', block: found.block }
      : { kind: 'text', id, read: found.role, ...found },
  );
}

function partsOf(block: Block): readonly Part[] {
  if (block.kind === 'figure') return [{ block }, ...text('caption', block.caption), ...text('credit', block.credit)];
  const isText = block.kind === 'paragraph' || block.kind === 'subhead';
  if (!isText || block.content.length === 0) return [{ block }];
  return block.kind === 'paragraph' ? part('paragraph', block.content) : part('subhead', block.content, block.level);
}

/** Returns the words of a piece on one line; none for a block. */
export const wordsOf = (piece: Piece): string =>
  piece.kind === 'text' ? inlineText(piece.content).replace(/\s+/g, ' ').trim() : '';

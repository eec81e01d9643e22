import { inlineText, plainInline, signOff, type Block, type Story, type PieceRole } from '../../story';
import { formatDate } from '../../text';
import type { BlockPiece, Piece, TextPiece } from './piece';
import { NO_SOURCES, type BlockSources, type Sources, type StorySources } from './storySources';

/** The level of a subhead that is made of another piece. */
const SUBHEAD_LEVEL = 2;

/** A piece without its number. */
type Part = Pick<TextPiece, 'role' | 'content' | 'level' | 'sources'> | Pick<BlockPiece, 'block' | 'sources'>;

const text = (role: PieceRole, words: string, sources: Sources = []): readonly Part[] =>
  words === '' ? [] : [{ role, content: plainInline(words), level: SUBHEAD_LEVEL, sources }];

/**
 * Takes a story apart into the pieces that its reader found in a file, in the order of a page: the fields at its head, the
 * body, each photo with its caption and credit behind it, and the lines that were left out. `sources` are the paragraphs
 * that its parts were read from, where the file has other texts too.
 */
export function piecesOf(
  story: Story,
  leftOut: readonly string[],
  { fields, blocks, leftOut: linesLeft }: StorySources = NO_SOURCES,
): readonly Piece[] {
  const field = (role: PieceRole, words: string) => text(role, words, fields[role]);
  const parts: readonly Part[] = [
    ...field('section', story.section),
    ...field('kicker', story.kicker),
    ...field('headline', story.headline),
    ...field('bylines', signOff(story.bylines)),
    ...field('publishedAt', story.publishedAt === null ? '' : formatDate(story.publishedAt)),
    ...field('lead', story.lead),
    ...story.body.flatMap((block, at) => partsOf(block, blocks[at])),
    ...leftOut.flatMap((line, at) => text('leftOut', line, linesLeft[at])),
  ];
  return parts.map((found, id) =>
    'block' in found
      ? { kind: 'block', id, role: 'block', ...found }
      : { kind: 'text', id, read: found.role, ...found },
  );
}

function partsOf(block: Block, from: BlockSources | undefined): readonly Part[] {
  const sources = from?.block ?? [];
  if (block.kind === 'figure')
    return [
      { block, sources },
      ...text('caption', block.caption, from?.caption),
      ...text('credit', block.credit, from?.credit),
    ];
  const isText = block.kind === 'paragraph' || block.kind === 'subhead';
  if (!isText || block.content.length === 0) return [{ block, sources }];
  const { kind, content } = block;
  return [{ role: kind, content, level: kind === 'subhead' ? block.level : SUBHEAD_LEVEL, sources }];
}

/** Returns the words of a piece on one line; none for a block. */
export const wordsOf = (piece: Piece): string =>
  piece.kind === 'text' ? inlineText(piece.content).replace(/\s+/g, ' ').trim() : '';

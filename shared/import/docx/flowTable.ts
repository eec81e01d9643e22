import {
  newCell,
  plainInline,
  tidyInline,
  type BlockOf,
  type Inline,
  type InlineContent,
  type TableCell,
} from '../../story';
import { joined } from '../html/inlineLines';
import { MAX_COLUMNS } from '../html/tableRows';
import { isThere, type DocxCell, type DocxTable } from './document';
import { sourcesOf, type FlowItem, type FlowText } from './flow';
import type { ReadingState } from './readingState';

/** A cell of a reading: what is in it, and how many columns it goes over. */
interface Cell {
  readonly items: readonly FlowItem[];
  readonly span: number;
  /** Whether it only goes on with the cell above. */
  readonly isContinued: boolean;
}

/**
 * Returns a table as one item, the pictures in it behind it. One of a single cell is a box, and one of a single column,
 * or of more than a table has, is how a page is laid out: these become what is in them. None where all its rows are
 * gone.
 */
export function flowTable(table: DocxTable, state: ReadingState): readonly FlowItem[] {
  const { isApplied } = state;
  const rows = table.rows
    .filter(({ revisions }) => isThere(revisions, isApplied))
    .map((row) => ({
      isHeader: row.isHeader,
      cells: [
        ...Array.from({ length: row.before }, (): Cell => ({ items: [], span: 1, isContinued: false })),
        ...row.cells.filter(({ revisions }) => isThere(revisions, isApplied)).map((cell) => cellOf(cell, state)),
      ],
    }))
    .filter(({ cells }) => cells.length > 0);
  const widths = rows.map(({ cells }) => cells.reduce((sum, { span }) => sum + span, 0));
  const width = widths.reduce((widest, one) => Math.max(widest, one), 0);
  const isOneColumn = rows.every(({ cells }) => cells.length === 1);
  if (isOneColumn || width < 2 || width > MAX_COLUMNS) {
    const items = rows.flatMap(({ cells }) => cells.flatMap((cell) => underPicture(cell.items)));
    return rows.length === 1 && isOneColumn && !items.some(({ kind }) => kind === 'figure')
      ? [{ kind: 'box', items, owner: table.id }]
      : underPicture(items);
  }
  const places = rows.map(({ cells }) => placed(cells));
  const block: BlockOf<'table'> = {
    kind: 'table',
    hasHeaderRow: rows[0]?.isHeader ?? false,
    rows: places.map((cells, at) => {
      const row = cells.flatMap(({ cell, column }): TableCell[] => [
        { content: contentOf(cell.items, state), rowSpan: rowSpanOf(places, at, column), colSpan: cell.span },
        ...emptyCells(cell.span - 1),
      ]);
      const filled = [...row, ...emptyCells(width - row.length)];
      return rows[at]?.isHeader && at === 0 ? withoutBold(filled) : filled;
    }),
  };
  const figures = rows.flatMap(({ cells }) =>
    cells.flatMap(({ items }) => items.filter(({ kind }) => kind === 'figure')),
  );
  const sources = rows.flatMap(({ cells }) => cells.flatMap(({ items }) => items.flatMap(sourcesOf)));
  return [{ kind: 'table', block, owner: table.id, sources }, ...figures];
}

/** The cells of a row with the column that each begins in. */
function placed(cells: readonly Cell[]): readonly { readonly cell: Cell; readonly column: number }[] {
  let next = 0;
  return cells.map((cell) => {
    const column = next;
    next += cell.span;
    return { cell, column };
  });
}

/** How many rows a cell goes over: its own, and those below whose cell in that column only goes on with it. */
function rowSpanOf(
  rows: readonly (readonly { readonly cell: Cell; readonly column: number }[])[],
  at: number,
  column: number,
): number {
  let end = at + 1;
  while (rows[end]?.some((one) => one.column === column && one.cell.isContinued)) end += 1;
  return end - at;
}

const emptyCells = (count: number): TableCell[] => Array.from({ length: Math.max(0, count) }, () => newCell([]));

const cellOf = (cell: DocxCell, state: ReadingState): Cell => ({
  items: state.flow(cell.blocks),
  span: cell.span,
  isContinued: cell.isContinued,
});

/** Returns the words of a cell or a footnote, a line a paragraph; of a table in it, which is counted, a line a cell. */
export function contentOf(items: readonly FlowItem[], state: Pick<ReadingState, 'nestedTables'>): InlineContent {
  const lines = (item: FlowItem): readonly InlineContent[] => {
    switch (item.kind) {
      case 'text':
        return [numbered(item)];
      case 'table':
        state.nestedTables.count += 1;
        return item.block.rows.flat().map(({ content }) => content);
      case 'box':
        return item.items.flatMap(lines);
      case 'figure':
      case 'rule':
        return [];
    }
  };
  return joined(items.flatMap(lines));
}

/** Returns the words with the number that Word writes before them. */
export const numbered = ({ content, label }: FlowText): InlineContent =>
  label === null || label.text.trim() === ''
    ? content
    : tidyInline([...plainInline(`${label.text.trim()} `), ...content]);

/** A header is bold by itself. */
function withoutBold(row: readonly TableCell[]): readonly TableCell[] {
  const isBold = (piece: Inline): boolean =>
    piece.kind === 'link' ? piece.content.every(isBold) : piece.kind !== 'text' || piece.marks.includes('bold');
  if (!row.every(({ content }) => content.every(isBold))) return row;
  const plain = <P extends Inline>(piece: P): P => {
    if (piece.kind === 'link') return { ...piece, content: piece.content.map(plain) };
    return piece.kind === 'text' ? { ...piece, marks: piece.marks.filter((mark) => mark !== 'bold') } : piece;
  };
  return row.map((cell) => ({ ...cell, content: tidyInline(cell.content.map(plain)) }));
}

/** In a box with a picture, the words right below it are its caption. */
const underPicture = (items: readonly FlowItem[]): readonly FlowItem[] =>
  items.map((item, at) =>
    item.kind === 'text' && items[at - 1]?.kind === 'figure' ? { ...item, isUnderPicture: true } : item,
  );

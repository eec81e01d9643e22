import {
  $computeTableMapSkipCellCheck,
  $createTableRowNode,
  $unmergeCellNode,
  type TableCellNode,
  type TableNode,
} from '@lexical/table';
import { $createParagraphNode, type LexicalNode } from 'lexical';
import { $appendAll } from '../appendAll';
import { $selectedCells } from './changeTable';
import { $createCell, $hasHeaderRow, $rowsOf, $setHeaderRow, $tableOf } from './table';

/**
 * Puts rows of cells, each given as inline nodes, over those of the table that holds the caret: from its cell on to the
 * right and down, as spreadsheets do. The table grows where they reach beyond it, and merged cells that they reach are
 * split. Returns false outside a table.
 */
export function $fillCells(rows: readonly (readonly (readonly LexicalNode[])[])[]): boolean {
  const [start] = $selectedCells();
  if (!start) return false;
  const table = $tableOf(start);
  const hasHeader = $hasHeaderRow(table);
  const before = $places(table);
  const top = before.findIndex((row) => row.some((cell) => cell.is(start)));
  const left = before[top]?.findIndex((cell) => cell.is(start)) ?? 0;
  const width = rows[0]?.length ?? 0;
  const $reached = (): readonly TableCellNode[] =>
    $places(table)
      .slice(top, top + rows.length)
      .flatMap((row) => row.slice(left, left + width));
  for (const cell of new Set($reached())) if (cell.getRowSpan() * cell.getColSpan() > 1) $unmergeCellNode(cell);
  $grow(table, top + rows.length, left + width);
  const places = $places(table);
  rows.forEach((contents, down) =>
    contents.forEach((content, right) => {
      const cell = places[top + down]?.[left + right];
      cell?.splice(0, cell.getChildrenSize(), [$appendAll($createParagraphNode(), content)]);
      cell?.selectEnd();
    }),
  );
  $setHeaderRow(table, hasHeader);
  return true;
}

/** Returns the cell of each place, by rows and columns; a merged cell is at every place that it covers. */
const $places = (table: TableNode): readonly (readonly TableCellNode[])[] =>
  $computeTableMapSkipCellCheck(table, null, null)[0].map((row) => row.map(({ cell }) => cell));

/** Adds empty cells and rows until the table has that many rows and columns. */
function $grow(table: TableNode, height: number, width: number): void {
  for (let at = $rowsOf(table).length; at < height; at += 1) table.append($createTableRowNode());
  const places = $places(table);
  const most = Math.max(width, places[0]?.length ?? 0);
  $rowsOf(table).forEach((row, at) => {
    for (let has = places[at]?.length ?? 0; has < most; has += 1) row.append($createCell());
  });
}

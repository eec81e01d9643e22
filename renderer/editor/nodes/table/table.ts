import {
  $createTableCellNode,
  $createTableNode,
  $createTableRowNode,
  $isTableCellNode,
  $isTableNode,
  $isTableRowNode,
  TableCellHeaderStates,
  type TableCellNode,
  type TableNode,
  type TableRowNode,
} from '@lexical/table';
import { $createParagraphNode, type LexicalNode } from 'lexical';
import { $appendAll } from '../appendAll';

/** Creates a cell around inline nodes; they are in one paragraph, since Lexical's cells hold blocks. */
export const $createCell = (content: readonly LexicalNode[] = [], isHeader = false): TableCellNode =>
  $createTableCellNode(isHeader ? TableCellHeaderStates.ROW : TableCellHeaderStates.NO_STATUS).append(
    $appendAll($createParagraphNode(), content),
  );

/** A cell of a new table: what it contains as inline nodes, and how many rows and columns it goes over. */
export interface NewCell {
  readonly content: readonly LexicalNode[];
  readonly rowSpan: number;
  readonly colSpan: number;
}

/** Returns a table of cells, without those that others cover; the first row is a header or like the others. */
export const $createTable = (rows: readonly (readonly NewCell[])[], hasHeaderRow: boolean): TableNode =>
  $appendAll(
    $createTableNode(),
    rows.map((cells, index) =>
      $createRow(
        cells.map(({ content, rowSpan, colSpan }) =>
          $createCell(content, hasHeaderRow && index === 0)
            .setRowSpan(rowSpan)
            .setColSpan(colSpan),
        ),
      ),
    ),
  );

/** Returns a row of cells. */
export const $createRow = (cells: readonly TableCellNode[]): TableRowNode => $appendAll($createTableRowNode(), cells);

/** Returns the rows of a table in order. */
export const $rowsOf = (table: TableNode): readonly TableRowNode[] => table.getChildren().filter($isTableRowNode);
/** Returns the cells of a row in order; places that another cell covers have none. */
export const $cellsOf = (row: TableRowNode): readonly TableCellNode[] => row.getChildren().filter($isTableCellNode);

/** Returns the row of a cell; throws for a cell without one. */
export function $rowOf(cell: TableCellNode): TableRowNode {
  const row = cell.getParent();
  if (!$isTableRowNode(row)) throw new RangeError('A cell without a row');
  return row;
}

/** Returns the table of a cell; throws for a cell that is in none. */
export function $tableOf(cell: TableCellNode): TableNode {
  const table = $rowOf(cell).getParent();
  if (!$isTableNode(table)) throw new RangeError('A row without a table');
  return table;
}

/** Whether the first row of a table is its header, by its first cell. */
export function $hasHeaderRow(table: TableNode): boolean {
  const [row] = $rowsOf(table);
  return row !== undefined && ($cellsOf(row)[0]?.hasHeader() ?? false);
}

/** Makes the first row of a table its header, or like the others; no other cell is ever a header. */
export function $setHeaderRow(table: TableNode, isHeader: boolean): void {
  $rowsOf(table).forEach((row, index) => {
    const state = isHeader && index === 0 ? TableCellHeaderStates.ROW : TableCellHeaderStates.NO_STATUS;
    for (const cell of $cellsOf(row)) if (cell.getHeaderStyles() !== state) cell.setHeaderStyles(state);
  });
}

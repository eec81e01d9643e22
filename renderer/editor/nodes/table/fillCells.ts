import { $createTableRowNode } from '@lexical/table';
import { $createParagraphNode, type LexicalNode } from 'lexical';
import { $appendAll } from '../appendAll';
import { $selectedCells } from './changeTable';
import { $cellsOf, $createCell, $hasHeaderRow, $rowOf, $rowsOf, $setHeaderRow, $tableOf } from './table';

/**
 * Puts rows of cells, each given as inline nodes, over those of the table that holds the caret: from its cell on to the
 * right and down, as spreadsheets do. The table grows where they reach beyond it. False outside a table.
 */
export function $fillCells(rows: readonly (readonly (readonly LexicalNode[])[])[]): boolean {
  const [start] = $selectedCells();
  if (!start) return false;
  const table = $tableOf(start);
  const hasHeader = $hasHeaderRow(table);
  const top = $rowOf(start).getIndexWithinParent();
  const left = start.getIndexWithinParent();
  const width = Math.max($cellsOf($rowOf(start)).length, left + (rows[0]?.length ?? 0));
  for (let at = $rowsOf(table).length; at < top + rows.length; at += 1) table.append($createTableRowNode());
  $rowsOf(table).forEach((row, down) => {
    for (let at = $cellsOf(row).length; at < width; at += 1) row.append($createCell());
    $cellsOf(row).forEach((cell, right) => {
      const content = rows[down - top]?.[right - left];
      if (!content) return;
      cell.splice(0, cell.getChildrenSize(), [$appendAll($createParagraphNode(), content)]);
      cell.selectEnd();
    });
  });
  $setHeaderRow(table, hasHeader);
  return true;
}

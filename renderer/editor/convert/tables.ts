import { $computeTableMapSkipCellCheck, type TableNode } from '@lexical/table';
import type { LexicalNode } from 'lexical';
import { newCell, tableLayout, type BlockOf, type TableCell } from '../../../shared/story';
import { $createUnknownBlockNode } from '../nodes/unknownBlock/UnknownBlockNode';
import { $createTable, $hasHeaderRow } from '../nodes/table/table';
import { $inlineToNodes, $nodesToInline } from './inline';

/**
 * Returns a table as the nodes of its rows and cells. One without any cell has no place for a caret, and is kept whole.
 */
export const $tableToNode = (table: BlockOf<'table'>): LexicalNode =>
  table.rows.some((row) => row.length > 0)
    ? $createTable(
        tableLayout(table).map((row) =>
          row.map(({ cell, rowSpan, colSpan }) => ({ content: $inlineToNodes(cell.content), rowSpan, colSpan })),
        ),
        table.hasHeaderRow,
      )
    : $createUnknownBlockNode(table);

/** Returns the table that a node represents, with an empty cell in each place that a merged one covers. */
export function $nodeToTable(node: TableNode): BlockOf<'table'> {
  const [map] = $computeTableMapSkipCellCheck(node, null, null);
  return {
    kind: 'table',
    hasHeaderRow: $hasHeaderRow(node),
    rows: map.map((places, row) =>
      places.map(({ cell, startRow, startColumn }, column): TableCell =>
        startRow === row && startColumn === column
          ? {
              content: $nodesToInline(cell.getChildren()),
              rowSpan: cell.getRowSpan(),
              colSpan: cell.getColSpan(),
            }
          : newCell([]),
      ),
    ),
  };
}

import type { TableNode } from '@lexical/table';
import type { LexicalNode } from 'lexical';
import type { BlockOf } from '../../../shared/story';
import { $createKeptNode } from '../nodes/kept/KeptNode';
import { $cellsOf, $createTable, $hasHeaderRow, $rowsOf } from '../nodes/table/table';
import { $inlineToNodes, $nodesToInline } from './inline';

/** A table as the nodes of its rows and cells. One without any cell has no place for a caret, and is kept whole. */
export const $tableToNode = (table: BlockOf<'table'>): LexicalNode =>
  table.rows.some((row) => row.length > 0)
    ? $createTable(
        table.rows.map((row) => row.map($inlineToNodes)),
        table.hasHeaderRow,
      )
    : $createKeptNode(table);

/** The table that a node stands for. */
export const $nodeToTable = (node: TableNode): BlockOf<'table'> => ({
  kind: 'table',
  hasHeaderRow: $hasHeaderRow(node),
  rows: $rowsOf(node).map((row) => $cellsOf(row).map((cell) => $nodesToInline(cell.getChildren()))),
});

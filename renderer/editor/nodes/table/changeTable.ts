import {
  $deleteTableColumnAtSelection,
  $deleteTableRowAtSelection,
  $findCellNode,
  $insertTableColumnAtSelection,
  $insertTableRowAtSelection,
  $isSimpleTable,
  $isTableSelection,
  $isTableCellNode,
  $mergeCells,
  $unmergeCellNode,
  type TableCellNode,
} from '@lexical/table';
import { $getSelection, $isRangeSelection } from 'lexical';
import { assertNever } from '../../../../shared/story';
import { $removeBlock } from '../removeBlock';
import { $cellsOf, $createCell, $createRow, $hasHeaderRow, $rowOf, $rowsOf, $setHeaderRow, $tableOf } from './table';
import type { TableChange } from './tableCommands';

/** Returns the cells that hold the caret or are selected; none outside a table. */
export function $selectedCells(): readonly TableCellNode[] {
  const selection = $getSelection();
  if ($isTableSelection(selection)) return selection.getNodes().filter($isTableCellNode);
  const cell = $isRangeSelection(selection) ? $findCellNode(selection.focus.getNode()) : null;
  return cell ? [cell] : [];
}

/** Changes the table that holds the caret, which stays as near as it can; false outside a table. */
export function $changeTable(change: TableChange): boolean {
  const cells = $selectedCells();
  const first = cells[0];
  const last = cells.at(-1);
  if (!first || !last) return false;
  const table = $tableOf(first);
  if (!$isSimpleTable(table) && $changeMergedTable(change)) return true;
  switch (change) {
    case 'mergeCells':
      if ($canMergeCells()) $mergeCells([...cells])?.selectEnd();
      break;
    case 'splitCell':
      for (const cell of cells) $unmergeCellNode(cell);
      first.selectEnd();
      break;
    case 'addRowAbove':
      $addRow(first, 'above');
      break;
    case 'addRowBelow':
      $addRow(last, 'below');
      break;
    case 'addColumnBefore':
      $addColumn(first, 'before');
      break;
    case 'addColumnAfter':
      $addColumn(last, 'after');
      break;
    case 'toggleHeader':
      $setHeaderRow(table, !$hasHeaderRow(table));
      break;
    case 'deleteRow':
      $deleteRows(cells);
      break;
    case 'deleteColumn':
      $deleteColumns(cells);
      break;
    case 'delete':
      $removeBlock(table.getKey());
      break;
    default:
      return assertNever(change);
  }
  return true;
}

/** Rows and columns of a table with merged cells, which are not those of its nodes; false for any other change. */
function $changeMergedTable(change: TableChange): boolean {
  switch (change) {
    case 'addRowAbove':
    case 'addRowBelow': {
      const [cell] =
        $insertTableRowAtSelection(change === 'addRowBelow')
          ?.getChildren()
          .filter($isTableCellNode) ?? [];
      cell?.selectStart();
      return true;
    }
    case 'addColumnBefore':
    case 'addColumnAfter':
      $insertTableColumnAtSelection(change === 'addColumnAfter');
      return true;
    case 'deleteRow':
      $deleteTableRowAtSelection();
      return true;
    case 'deleteColumn':
      $deleteTableColumnAtSelection();
      return true;
    case 'mergeCells':
    case 'splitCell':
    case 'toggleHeader':
    case 'delete':
      return false;
    default:
      return assertNever(change);
  }
}

/** Whether more than one cell is selected, and what is selected is a rectangle, header and all, or none of the header. */
export function $canMergeCells(): boolean {
  const cells = $selectedCells();
  const [first] = cells;
  if (!first || cells.length < 2) return false;
  // A header row that a body cell were merged into would be no row of headings any more.
  const heads = cells.filter((cell) => cell.hasHeader()).length;
  return heads === 0 || heads === cells.length;
}

/** Whether one of the cells at hand is merged. */
export const $canSplitCell = (): boolean =>
  $selectedCells().some((cell) => cell.getRowSpan() > 1 || cell.getColSpan() > 1);

function $addRow(cell: TableCellNode, where: 'above' | 'below'): void {
  const row = $rowOf(cell);
  const column = cell.getIndexWithinParent();
  // Above a header the new row is the header: the flag belongs to the table, and decides how its first row is shown.
  const isHeader = where === 'above' && cell.hasHeader();
  const added = $createRow($cellsOf(row).map(() => $createCell([], isHeader)));
  if (where === 'above') row.insertBefore(added);
  else row.insertAfter(added);
  $cellsOf(added)[column]?.selectStart();
}

function $addColumn(cell: TableCellNode, where: 'before' | 'after'): void {
  const column = cell.getIndexWithinParent();
  const current = $rowOf(cell);
  for (const row of $rowsOf($tableOf(cell))) {
    const beside = $cellsOf(row)[column];
    const added = $createCell([], beside?.hasHeader());
    if (where === 'before') beside?.insertBefore(added);
    else beside?.insertAfter(added);
    if (row.is(current)) added.selectStart();
  }
}

/** A cell to go to when others are gone: the one in the same place, or the nearest before it. */
const nearest = <T>(left: readonly T[], index: number): T | undefined => left[Math.min(index, left.length - 1)];

function $deleteRows(cells: readonly TableCellNode[]): void {
  const [first] = cells;
  if (!first) return;
  const table = $tableOf(first);
  const doomed = new Set(cells.map((cell) => $rowOf(cell).getKey()));
  const left = $rowsOf(table).filter((row) => !doomed.has(row.getKey()));
  const column = first.getIndexWithinParent();
  const next = nearest(left, $rowOf(first).getIndexWithinParent());
  if (!next) {
    $removeBlock(table.getKey());
    return;
  }
  $cellsOf(next)[column]?.selectEnd();
  for (const row of $rowsOf(table)) if (doomed.has(row.getKey())) row.remove();
}

function $deleteColumns(cells: readonly TableCellNode[]): void {
  const [first] = cells;
  if (!first) return;
  const table = $tableOf(first);
  const doomed = new Set(cells.map((cell) => cell.getIndexWithinParent()));
  const row = $rowOf(first);
  const left = $cellsOf(row).filter((_, column) => !doomed.has(column));
  const next = nearest(left, first.getIndexWithinParent());
  if (!next) {
    $removeBlock(table.getKey());
    return;
  }
  next.selectEnd();
  for (const each of $rowsOf(table)) {
    $cellsOf(each).forEach((cell, column) => {
      if (doomed.has(column)) cell.remove();
    });
  }
}

/** Goes to the next cell in reading order, or to the one before; after the last one a new row is opened. */
export function $goToCell(direction: 'next' | 'previous'): boolean {
  const selected = $selectedCells();
  const cell = direction === 'next' ? selected.at(-1) : selected[0];
  if (!cell) return false;
  const cells = $rowsOf($tableOf(cell)).flatMap($cellsOf);
  const at = cells.findIndex((each) => each.is(cell));
  const target = cells[at + (direction === 'next' ? 1 : -1)];
  if (target) target.selectEnd();
  else if (direction === 'next') {
    $addRow(cell, 'below');
    $rowsOf($tableOf(cell)).at(-1)?.getFirstChild()?.selectStart();
  } else cell.selectEnd();
  return true;
}

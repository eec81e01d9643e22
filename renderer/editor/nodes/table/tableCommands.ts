import { createCommand } from 'lexical';

/** How many rows and columns a new table has; the first row is its header. */
export interface TableSize {
  readonly rows: number;
  readonly columns: number;
}

/** Puts an empty table where the caret is, and the caret into its first cell. */
export const INSERT_STORY_TABLE_COMMAND = createCommand<TableSize>('INSERT_STORY_TABLE_COMMAND');

/** Every change of the table that holds the caret. */
export const TABLE_CHANGES = [
  'addRowAbove',
  'addRowBelow',
  'addColumnBefore',
  'addColumnAfter',
  'mergeCells',
  'splitCell',
  'toggleHeader',
  'deleteRow',
  'deleteColumn',
  'delete',
] as const;
/** One change of a table, such as `addRowAbove`. */
export type TableChange = (typeof TABLE_CHANGES)[number];

/** Changes the table that holds the caret. */
export const CHANGE_TABLE_COMMAND = createCommand<TableChange>('CHANGE_TABLE_COMMAND');

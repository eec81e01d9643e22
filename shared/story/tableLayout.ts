import type { BlockOf, TableCell } from './blocks';

/** A cell of a table that is seen: where it begins, and how many rows and columns it goes over. */
export interface CellPlace {
  readonly cell: TableCell;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

/**
 * Returns the cells of a table that are seen, row by row; those that another one covers are left out. A span reaches as
 * far as it can: to the edge of the table, and never over a cell that has words or that another cell covers, first to
 * the right and then down. So no words are ever hidden, whatever spans a story has.
 */
export function tableLayout({ rows }: Pick<BlockOf<'table'>, 'rows'>): readonly (readonly CellPlace[])[] {
  const covered = rows.map((row) => row.map(() => false));
  const isFree = (row: number, column: number): boolean =>
    rows[row]?.[column]?.content.length === 0 && covered[row]?.[column] === false;
  return rows.map((cells, row) =>
    cells.flatMap((cell, column): CellPlace[] => {
      if (covered[row]?.[column] === true) return [];
      let colSpan = 1;
      while (colSpan < cell.colSpan && isFree(row, column + colSpan)) colSpan += 1;
      const isRowFree = (at: number): boolean =>
        Array.from({ length: colSpan }, (_, across) => isFree(at, column + across)).every(Boolean);
      let rowSpan = 1;
      while (rowSpan < cell.rowSpan && isRowFree(row + rowSpan)) rowSpan += 1;
      for (const line of covered.slice(row, row + rowSpan)) line.fill(true, column, column + colSpan);
      return [{ cell, row, column, rowSpan, colSpan }];
    }),
  );
}

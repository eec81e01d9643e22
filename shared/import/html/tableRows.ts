import type { Element } from 'hast';
import { attributeOf, findElement, findElements, sourceTextOf } from './elements';

/** More columns than a newspaper's table has. */
export const MAX_COLUMNS = 50;

/** A cell where it begins, and how many rows and columns it goes over inside its table. */
export interface PlacedCell {
  readonly cell: Element;
  readonly rowSpan: number;
  readonly colSpan: number;
}

/** The grid of a table: where each cell is, and how wide the grid is. */
export interface TableRows {
  /** The places of the table, every row as long as the longest; null where a merged cell covers one, or none begins. */
  readonly rows: readonly (readonly (PlacedCell | null)[])[];
  /** Places of a row; of one that is too wide for a table, more than `MAX_COLUMNS`. */
  readonly width: number;
  /** Every cell, as they are in the page. */
  readonly cells: readonly Element[];
  /** Whether the first row is in `<thead>` or contains only `<th>`. */
  readonly hasHeaderRow: boolean;
}

/**
 * Returns the places of a table, row by row (HTML, 4.9.12.1): a cell goes to the first place that none above or before
 * it covers, so that no value moves under another heading. A row without cells is one only where cells from above go
 * over it. Rows, columns and cells that are hidden are no part of it.
 */
export function tableRows(table: Element, isHidden: (element: Element) => boolean = () => false): TableRows {
  const hidden = hiddenColumns(table, isHidden);
  const trs = rowsIn(table, false)
    .filter(({ row }) => !isHidden(row))
    .map(({ row, isHead }) => ({ cells: row.children.filter(isCell), isHead }));
  const rows: (PlacedCell | null)[][] = trs.map(() => []);
  const taken: boolean[][] = trs.map(() => []);
  for (const [at, { cells }] of trs.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (taken[at]?.[column] === true) column += 1;
      if (isHidden(cell)) {
        // A spreadsheet hides the cells of a hidden column too; another one leaves no place.
        if (hidden.has(column)) column += 1;
        continue;
      }
      const colSpan = spanOf(cell, 'colSpan', MAX_COLUMNS);
      const rowSpan = spanOf(cell, 'rowSpan', trs.length - at);
      for (const line of taken.slice(at, at + rowSpan))
        for (let across = column; across < Math.min(column + colSpan, MAX_COLUMNS + 1); across += 1)
          line[across] = true;
      const row = rows[at];
      if (row) row[column] = { cell, rowSpan, colSpan };
      column += colSpan;
    }
  }
  const isRow = (at: number): boolean => (taken[at]?.length ?? 0) > 0;
  const all = taken.reduce((widest, row) => Math.max(widest, row.length), 0);
  const columns = Array.from({ length: all }, (_, column) => column).filter((column) => !hidden.has(column));
  const shown = new Set(columns);
  const across = ({ cell, rowSpan, colSpan }: PlacedCell, from: number): PlacedCell => {
    const spans = Array.from({ length: Math.min(colSpan, all) }, (_, step) => from + step);
    return {
      cell,
      rowSpan,
      colSpan: hidden.size === 0 ? colSpan : Math.max(1, spans.filter((at) => shown.has(at)).length),
    };
  };
  const width = columns.length;
  const first = trs.find((_, at) => isRow(at));
  return {
    rows: rows
      .filter((_, at) => isRow(at))
      .map((row) =>
        columns.map((column) => {
          const placed = row[column];
          return placed ? across(placed, column) : null;
        }),
      ),
    width,
    cells: trs.flatMap(({ cells }) => cells).filter((cell) => !isHidden(cell)),
    hasHeaderRow:
      first !== undefined &&
      first.cells.length > 0 &&
      (first.isHead || first.cells.every(({ tagName }) => tagName === 'th')),
  };
}

const isCell = (node: Element['children'][number]): node is Element =>
  node.type === 'element' && (node.tagName === 'td' || node.tagName === 'th');

function rowsIn(element: Element, isHead: boolean): readonly { readonly row: Element; readonly isHead: boolean }[] {
  return element.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    if (child.tagName === 'tr') return [{ row: child, isHead }];
    const isPart = child.tagName === 'thead' || child.tagName === 'tbody' || child.tagName === 'tfoot';
    return isPart ? rowsIn(child, child.tagName === 'thead') : [];
  });
}

/** A span may claim any number of places; 0 means all the rows that follow. */
function spanOf(cell: Element, name: 'rowSpan' | 'colSpan', most: number): number {
  const claimed = Number(cell.properties[name] ?? 1);
  if (name === 'rowSpan' && claimed === 0) return most;
  return Math.min(most, Math.max(1, Math.trunc(claimed) || 1));
}

/** The numbers of the columns that `<col>` hides, as a spreadsheet does. */
function hiddenColumns(table: Element, isHidden: (element: Element) => boolean): ReadonlySet<number> {
  const hidden = new Set<number>();
  let column = 0;
  const cols = table.children.flatMap((child) =>
    child.type !== 'element' ? [] : child.tagName === 'colgroup' ? child.children : [child],
  );
  for (const col of cols) {
    if (column > MAX_COLUMNS) break;
    if (col.type !== 'element' || col.tagName !== 'col') continue;
    const span = Math.min(MAX_COLUMNS, Math.max(1, Number(col.properties['span'] ?? 1) || 1));
    for (let at = 0; at < span; at += 1) {
      if (isHidden(col)) hidden.add(column);
      column += 1;
    }
  }
  return hidden;
}

/**
 * Whether a table only sets a page, as those of mail programs and old sites do: it declares this by its role, another table of
 * rows and columns is in it, or it is one row with paragraphs in a cell.
 */
export function isLayout(table: Element, { rows, cells }: Pick<TableRows, 'rows' | 'cells'>): boolean {
  if (/^(?:presentation|none)$/.test(attributeOf(table, 'role'))) return true;
  if (cells.some(({ tagName }) => tagName === 'th')) return false;
  return cells.some(
    (cell) => findElement(cell, isGrid) !== null || (rows.length === 1 && findElements(cell, isParagraph).length > 1),
  );
}

const isParagraph = (element: Element): boolean => element.tagName === 'p' && sourceTextOf(element).trim() !== '';

const isGrid = (element: Element): boolean => {
  if (element.tagName !== 'table') return false;
  const { rows, width } = tableRows(element);
  return rows.length > 1 && width > 1;
};

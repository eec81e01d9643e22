import type { Element } from 'hast';

/** More columns than a newspaper's table has. */
export const MAX_COLUMNS = 50;

export interface TableRows {
  /** The cells of each row; null in the places that a merged cell covers. Rows may be shorter than `width`. */
  readonly rows: readonly (readonly (Element | null)[])[];
  /** Cells of the longest row. */
  readonly width: number;
  /** Whether the first row stands in `<thead>` or holds only `<th>`. */
  readonly hasHeaderRow: boolean;
}

/** The cells of a table, row by row, without rows that have none. */
export function tableRows(table: Element): TableRows {
  const trs = rowsIn(table, false)
    .map(({ row, isHead }) => ({ cells: row.children.filter(isCell), isHead }))
    .filter(({ cells }) => cells.length > 0);
  const rows = trs.map(({ cells }) => cells.flatMap(spread));
  const [first] = trs;
  return {
    rows,
    width: rows.reduce((widest, row) => Math.max(widest, row.length), 0),
    hasHeaderRow: first !== undefined && (first.isHead || first.cells.every(({ tagName }) => tagName === 'th')),
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

/** A cell and the places beside it that it covers; a colspan may claim any number of them. */
function spread(cell: Element): readonly (Element | null)[] {
  const span = Math.min(MAX_COLUMNS, Math.max(1, Number(cell.properties['colSpan'] ?? 1) || 1));
  return [cell, ...Array.from({ length: span - 1 }, () => null)];
}

import type { Element } from 'hast';

/** More columns than a newspaper's table can have; a colspan may claim any number. */
const MAX_COLUMNS = 50;

/**
 * The cells of a table in rows of one length; null where a merged cell leaves a place empty. The first row is a header
 * row where it stands in `<thead>` or holds only `<th>`.
 */
export function tableRows(table: Element): {
  readonly rows: readonly (readonly (Element | null)[])[];
  readonly hasHeaderRow: boolean;
} {
  const trs = rowsIn(table, false);
  const rows = trs.map(({ row }) => row.children.filter(isCell).flatMap(spread).slice(0, MAX_COLUMNS)).filter(notEmpty);
  const width = Math.max(0, ...rows.map((row) => row.length));
  const first = trs.find(({ row }) => row.children.some(isCell));
  const cells = first?.row.children.filter(isCell) ?? [];
  return {
    rows: rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => null)]),
    hasHeaderRow: first !== undefined && (first.isHead || cells.every(({ tagName }) => tagName === 'th')),
  };
}

const notEmpty = (row: readonly unknown[]): boolean => row.length > 0;

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

function spread(cell: Element): readonly (Element | null)[] {
  const span = Math.min(MAX_COLUMNS, Math.max(1, Number(cell.properties['colSpan'] ?? 1) || 1));
  return [cell, ...Array.from({ length: span - 1 }, () => null)];
}

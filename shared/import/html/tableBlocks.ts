import type { Element, Nodes } from 'hast';
import { newCell, type Block } from '../../story';
import type { ReadInside } from './figureBlocks';
import { besideLines, joined, linesOf } from './inlineLines';
import { insideOf } from './insideOf';
import { isUnseen } from './leftOut';
import { isPictureTable, pictureTableBlocks } from './pictureTable';
import { styleOf } from './styleOf';
import type { Around, Source } from './surroundings';
import { isLayout, MAX_COLUMNS, tableRows } from './tableRows';

/**
 * A table as one block, its caption before it and its pictures after it. One of a single column is a page's layout, and
 * one of more columns than a table has is no table: these become the blocks in them.
 */
export function tableBlocks(element: Element, around: Around, read: ReadInside): readonly Block[] {
  const captions = element.children
    .filter((child) => child.type === 'element' && child.tagName === 'caption')
    .flatMap((caption) => read(caption, around));
  const { rules, isOwn } = around.source;
  const { rows, width, cells, hasHeaderRow } = tableRows(element, (part) => isHiddenPart(part, around.source));
  const inCell = (cell: Element): readonly Block[] =>
    read(withoutTag(cell), insideOf(cell, styleOf(cell, rules), around));
  const byRow = rows.map((row) => row.flatMap((place) => (place ? [place.cell] : [])));
  if (!isOwn && isPictureTable(byRow))
    return pictureTableBlocks(
      captions,
      byRow.map((row) => row.map(inCell)),
    );
  const isTable = isOwn ? width > 0 : width > 1 && width <= MAX_COLUMNS && !isLayout(element, { rows, cells });
  if (!isTable) return [...captions, ...cells.flatMap(inCell)];
  const photos: Block[] = [];
  const table: Block = {
    kind: 'table',
    hasHeaderRow,
    rows: rows.map((row) =>
      row.map((place) => {
        if (!place) return newCell([]);
        const blocks = inCell(place.cell);
        for (const block of besideLines(blocks)) photos.push(block);
        const { rowSpan, colSpan } = place;
        return { content: joined(blocks.flatMap(linesOf)), rowSpan, colSpan };
      }),
    ),
  };
  return [...captions, table, ...photos];
}

const isHiddenPart = (part: Element, { rules }: Source): boolean =>
  part.properties['hidden'] === true || isUnseen(styleOf(part, rules));

const withoutTag = (cell: Element): Nodes => ({ type: 'root', children: cell.children });

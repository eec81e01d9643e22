import { pickForm } from './alternatives';
import type { DocxBlock, DocxCell, DocxRevision, DocxRow, DocxTable } from './document';
import { tooMuch } from './fault';
import type { DocxPart } from './part';
import { readCommentRange, readParagraph } from './readParagraph';
import { isChange, noteChange } from './revisions';
import { child, isElement, onOff, valOf, type XmlElement } from './xml';

/** Reads the paragraphs and tables in an element, those in content controls and the like too. */
export function readBlocks(
  parent: XmlElement,
  part: DocxPart,
  around: readonly DocxRevision[] = [],
): readonly DocxBlock[] {
  const blocks: DocxBlock[] = [];
  for (const node of parent.children) if (isElement(node)) readBlock(node, part, around, blocks);
  return blocks;
}

function readBlock(node: XmlElement, part: DocxPart, around: readonly DocxRevision[], blocks: DocxBlock[]): void {
  const into = (inner: XmlElement | null, revisions = around): void => {
    for (const one of inner?.children ?? []) if (isElement(one)) readBlock(one, part, revisions, blocks);
  };
  if (isChange(node.name)) {
    const change = noteChange(node, part);
    into(node, change ? [...around, change] : around);
    return;
  }
  switch (node.name) {
    case 'w:p':
      blocks.push(readParagraph(node, part, around, readBlocks));
      return;
    case 'w:tbl':
      blocks.push(readTable(node, part, around));
      return;
    case 'w:sdt':
      into(child(node, 'w:sdtContent'));
      return;
    case 'w:customXml':
    case 'w:smartTag':
      into(node);
      return;
    case 'mc:AlternateContent':
      into(pickForm(node, part.tally));
      return;
    default:
      if (!readCommentRange(node, part)) part.tally.skip(node);
  }
}

function readTable(table: XmlElement, part: DocxPart, around: readonly DocxRevision[]): DocxTable {
  const rows: DocxRow[] = [];
  collect(table, 'w:tr', part, around, (row, revisions) => rows.push(readRow(row, part, revisions)));
  return { kind: 'table', id: part.nextParagraph(), rows };
}

/** Finds rows or cells where they are, also in content controls and in changes around them. */
function collect(
  parent: XmlElement,
  name: 'w:tr' | 'w:tc',
  part: DocxPart,
  around: readonly DocxRevision[],
  found: (element: XmlElement, around: readonly DocxRevision[]) => void,
): void {
  for (const node of parent.children) {
    if (!isElement(node)) continue;
    if (node.name === name) found(node, around);
    else if (node.name === 'w:sdt') collect(child(node, 'w:sdtContent') ?? node, name, part, around, found);
    else if (node.name === 'w:customXml' || node.name === 'w:sdtContent') collect(node, name, part, around, found);
    else if (isChange(node.name)) {
      const change = noteChange(node, part);
      collect(node, name, part, change ? [...around, change] : around, found);
    } else if (node.name !== 'w:trPr' && !readCommentRange(node, part)) part.tally.skip(node);
  }
}

function readRow(row: XmlElement, part: DocxPart, around: readonly DocxRevision[]): DocxRow {
  const properties = child(row, 'w:trPr');
  const cells: DocxCell[] = [];
  const revisions = [...around, ...changesIn(properties, part)];
  collect(row, 'w:tc', part, [], (cell, inside) => cells.push(readCell(cell, part, inside)));
  return {
    cells,
    before: countOf(valOf(properties, 'w:gridBefore'), 0),
    isHeader: onOff(properties, 'w:tblHeader') ?? false,
    revisions,
  };
}

function readCell(cell: XmlElement, part: DocxPart, around: readonly DocxRevision[]): DocxCell {
  const properties = child(cell, 'w:tcPr');
  const merge = child(properties, 'w:vMerge');
  const revisions = [...around, ...changesIn(properties, part)];
  return {
    blocks: readBlocks({ ...cell, children: cell.children.filter((node) => node !== properties) }, part),
    span: Math.max(1, countOf(valOf(properties, 'w:gridSpan'), 1)),
    isContinued: merge !== null && merge.attributes['w:val'] !== 'restart',
    revisions,
  };
}

/** The changes that a row or a cell came or went by; other changes in its properties are left out. */
function changesIn(properties: XmlElement | null, part: DocxPart): readonly DocxRevision[] {
  const changes: DocxRevision[] = [];
  for (const node of properties?.children ?? []) {
    if (!isElement(node)) continue;
    const change = noteChange(node, part);
    if (change) changes.push(change);
    else part.tally.skip(node);
  }
  return changes;
}

/** More columns than a newspaper's table has. */
const MOST_COLUMNS = 200;

function countOf(text: string | null | undefined, otherwise: number): number {
  const count = Number(text ?? 'none');
  if (!Number.isInteger(count) || count < 0) return otherwise;
  if (count > MOST_COLUMNS) throw tooMuch('columns in a table');
  return count;
}

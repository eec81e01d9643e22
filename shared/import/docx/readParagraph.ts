import { hasVietnameseLetter } from '../../text';
import { pickForm } from './alternatives';
import type { DocxParagraph, DocxRevision } from './document';
import { linkUrl, readFieldCode, type FieldCode } from './fields';
import { readMath } from './math';
import { isLook, readParagraphForm } from './paragraphForm';
import type { DocxPart, ReadBlocks } from './part';
import { MOST_SAMPLES, readRun, type Around, type Line } from './readRun';
import { isChange, noteChange, noteFormatChange } from './revisions';
import { kindOf } from './tally';
import { child, isElement, textOf, valOf, type XmlElement } from './xml';

/** Reads a paragraph (`w:p`) inside the tracked changes `around`. */
export function readParagraph(
  paragraph: XmlElement,
  part: DocxPart,
  around: readonly DocxRevision[],
  readBlocks: ReadBlocks,
): DocxParagraph {
  const properties = child(paragraph, 'w:pPr');
  const style = part.styles.paragraph(valOf(properties, 'w:pStyle') ?? null);
  const form = readParagraphForm(properties, part.styles);
  let isCounted = false;
  const line: Line = {
    pieces: [],
    style,
    isLook: isLook(style),
    // A paragraph with letters that only Unicode has was not written for an old font, not even its short runs.
    oldFont: part.oldFont !== null && hasVietnameseLetter(textOf(paragraph)) ? null : part.oldFont,
    old: null,
    onField(field) {
      isCounted ||= field.isCount;
      if (field.isRefused) part.refusedLinks.count += 1;
    },
    readBlocks,
  };
  if (part.sample.length < MOST_SAMPLES) part.sample.push('\n');
  const end = [...around, ...endChanges(properties, part)];
  const former = formerForm(properties, form, part);
  readInline(paragraph, { revisions: around, url: null }, line, part);
  return { kind: 'paragraph', id: part.nextParagraph(), form, former, pieces: line.pieces, end, isCounted };
}

/** The changes that the mark at the end of a paragraph came or went by. What else is tracked in its properties is left out. */
function endChanges(properties: XmlElement | null, part: DocxPart): readonly DocxRevision[] {
  const mark = child(properties, 'w:rPr');
  const changes: DocxRevision[] = [];
  for (const node of [...(mark?.children ?? []), ...(properties?.children ?? [])]) {
    if (!isElement(node) || node === mark || node.name === 'w:pPrChange') continue;
    const change = mark?.children.includes(node) === true ? noteChange(node, part) : null;
    if (change) changes.push(change);
    else part.tally.skip(node);
  }
  return changes;
}

function formerForm(
  properties: XmlElement | null,
  form: DocxParagraph['form'],
  part: DocxPart,
): DocxParagraph['former'] {
  const change = child(properties, 'w:pPrChange');
  if (!change) return null;
  const former = readParagraphForm(child(change, 'w:pPr'), part.styles);
  const telling = ({ styles, outline, numbering }: DocxParagraph['form']): string =>
    JSON.stringify([styles, outline, numbering]);
  if (telling(former) !== telling(form)) return { form: former, revision: noteFormatChange(change, part) };
  part.tally.leave('formatChanges');
  return null;
}

function readInline(parent: XmlElement, around: Around, line: Line, part: DocxPart): void {
  for (const node of parent.children) if (isElement(node)) readNode(node, around, line, part);
}

function readNode(node: XmlElement, around: Around, line: Line, part: DocxPart): void {
  if (isChange(node.name)) {
    const change = noteChange(node, part);
    readInline(node, change ? { ...around, revisions: [...around.revisions, change] } : around, line, part);
    return;
  }
  switch (node.name) {
    case 'w:r':
      readRun(node, around, line, part);
      return;
    case 'w:hyperlink':
      readInline(node, { ...around, url: urlOf(node, part) ?? around.url }, line, part);
      return;
    case 'w:fldSimple': {
      const field: FieldCode = readFieldCode(node.attributes['w:instr'] ?? '');
      line.onField(field);
      const url = field.address === null ? null : linkUrl(field.address);
      readInline(node, { ...around, url: url ?? around.url }, line, part);
      return;
    }
    case 'w:sdt':
      readInline(child(node, 'w:sdtContent') ?? EMPTY, around, line, part);
      return;
    case 'w:smartTag':
    case 'w:customXml':
    case 'w:dir':
    case 'w:bdo':
    case 'm:oMathPara':
      readInline(node, around, line, part);
      return;
    case 'm:oMath':
      part.tally.use('equations');
      readMath(node, around, line, part);
      return;
    case 'mc:AlternateContent':
      readInline(pickForm(node, part.tally) ?? EMPTY, around, line, part);
      return;
    case 'w:pPr':
      return;
    default:
      if (!readCommentRange(node, part) && (kindOf(node.name) ?? node.children.length > 0)) part.tally.skip(node);
  }
}

const EMPTY: XmlElement = { name: '', attributes: {}, children: [] };

/** Follows where comments begin and end, between paragraphs too; returns whether the element was such a place. */
export function readCommentRange({ name, attributes }: XmlElement, part: DocxPart): boolean {
  const id = attributes['w:id'] ?? '';
  if (name === 'w:commentRangeStart') part.comments.add(id);
  else if (name === 'w:commentRangeEnd') part.comments.delete(id);
  else return false;
  return true;
}

function urlOf({ attributes }: XmlElement, part: DocxPart): string | null {
  const relation = part.relations.get(attributes['r:id'] ?? '');
  if (!relation?.isExternal) return null;
  const anchor = attributes['w:anchor'];
  const url = linkUrl(anchor === undefined ? relation.target : `${relation.target}#${anchor}`);
  if (url === null) part.refusedLinks.count += 1;
  return url;
}

import type { DocxPart } from './part';
import { readRun, type Around, type Line } from './readRun';
import { isChange, noteChange } from './revisions';
import { kindOf } from './tally';
import { isElement, textOf, type XmlElement } from './xml';

/** Reads an equation as the words of a line: a fraction with a stroke, powers and indexes raised and lowered. */
export function readMath(math: XmlElement, around: Around, line: Line, part: DocxPart): void {
  for (const node of math.children) {
    if (!isElement(node)) continue;
    if (isChange(node.name)) {
      const change = noteChange(node, part);
      readMath(node, change ? { ...around, revisions: [...around.revisions, change] } : around, line, part);
    } else if (node.name === 'm:t') addText(textOf(node), around, line, part);
    else if (node.name === 'w:r') readRun(node, around, line, part);
    else if (node.name.endsWith('Pr')) part.tally.skip(node);
    else {
      if (kindOf(node.name)) part.tally.leave(kindOf(node.name) ?? 'equations');
      if (node.name === 'm:den') addText('/', around, line, part);
      const from = line.pieces.length;
      readMath(node, around, line, part);
      if (node.name === 'm:sup') mark('superscript', from, line);
      if (node.name === 'm:sub') mark('subscript', from, line);
    }
  }
}

function addText(text: string, { revisions, url }: Around, line: Line, part: DocxPart): void {
  const comments = [...part.comments];
  line.pieces.push({ kind: 'text', text, marks: [], former: null, url, revisions, comments });
}

function mark(height: 'superscript' | 'subscript', from: number, { pieces }: Line): void {
  for (let at = from; at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (piece?.kind === 'text') pieces[at] = { ...piece, marks: [height] };
  }
}

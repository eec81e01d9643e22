import { inlineText, plainInline, type Block } from '../../story';
import { isFieldLabel, takeFieldLabels, type LabelledFields } from './fieldLabels';
import { linesOf, type Line } from './lines';

/** Blocks of a page that names its fields by labels, and those fields. */
export interface LabelledBlocks {
  readonly fields: LabelledFields;
  readonly blocks: readonly Block[];
  /** Lines that are in no field and no block. */
  readonly leftOut: readonly string[];
}

/**
 * Takes paragraphs and subheads that name a field at their beginning ("Sapo: …") out of the blocks of a page, as
 * `takeFieldLabels` does with lines of a text; of a paragraph of several lines one of which is a label, each is one. Null for
 * blocks without labels.
 */
export function takeLabelledBlocks(blocks: readonly Block[]): LabelledBlocks | null {
  const blockOf = new Map<Line, Block>();
  const lines = blocks.flatMap((block): readonly Line[] => {
    const found = linesOfBlock(block);
    const [line] = found;
    if (line && found.length === 1) blockOf.set(line, block);
    return found;
  });
  const { fields, above, rest, leftOut } = takeFieldLabels(lines);
  if (Object.keys(fields).length === 0) return null;
  return {
    fields,
    blocks: [...above.filter(isBesideText), ...rest].map(
      (line) => blockOf.get(line) ?? { kind: 'paragraph', content: plainInline(line.text) },
    ),
    leftOut: [...above.filter((line) => !isBesideText(line)).map(({ text }) => text), ...leftOut],
  };
}

const isBesideText = ({ isPhoto }: Line): boolean => isPhoto === true;

/** The lines of a block of words, each of them where a label is among them; of any other, one that no label is in. */
function linesOfBlock(block: Block): readonly Line[] {
  const words = block.kind === 'paragraph' || block.kind === 'subhead' ? inlineText(block.content) : '';
  const lines = linesOf(words);
  if (lines.length === 1 || lines.some(isFieldLabel)) return lines.map((line) => ({ ...line, isAfterGap: true }));
  return [{ text: '', isAfterGap: true, isPhoto: true }];
}

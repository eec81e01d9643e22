import { inlineText, plainInline, type Block } from '../../story';
import { takeFieldLabels, type LabelledFields } from './fieldLabels';
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
 * `takeFieldLabels` does with lines of a text; a paragraph of several lines is no label. Null for blocks without labels.
 */
export function takeLabelledBlocks(blocks: readonly Block[]): LabelledBlocks | null {
  const blockOf = new Map<Line, Block>();
  const lines = blocks.map((block): Line => {
    const line = lineOfBlock(block);
    blockOf.set(line, block);
    return line;
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

/** The line of a block of words; of any other, one that no label is in. */
function lineOfBlock(block: Block): Line {
  const words = block.kind === 'paragraph' || block.kind === 'subhead' ? inlineText(block.content) : '';
  const [line, ...others] = linesOf(words);
  if (line && others.length === 0) return { ...line, isAfterGap: true };
  return { text: '', isAfterGap: true, isPhoto: true };
}

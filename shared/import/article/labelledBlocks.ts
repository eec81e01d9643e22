import { inlineText, plainInline, spliceInline, type Block, type BlockOf, type InlineContent } from '../../story';
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
  const { fields, above, rest, leftOut } = takeFieldLabels(blocks.flatMap(linesOfBlock));
  if (Object.keys(fields).length === 0) return null;
  return {
    fields,
    blocks: [...above.filter(isBesideText), ...rest].map(blockOfLine),
    leftOut: [...above.filter((line) => !isBesideText(line)).map(({ text }) => text), ...leftOut],
  };
}

const isBesideText = ({ isPhoto }: Line): boolean => isPhoto === true;

const isWords = (block: Block): block is BlockOf<'paragraph' | 'subhead'> =>
  block.kind === 'paragraph' || block.kind === 'subhead';

/** The lines of a block of words, each of them where a label is among them; of any other, one that no label is in. */
function linesOfBlock(block: Block): readonly Line[] {
  const lines = isWords(block) ? linesOf(inlineText(block.content)) : [];
  if (isWords(block) && lines.length > 1 && lines.some(isFieldLabel))
    return contentsOf(block.content).flatMap((content) =>
      linesOf(inlineText(content)).map((line) => ({
        ...line,
        isAfterGap: true,
        block: { kind: 'paragraph' as const, content },
      })),
    );
  const [line] = lines;
  if (line && lines.length === 1) return [{ ...line, isAfterGap: true, block }];
  return [{ text: '', isAfterGap: true, isPhoto: true, block }];
}

/** Returns content as the lines that its line breaks part. */
function contentsOf(content: InlineContent): readonly InlineContent[] {
  const ends = [...content.flatMap(({ kind }, at) => (kind === 'lineBreak' ? [at] : [])), content.length];
  return ends.map((end, index) => content.slice(index === 0 ? 0 : (ends[index - 1] ?? 0) + 1, end));
}

/** Returns the block of a line, without the label that was taken off the line's words. */
function blockOfLine({ text, block }: Line): Block {
  if (!block || !isWords(block)) return block ?? { kind: 'paragraph', content: plainInline(text) };
  const words = inlineText(block.content);
  const found = linesOf(words);
  if (found.length !== 1 || found[0]?.text === text) return block;
  const start = words.lastIndexOf(text);
  const content =
    start < 0 ? plainInline(text) : spliceInline(block.content, { range: { start: 0, end: start }, text: '' });
  return { ...block, content };
}

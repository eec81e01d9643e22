import type { InlineContent } from '../../story';
import { createCounter } from './counting';
import { isThere, type DocxBlock, type DocxParagraph, type ParagraphForm, type Reading } from './document';
import { sourcesOf, type FlowFigure, type FlowItem } from './flow';
import { flowParagraph, type OpenParagraph } from './flowParagraph';
import { contentOf, flowTable } from './flowTable';
import type { ReadingShared, ReadingState } from './readingState';

/** A note in one reading of a document: its words, and the pictures in it. */
interface FlowNote {
  readonly number: number;
  readonly content: InlineContent;
  readonly figures: readonly FlowFigure[];
  /** The paragraphs in it. */
  readonly sources: readonly number[];
}

/** A document with the changes that `isApplied` accepts, and without the others. */
export interface DocxReading {
  readonly items: readonly FlowItem[];
  /** The notes that belong to marks in the items, each with its number. */
  readonly notes: readonly FlowNote[];
  /** How many tables are in cells and notes. */
  readonly nestedTables: number;
}

/**
 * Returns the reading of some blocks in which the changes that `isApplied` accepts are made, and the notes whose marks
 * are in it, in the order of those.
 */
export function readWith(blocks: readonly DocxBlock[], isApplied: Reading, shared: ReadingShared): DocxReading {
  const state: ReadingState = {
    ...shared,
    isApplied,
    count: createCounter(shared.numberingOf),
    notes: [],
    flow: (inner) => flowOf(inner, state),
    nestedTables: { count: 0 },
  };
  const items = flowOf(blocks, state);
  const notes: FlowNote[] = [];
  // A note may have marks of other notes in it.
  for (let at = 0; at < state.notes.length; at += 1) {
    const note = state.notes[at];
    if (!note) continue;
    const inNote = flowOf(note.blocks, state);
    notes.push({
      number: shared.noteNumbers.get(note.key) ?? 0,
      content: contentOf(inNote, state),
      figures: inNote.filter((item) => item.kind === 'figure'),
      sources: inNote.flatMap(sourcesOf),
    });
  }
  return { items, notes, nestedTables: state.nestedTables.count };
}

function flowOf(blocks: readonly DocxBlock[], state: ReadingState): readonly FlowItem[] {
  const items: FlowItem[] = [];
  let open: OpenParagraph | null = null;
  const close = (): void => {
    if (open) for (const item of flowParagraph(open, state)) items.push(item);
    open = null;
  };
  for (const block of blocks) {
    if (block.kind === 'table') {
      close();
      for (const item of flowTable(block, state)) items.push(item);
      continue;
    }
    open = withParagraph(open, block, state);
    if (isThere(block.end, state.isApplied)) close();
  }
  close();
  return items;
}

/** Appends a paragraph to the one that goes on in it. The last one with words decides the form. */
function withParagraph(
  open: OpenParagraph | null,
  paragraph: DocxParagraph,
  { isApplied }: ReadingState,
): OpenParagraph {
  const pieces = paragraph.pieces.filter(({ revisions }) => isThere(revisions, isApplied));
  const own =
    open !== null && pieces.length === 0 && open.pieces.length > 0
      ? open
      : { owner: paragraph.id, form: formOf(paragraph, isApplied) };
  return {
    owner: own.owner,
    form: own.form,
    sources: [...(open?.sources ?? []), paragraph.id],
    pieces: [...(open?.pieces ?? []), ...pieces],
    isCounted: (open?.isCounted ?? false) || paragraph.isCounted,
  };
}

const formOf = ({ form, former }: DocxParagraph, isApplied: Reading): ParagraphForm =>
  former && !isApplied(former.revision) ? former.form : form;

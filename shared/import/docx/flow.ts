import type { BlockOf, InlineContent, ThreadId } from '../../story';
import type { ListLabel } from './counting';
import type { ParagraphForm } from './document';

/** A paragraph in one reading of a document, or the part of one beside a picture. */
export interface FlowText {
  readonly kind: 'text';
  readonly content: InlineContent;
  readonly form: ParagraphForm;
  /**
   * The id of the paragraph that decides its form, and (`sources`) those of all that it is made of: a paragraph without
   * its end goes on in the next.
   */
  readonly owner: number;
  readonly sources: readonly number[];
  readonly isCounted: boolean;
  /** Whether all its words are bold; `isItalic` whether all are italic. */
  readonly isBold: boolean;
  readonly isItalic: boolean;
  /** Its words, for where a text is plain. */
  readonly words: string;
  readonly label: ListLabel | null;
  /** Whether it goes on in the paragraph of the picture before it, or is alone in a box with it. */
  readonly isUnderPicture: boolean;
}

/** A photo in one reading of a document, with the threads of comments on it; `owner` is the id of its paragraph. */
export interface FlowFigure {
  readonly kind: 'figure';
  readonly block: BlockOf<'figure'>;
  /** Its place in a gallery of Stet's: whether it begins one; null for a photo that is alone. */
  readonly gallery: 'first' | 'next' | null;
  readonly owner: number;
  /** The paragraphs that its caption and its credit were read from; empty for none. */
  readonly captionSources: readonly number[];
  readonly creditSources: readonly number[];
  readonly comments: readonly ThreadId[];
}

/** A table in one reading of a document, as a block; `owner` is its id in the document. */
export interface FlowTable {
  readonly kind: 'table';
  readonly block: BlockOf<'table'>;
  readonly owner: number;
  /** The paragraphs in its cells. */
  readonly sources: readonly number[];
}

/** A table of one cell: a box around its paragraphs. */
export interface FlowBox {
  readonly kind: 'box';
  readonly items: readonly FlowItem[];
  readonly owner: number;
}

/** A rule between two parts of the text; `owner` is the id of the paragraph that contains it. */
export interface FlowRule {
  readonly kind: 'rule';
  readonly owner: number;
}

/** One piece of a reading of a document, which lists them from its start to its end. */
export type FlowItem = FlowText | FlowFigure | FlowTable | FlowBox | FlowRule;

/** Returns the paragraphs and tables that an item was read from, by their numbers: the one that decides for the others first. */
export function sourcesOf(item: FlowItem): readonly number[] {
  switch (item.kind) {
    case 'text':
    case 'table':
      return [...new Set([item.owner, ...item.sources])];
    case 'box':
      return [item.owner, ...item.items.flatMap(sourcesOf)];
    case 'figure':
    case 'rule':
      return [item.owner];
  }
}

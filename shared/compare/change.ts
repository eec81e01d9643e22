import type { Flow } from './flow';

/** The way from a story to one of its parts, by field names and places: `['body', 3, 'caption']`. */
export type Path = readonly (string | number)[];

/** Whether a way leads to a part or to something below it. */
export const startsWith = (path: Path, start: Path): boolean => start.every((step, at) => path[at] === step);
/** Whether two paths lead to the same part. */
export const samePath = (a: Path, b: Path): boolean => a.length === b.length && startsWith(a, b);

/** A stretch of a text. Places count UTF-16 units of the text in NFC; a line break is one, and so is the end of a block. */
export interface TextSide {
  readonly path: Path;
  /** How many blocks on end the text runs over, starting with the one in the path; 1 but where blocks are split or joined. */
  readonly blocks: number;
  readonly from: number;
  readonly to: number;
  readonly content: Flow;
}

/** Some words are others, are new or are gone; or are formatted otherwise or lead elsewhere; or end a block or no longer do. */
export interface TextChange {
  readonly of: 'text';
  readonly id: string;
  readonly kind: 'inserted' | 'deleted' | 'replaced' | 'marks' | 'link' | 'split' | 'joined';
  readonly before: TextSide;
  readonly after: TextSide;
}

/** A part that is compared whole is another: a photo, a level, a date. A date that is not there is null. */
export interface ValueChange {
  readonly of: 'value';
  readonly id: string;
  readonly kind: 'replaced';
  readonly before: { readonly path: Path; readonly value: unknown };
  readonly after: { readonly path: Path; readonly value: unknown };
}

/**
 * The position of a thing in a list: index `at`; or, where the list does not contain it, the gap before index `gap`.
 */
export interface ItemSide {
  readonly path: Path;
  readonly at: number | null;
  readonly gap: number;
}

/** A block, or an item, photo, row, tag ... is new, gone, or elsewhere in the same list. */
export interface ItemChange {
  readonly of: 'item';
  readonly id: string;
  readonly kind: 'inserted' | 'deleted' | 'moved';
  readonly before: ItemSide;
  readonly after: ItemSide;
  /** The thing itself, as the side that holds it has it; of a moved one as it was before. */
  readonly item: unknown;
}

/** One difference between two stories. Each can be applied without the others. */
export type Change = TextChange | ValueChange | ItemChange;

const BACKWARD = {
  inserted: 'deleted',
  deleted: 'inserted',
  split: 'joined',
  joined: 'split',
} as const;

/** Returns the change that leads back from after to before. It keeps its id. */
export function invert(change: Change): Change {
  switch (change.of) {
    case 'text': {
      const kind = change.kind in BACKWARD ? BACKWARD[change.kind as keyof typeof BACKWARD] : change.kind;
      return { ...change, kind, before: change.after, after: change.before };
    }
    case 'value':
      return { ...change, before: change.after, after: change.before };
    case 'item': {
      const kind = change.kind === 'moved' ? 'moved' : BACKWARD[change.kind];
      return { ...change, kind, before: change.after, after: change.before };
    }
  }
}

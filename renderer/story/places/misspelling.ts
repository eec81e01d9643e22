import type { DrawnMark } from './highlights';

/** A misspelt word of the story, and what can be done with it. */
export interface Misspelling {
  /** Resolves to the words that it could have been meant to be, the likeliest first. */
  readonly suggest: () => Promise<readonly string[]>;
  /** Puts a word in its place; null where the story cannot be changed. */
  readonly replace: ((word: string) => void) | null;
  /** Adds it to the personal dictionary. */
  readonly learn: () => void;
}

type Reader = (mark: DrawnMark) => Misspelling | null;

let read: Reader = () => null;

/** Registers what recognizes the misspelt words among the marks of the checks; returns what ends it. */
export function registerMisspellings(reader: Reader): () => void {
  read = reader;
  return () => {
    if (read === reader) read = () => null;
  };
}

/** Returns the misspelt word under a mark; null where the mark is of something else, or there is none. */
export const misspellingAt = (mark: DrawnMark | null): Misspelling | null => mark && read(mark);

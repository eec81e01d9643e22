import type { Nodes } from 'hast';
import type { Block, Mark, Note } from '../../story';
import type { OldEncoding } from '../../text';
import type { FoundNotes } from './noteMarks';
import type { TextKind } from './output';
import type { PartAt } from './pictures';
import { NO_RULES, type StyleRules } from './styleRules';

/** What is true of a whole piece of HTML. */
export interface Source {
  /** The address that relative ones are read from; null where none is known. */
  readonly base: string | null;
  /** The address of the page, from which its links are read; its pictures may have been saved beside it. */
  readonly pageUrl: string | null;
  /** Returns the bytes of a picture that came with the page, by its address; null for all others. */
  readonly partAt: PartAt;
  readonly rules: StyleRules;
  /** Texts that were decoded as written for an old font already: what their own font is does not count. */
  readonly decoded: WeakSet<Nodes>;
  /** Whether Stet wrote it: then nothing in it has to be guessed. */
  readonly isOwn: boolean;
}

/** HTML of unknown origin: no base address, no pictures that came with it, no style rules, not written by Stet. */
export const SOME_SOURCE: Source = {
  base: null,
  pageUrl: null,
  partAt: () => null,
  rules: NO_RULES,
  decoded: new WeakSet(),
  isOwn: false,
};

/** The footnotes of a text, those whose marks were met, and what else is gathered on the way through it. */
export interface Notes {
  readonly found: FoundNotes;
  readonly read: Note[];
  /** Pictures of footnotes, which hold words alone. */
  readonly figures: Block[];
  /** Frames and films that no block shows, as the report names them. */
  readonly leftFrames: string[];
  /** Texts in fonts of Unicode as they are in the page: what they look like is judged before they are normalized. */
  readonly sample: string[];
}

/** What the elements around a node state about the words in it. */
export interface Around {
  readonly source: Source;
  readonly kind: TextKind;
  readonly marks: ReadonlySet<Mark>;
  readonly url: string | null;
  /** Line ends and spaces are words here, as in `<pre>`. */
  readonly isPlain: boolean;
  /** How the letters of the font are read; null for those of Unicode. */
  readonly letters: OldEncoding | null;
  /** The `srcset` of each `<source>` beside the picture. */
  readonly pictureSets: readonly string[];
  /** How many quotations are around the words. */
  readonly quoteDepth: number;
  readonly notes: Notes;
}

/** What is around the top of a piece of HTML. */
export const topOf = (source: Source, notes: Notes): Around => ({
  source,
  notes,
  kind: 'paragraph',
  marks: new Set(),
  url: null,
  isPlain: false,
  letters: null,
  pictureSets: [],
  quoteDepth: 0,
});

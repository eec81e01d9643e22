import { FootnoteReference, Paragraph, type IRunOptions, type ParagraphChild } from 'docx';
import type { NoteId, Revision, TrackedText } from '../../story';

/** What Word's footnotes are written from: the numbers of those that have a mark, and what each contains. */
export interface NoteTexts {
  readonly numbers: ReadonlyMap<NoteId, number>;
  readonly textOf: (note: NoteId) => TrackedText;
}

/** Writes the marks of footnotes, and gathers the footnotes that they need. */
export interface Footnotes {
  /** The mark of a footnote in the text, whose run is made by `run`; `revision` is how the mark came or went. */
  readonly mark: (
    note: NoteId,
    revision: Revision | null,
    run: (options: IRunOptions) => ParagraphChild,
  ) => ParagraphChild;
  /** Word's footnotes by their ids, for the document. */
  readonly all: () => Readonly<Record<number, { readonly children: Paragraph[] }>>;
}

/**
 * Footnotes of a document. Word has one mark for each: the first that stays in the text; each that came or went has a copy of
 * its own, which comes or goes with it. Marks inside footnotes, and further ones, are raised numbers.
 */
export function createFootnotes(
  { numbers, textOf }: NoteTexts,
  write: (text: TrackedText) => readonly ParagraphChild[],
): Footnotes {
  const footnotes = new Map<number, { readonly children: Paragraph[] }>();
  const marked = new Set<NoteId>();
  let isInside = false;
  const numberRun = (note: NoteId): IRunOptions => ({ superScript: true, text: String(numbers.get(note) ?? '*') });
  return {
    mark(note, revision, run) {
      if (isInside || (revision === null && marked.has(note))) return run(numberRun(note));
      if (revision === null) marked.add(note);
      const id = footnotes.size + 1;
      isInside = true;
      footnotes.set(id, {
        children: [new Paragraph({ style: 'FootnoteText', children: [...write(withMark(textOf(note), revision))] })],
      });
      isInside = false;
      return run({ style: 'FootnoteReference', children: [new FootnoteReference(id)] });
    },
    all: () => Object.fromEntries(footnotes),
  };
}

/** Returns the text of a footnote as it comes or goes with its mark or its paragraph; as it is where that stays (null). */
export const withMark = (text: TrackedText, revision: Revision | null): TrackedText =>
  revision === null
    ? text
    : text
        .filter((piece) => piece.revision === null || piece.revision.kind === revision.kind)
        .map((piece) => ({ ...piece, revision }));

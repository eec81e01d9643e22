import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  InsertedTextRun,
  TextRun as DocxRun,
  XmlAttributeComponent,
  XmlComponent,
  type ImageRun,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import {
  plainInline,
  type InlineContent,
  type Revision,
  type ThreadId,
  type TrackedBlock,
  type TrackedText,
} from '../../story';
import { isoInstant } from '../../text';
import { cleanText } from '../cleanText';
import type { Footnotes } from './footnotes';
import { inlineToDocx, plainRunOf, type RunOf } from './inlineToDocx';
import { linkTo, oneLineInline, plainWriter, type TextWriter } from './textWriter';

/** Numbers the changes of a document, and knows which comments have found their place in it. */
export interface Tracking {
  readonly nextId: () => number;
  /**
   * Returns the revision that the first words of a paragraph are written with, two minutes earlier where `last` ended the
   * paragraph before it less than a minute away: LibreOffice takes two such changes by one author for one, with the end of
   * the paragraph between them, which nobody changed.
   */
  readonly atStart: (revision: Revision | null) => Revision | null;
  /** Notes the revision of the last words of a paragraph whose end nobody changed; null for any other. */
  readonly atEnd: (revision: Revision | null) => void;
  /** The numbers of a thread's comments the first time it is asked for; none later, and of a thread that is not written. */
  readonly commentsOf: (thread: ThreadId) => readonly number[];
  readonly footnotes: Footnotes;
}

/** What Word keeps of a change. Word's dates have no fractions of a second. */
const told = ({ by, at }: Revision, tracking: Tracking) => ({
  id: tracking.nextId(),
  author: cleanText(by),
  date: `${isoInstant(new Date(at)).slice(0, 19)}Z`,
});

const runOf =
  (revision: Revision | null, tracking: Tracking): RunOf =>
  (options) => {
    if (revision === null) return plainRunOf(options);
    const Run = revision.kind === 'inserted' ? InsertedTextRun : DeletedTextRun;
    return new Run({ ...options, ...told(revision, tracking) });
  };

/**
 * Returns a writer for a block of a tracked story: what came and what went is marked, in runs, paragraph ends, pictures
 * and rows.
 */
export function trackedWriter(
  { whole, end, texts, rows }: Omit<TrackedBlock, 'block'>,
  tracking: Tracking,
): TextWriter {
  const marked = (revision: Revision | null) => {
    if (revision === null) return {};
    return { [revision.kind === 'inserted' ? 'insertion' : 'deletion']: told(revision, tracking) };
  };
  const write = (text: TrackedText, formatting?: IRunOptions): ParagraphChild[] => {
    let last: Revision | null = null;
    const runs = text.flatMap(({ content, revision }, at) => {
      last = at === 0 ? tracking.atStart(revision) : revision;
      return inlineWithComments(content, formatting, last, tracking);
    });
    tracking.atEnd(whole === null && end === null ? last : null);
    return runs;
  };
  const rowRevision = (path: string): Revision | null => {
    const [, at] = /^rows\/(\d+)$/.exec(path) ?? [];
    return (at === undefined ? null : rows?.get(Number(at))) ?? null;
  };
  const piecesAt = (content: InlineContent, path: string): TrackedText =>
    texts.get(path) ?? [{ content, revision: whole }];
  return {
    rich: (content, path, formatting) => write(piecesAt(content, path), formatting),
    plain(text, path) {
      const pieces = piecesAt(oneLineInline(text), path);
      return pieces.every(({ content }) => content.length === 0) || (text.trim() === '' && !texts.has(path))
        ? []
        : write(pieces);
    },
    link(title, url, path) {
      const changed = texts.get(path);
      const pieces = changed
        ? inEachReading(changed, plainInline(url))
        : [{ content: plainInline(title === '' ? url : title), revision: whole }];
      return write(pieces.map((piece) => ({ ...piece, content: [linkTo(url, piece.content)] })));
    },
    fixed: (words) => [runOf(whole, tracking)({ text: words })],
    picture: (picture) =>
      // docx's type lists its own classes; what comes out of any of them is XML.
      whole === null
        ? picture
        : (new TrackedPicture(picture, whole, told(whole, tracking)) as unknown as ParagraphChild),
    // An empty block that was filled was there before; an empty caption had no paragraph.
    end: (path) => ({
      run: marked(
        whole ?? end ?? rowRevision(path) ?? (path.endsWith('content') ? null : onlyRevision(texts.get(path))),
      ),
    }),
    row: (at) => marked(whole ?? rows?.get(at) ?? null),
  };
}

/** Writes a text with what came and what went in it. */
export const writeTracked = (text: TrackedText, tracking: Tracking): ParagraphChild[] =>
  text.flatMap(({ content, revision }) => inlineWithComments(content, undefined, revision, tracking));

/** Returns a writer for texts that no block holds. */
export const fieldWriter = (text: TrackedText, tracking: Tracking): TextWriter => ({
  ...plainWriter(tracking.footnotes),
  ...trackedWriter({ whole: null, end: null, texts: new Map([['', text]]) }, tracking),
});

/** A text that both readings have: `instead` comes where it was empty after its changes, and goes where it was before. */
function inEachReading(text: TrackedText, instead: InlineContent): TrackedText {
  const only = onlyRevision(text);
  if (only === null) return text;
  const other: Revision = { ...only, kind: only.kind === 'inserted' ? 'deleted' : 'inserted' };
  return [...text, { content: instead, revision: other }];
}

/** The one revision of a text that came or went as a whole, with its paragraph; else null. */
function onlyRevision(text: TrackedText | undefined): Revision | null {
  const [first] = text ?? [];
  return first && text?.every(({ revision }) => revision?.kind === first.revision?.kind) ? first.revision : null;
}

/** Inline content with the places of comments around the runs that they are anchored to; each comment once. */
function inlineWithComments(
  content: InlineContent,
  formatting: IRunOptions | undefined,
  revision: Revision | null,
  tracking: Tracking,
): ParagraphChild[] {
  const run = runOf(revision, tracking);
  return content.flatMap((piece) => {
    const runs = inlineToDocx([piece], formatting ?? {}, run, (note) => tracking.footnotes.mark(note, revision, run));
    const threads = piece.kind === 'link' ? piece.content : [piece];
    const numbers = threads
      .flatMap((part) => (part.kind === 'text' ? part.comments : []))
      .flatMap((thread) => tracking.commentsOf(thread));
    return [
      ...numbers.map((number) => new CommentRangeStart(number)),
      ...runs,
      ...numbers.flatMap((number) => [
        new CommentRangeEnd(number),
        new DocxRun({ children: [new CommentReference(number)] }),
      ]),
    ];
  });
}

class ChangeAttributes extends XmlAttributeComponent<{ id: number; author: string; date: string }> {
  protected override readonly xmlKeys = { id: 'w:id', author: 'w:author', date: 'w:date' };
}

/** A picture that came or went, which docx has no class for. */
class TrackedPicture extends XmlComponent {
  constructor(picture: ImageRun, { kind }: Revision, attributes: { id: number; author: string; date: string }) {
    super(kind === 'inserted' ? 'w:ins' : 'w:del');
    this.root.push(new ChangeAttributes(attributes), picture);
  }
}

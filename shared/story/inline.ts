import { z } from 'zod';
import { linkUrlSchema } from './linkUrl';

/** Every mark, in the order in which a run lists them. */
export const MARKS = ['bold', 'italic', 'underline', 'strikethrough', 'superscript', 'subscript', 'highlight'] as const;
/** The formatting of a run of text. */
export const markSchema = z.enum(MARKS);
/** One kind of formatting of text, such as `bold`. */
export type Mark = z.infer<typeof markSchema>;

/** The HTML element of each mark. */
export const MARK_ELEMENTS = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  superscript: 'sup',
  subscript: 'sub',
  highlight: 'mark',
} as const satisfies Readonly<Record<Mark, string>>;

/** Names a comment thread from the text that it is anchored to. */
export const threadIdSchema = z.uuid().brand<'ThreadId'>();
/** The id of a comment thread, a UUID. */
export type ThreadId = z.infer<typeof threadIdSchema>;

/** A run of text: the same marks and the same comment anchors from end to end. Holds no line end; that is a `lineBreak`. */
export const textRunSchema = z
  .strictObject({
    kind: z.literal('text'),
    text: z.string().regex(/^[^\n\r]*$/, 'holds a line end'),
    marks: z.array(markSchema).readonly(),
    comments: z.array(threadIdSchema).readonly(),
  })
  .readonly();
/** A run of text with one set of marks and one set of comment threads. */
export type TextRun = z.infer<typeof textRunSchema>;

/** A line end inside a block. */
export const lineBreakSchema = z.strictObject({ kind: z.literal('lineBreak') }).readonly();

/** Text that leads somewhere. Links never nest. */
export const linkSchema = z
  .strictObject({
    kind: z.literal('link'),
    url: linkUrlSchema,
    content: z.array(z.union([textRunSchema, lineBreakSchema])).readonly(),
  })
  .readonly();
/** A link around text; its address is one that the link policy allows. */
export type Link = z.infer<typeof linkSchema>;

/** Names a footnote from the marks of it in the text. */
export const noteIdSchema = z
  .string()
  .regex(/^[\w-]{1,64}$/)
  .brand<'NoteId'>();
/** The id of a footnote, which its marks in the text refer to. */
export type NoteId = z.infer<typeof noteIdSchema>;

/** The mark of a footnote, shown as its number. It has no words, so a text is as long with it as without. */
export const noteMarkSchema = z.strictObject({ kind: z.literal('noteMark'), note: noteIdSchema }).readonly();
/** The place in a text that a footnote belongs to. */
export type NoteMark = z.infer<typeof noteMarkSchema>;

/** Any inline piece of a text, identified by `kind`. */
export const inlineSchema = z.union([textRunSchema, linkSchema, lineBreakSchema, noteMarkSchema]);
/** One inline piece of a text: a run, a link, a line break or the mark of a footnote. */
export type Inline = z.infer<typeof inlineSchema>;

/** The content of a paragraph, list item, cell or quotation. */
export const inlineContentSchema = z.array(inlineSchema).readonly();
/** The inline pieces of a text in order; empty for no text. */
export type InlineContent = z.infer<typeof inlineContentSchema>;

/** The kinds of inline piece that this Stet can read; a block that holds another is kept as `unknown`. */
export const INLINE_KINDS: ReadonlySet<string> = new Set<Inline['kind']>(['text', 'link', 'lineBreak', 'noteMark']);

/** Returns a run of plain or marked text. Marks come in any order. */
export function textRun(text: string, marks: readonly Mark[] = [], comments: readonly ThreadId[] = []): TextRun {
  return {
    kind: 'text',
    text,
    marks: MARKS.filter((mark) => marks.includes(mark)),
    comments: [...new Set(comments)].sort(),
  };
}

/** Plain text as inline content; line ends become line breaks, the empty text becomes no content. */
export function plainInline(text: string): InlineContent {
  return tidyInline(
    text.split(/\r\n|\r|\n/).flatMap((line, index): Inline[] => {
      return index === 0 ? [textRun(line)] : [{ kind: 'lineBreak' }, textRun(line)];
    }),
  );
}

/**
 * Returns the content in its one canonical form: neighbouring runs alike in marks and comments are joined, empty runs
 * and empty links left out, marks in the order of `MARKS`. Content already in that form comes back equal.
 */
export function tidyInline(content: readonly Inline[]): InlineContent {
  const tidy: Inline[] = [];
  for (const piece of content) {
    const last = tidy.at(-1);
    if (piece.kind === 'text') {
      if (piece.text === '') continue;
      const run = textRun(piece.text, piece.marks, piece.comments);
      if (last?.kind === 'text' && isSameDress(last, run))
        tidy[tidy.length - 1] = { ...last, text: last.text + run.text };
      else tidy.push(run);
    } else if (piece.kind === 'link') {
      // A link cannot hold a link, so this goes one level down and no further.
      const inside = tidyInline(piece.content) as Link['content'];
      if (inside.length === 0) continue;
      if (last?.kind === 'link' && last.url === piece.url) {
        tidy[tidy.length - 1] = { ...last, content: tidyInline([...last.content, ...inside]) as Link['content'] };
      } else tidy.push({ ...piece, content: inside });
    } else tidy.push(piece);
  }
  return tidy;
}

const isSameDress = (a: TextRun, b: TextRun): boolean =>
  a.marks.join() === b.marks.join() && a.comments.join() === b.comments.join();

/** How many pieces some content has, those inside links too. */
export const piecesOf = (content: readonly Inline[]): number =>
  content.reduce((sum, piece) => sum + 1 + (piece.kind === 'link' ? piecesOf(piece.content) : 0), 0);

/** Returns the words of inline content, a line break as `\n`, nothing for the mark of a footnote. */
export const inlineText = (content: readonly Inline[]): string =>
  content
    .map((piece) => {
      if (piece.kind === 'text') return piece.text;
      if (piece.kind === 'noteMark') return '';
      return piece.kind === 'link' ? inlineText(piece.content) : '\n';
    })
    .join('');

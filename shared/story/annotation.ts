import { z } from 'zod';
import { FIGURE_WIDTHS, LIST_NUMBERINGS, MAX_LIST_START, MAX_SPAN } from './blocks';
import { webUrlSchema } from './linkUrl';

const flag = z.boolean().default(false);
const place = z.int().nonnegative();
const span = z.int().min(1).max(MAX_SPAN);

/** The numbers of a list that Markdown has as words. */
const numbersSchema = z.strictObject({
  start: z.int().min(-MAX_LIST_START).max(MAX_LIST_START),
  numbering: z.enum(LIST_NUMBERINGS),
  reversed: flag,
});

/**
 * What the blocks of Markdown behind it are in a story, where Markdown has no such block. A flag states that a block of
 * words which such a block may have is there.
 */
const annotationSchema = z.discriminatedUnion('kind', [
  /** A quotation, the speaker in its last paragraph. */
  z.strictObject({ kind: z.literal('pullQuote'), attribution: flag }),
  /** A quotation, the title in its first paragraph. */
  z.strictObject({ kind: z.literal('factBox'), title: flag }),
  /** A link; without a title its words are the address. */
  z.strictObject({ kind: z.literal('embed'), title: flag }),
  /** A picture, or only its caption where `photo` names one that is not there. */
  z.strictObject({
    kind: z.literal('figure'),
    width: z.enum(FIGURE_WIDTHS).default('column'),
    source: z.string().default(''),
    photo: z
      .union([z.strictObject({ missing: z.string().min(1) }), z.strictObject({ remote: webUrlSchema })])
      .optional(),
    altText: z.string().default(''),
    caption: flag,
  }),
  /** As many pictures, each as it is by itself, and the caption of all as a paragraph. */
  z.strictObject({ kind: z.literal('gallery'), photos: place, caption: flag }),
  /** The numbers of a list and of those in it, from the first to the last as they are written; null for one that Markdown counts. */
  z.strictObject({ kind: z.literal('list'), lists: z.array(numbersSchema.nullable()) }),
  /** Merged cells of a table whose places all have the words of the first. */
  z.strictObject({
    kind: z.literal('table'),
    spans: z.array(z.tuple([place, place, span, span])),
  }),
  /** A footnote that no mark names, as a paragraph. */
  z.strictObject({ kind: z.literal('note') }),
]);

/** What a comment in Markdown of Stet's own states about the blocks behind it. */
export type Annotation = z.infer<typeof annotationSchema>;
/** An annotation to be written; defaults may be left out. */
export type AnnotationInput = z.input<typeof annotationSchema>;

/** Returns an annotation as a comment of HTML, which readers of Markdown do not show: `<!-- stet: figure {"width":"wide"} -->`. */
export function annotationToComment({ kind, ...details }: AnnotationInput): string {
  const said = Object.entries(details).filter(([, value]) => value !== undefined && value !== false && value !== '');
  // Nothing in a comment may end it (HTML, 13.1.6).
  const json = JSON.stringify(Object.fromEntries(said)).replace(/[<>]|-(?=-)/g, (sign) =>
    sign === '-' ? '\\u002d' : sign === '<' ? '\\u003c' : '\\u003e',
  );
  return `<!-- stet: ${kind}${json === '{}' ? '' : ` ${json}`} -->`;
}

const COMMENT = /^<!-- stet: ([a-zA-Z]{1,20})(?: (\{.{0,20000}\}))? -->$/s;

/** Parses a comment of `annotationToComment`; null for any other text. */
export function commentToAnnotation(comment: string): Annotation | null {
  const [, kind, json = '{}'] = COMMENT.exec(comment.trim()) ?? [];
  if (kind === undefined) return null;
  try {
    const details: unknown = JSON.parse(json);
    return annotationSchema.safeParse({ ...(details as object), kind }).data ?? null;
  } catch {
    return null; // Somebody edited it.
  }
}

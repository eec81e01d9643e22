import { Document, Packer, Paragraph, Table, type ICommentOptions } from 'docx';
import {
  noteNumbers,
  notesInOrder,
  originToProperties,
  signOff,
  unmarkedNotes,
  type Origin,
  type Story,
} from '../../story';
import { formatDate } from '../../text';
import { cleanText } from '../cleanText';
import type { ExportResult, PhotoBytes } from '../exported';
import { slugOf } from '../slugOf';
import { refuseUnknown } from '../unknownBlock';
import { blockToDocx, linkLine, styled, type DocxContext } from './blockToDocx';
import { createFootnotes, type Footnotes, type NoteTexts } from './footnotes';
import { inlineToDocx, plainRunOf } from './inlineToDocx';
import { createNumbering } from './numbering';
import { STYLE, stylesFor } from './styles';
import { plainWriter } from './textWriter';

/**
 * Returns a story as a Word document, `<slug>.docx`: Word's own styles for headline, subheads, lists, quotes and
 * captions, a style each for the other parts. Photos that the draft does not hold, and WebP and AVIF ones, which Word does not
 * show, are reported; a line names each, above its caption. With an `origin` the document carries it, so that its draft
 * is found when it comes back.
 */
export async function exportDocx(
  story: Story,
  photos: PhotoBytes,
  origin: Origin | null = null,
): Promise<ExportResult> {
  const refused = refuseUnknown(story);
  if (refused) return refused;
  const footnotes: Footnotes = createFootnotes(noteTexts(story), (text) =>
    text.flatMap(({ content }) =>
      inlineToDocx(content, {}, plainRunOf, (note) => footnotes.mark(note, null, plainRunOf)),
    ),
  );
  return writeDocument({ story, photos, origin }, footnotes, (context) =>
    piecesOf(story, { ...context, writer: plainWriter(footnotes) }),
  );
}

function noteTexts({ body }: Story): NoteTexts {
  const said = new Map(
    notesInOrder(body).flatMap(({ id, number, content }) => (number === null ? [] : [[id, content]])),
  );
  return { numbers: noteNumbers(body), textOf: (note) => [{ content: said.get(note) ?? [], revision: null }] };
}

/** What a document is made with, besides the writer of its texts. */
type Making = Omit<DocxContext, 'writer'>;

/** What a document is about: its story, the photos that it shows, and the text that it was exported from (null for none). */
interface About {
  readonly story: Story;
  readonly photos: PhotoBytes;
  readonly origin: Origin | null;
}

/** Writes a Word document about a story from the paragraphs and tables that `make` returns. */
export async function writeDocument(
  { story, photos, origin }: About,
  footnotes: Footnotes,
  make: (making: Making) => (Paragraph | Table)[],
  comments: () => readonly ICommentOptions[] = () => [],
): Promise<ExportResult> {
  const missing = new Set<string>();
  const numbering = createNumbering();
  const making: Making = {
    lang: story.lang,
    photos,
    numbering,
    onMissing: (fileName) => missing.add(fileName),
  };
  const children = apart(make(making));
  const said = comments();
  const document = new Document({
    title: cleanText(story.headline),
    creator: cleanText(signOff(story.bylines)),
    lastModifiedBy: cleanText(signOff(story.bylines)),
    description: cleanText(story.lead),
    keywords: cleanText(story.tags.join(', ')),
    styles: stylesFor(story.lang === 'vi' ? 'vi-VN' : 'en-US'),
    numbering: numbering.options(),
    footnotes: footnotes.all(),
    ...(origin ? { customProperties: propertiesOf(origin) } : {}),
    ...(said.length > 0 ? { comments: { children: said } } : {}),
    sections: [{ properties: { page: A4 }, children }],
  });
  const bytes = new Uint8Array(await Packer.toArrayBuffer(document));
  return { ok: true, files: [{ path: `${slugOf(story)}.docx`, bytes }], missingPhotos: [...missing] };
}

const propertiesOf = (origin: Origin) => [...originToProperties(origin)].map(([name, value]) => ({ name, value }));

/** In twentieths of a point: A4 with margins of 2.54 cm. */
const A4 = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1440, right: 1440, bottom: 1440, left: 1440 },
} as const;

function piecesOf(story: Story, context: DocxContext): (Paragraph | Table)[] {
  const names = signOff(story.bylines);
  const unmarked = unmarkedNotes(story.body);
  // Those with a mark are footnotes of Word's.
  const body = story.body.map((block) =>
    block.kind === 'notes' ? { ...block, notes: block.notes.filter(({ id }) => unmarked.has(id)) } : block,
  );
  const part = (style: string, text: string): Paragraph[] => styled(style, text, context.writer, '');
  return [
    ...part(STYLE.section, story.section),
    ...part(STYLE.kicker, story.kicker),
    ...part('Title', story.headline),
    ...part(STYLE.byline, names),
    ...part(STYLE.published, story.publishedAt === null ? '' : formatDate(story.publishedAt)),
    ...part(STYLE.dateline, story.dateline),
    ...part(STYLE.lead, story.lead),
    ...body.flatMap((block) => blockToDocx(block, context)),
    ...part(STYLE.signOff, names),
    ...story.related.map(({ title, url }) => linkLine(STYLE.related, title, url, context.writer, 'title')),
  ];
}

/** Word joins tables that touch, so an empty paragraph goes between them; it also wants one after a last table. */
const apart = (pieces: readonly (Paragraph | Table)[]): (Paragraph | Table)[] =>
  pieces.flatMap((piece, at) => {
    const next = pieces[at + 1];
    return piece instanceof Table && (next === undefined || next instanceof Table)
      ? [piece, new Paragraph({})]
      : [piece];
  });

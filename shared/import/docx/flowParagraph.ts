import {
  inlineText,
  lineToPhoto,
  newFigure,
  noteIdSchema,
  plainInline,
  textRun,
  type FigureWidth,
  type Inline,
  type InlineContent,
  type Link,
  type Mark,
  type NoteId,
  type NoteMark,
  type PhotoSource,
} from '../../story';
import { importedLine } from '../../text';
import { isPhotoFileName } from '../article/photoFileName';
import { trimmed } from '../html/inlineLines';
import type { DocxPiece, ParagraphForm } from './document';
import type { FlowFigure, FlowItem, FlowText } from './flow';
import type { ReadingState } from './readingState';
import { threadsIn } from './threadsIn';

/** One paragraph of a reading, of the pieces that the reading has. */
export interface OpenParagraph {
  readonly owner: number;
  readonly form: ParagraphForm;
  readonly sources: readonly number[];
  readonly pieces: readonly DocxPiece[];
  readonly isCounted: boolean;
}

/**
 * Returns a paragraph as items: its words, and its pictures before or behind them, or between lines of them. A picture
 * inside a sentence comes behind the paragraph, and so do text boxes. None for an empty one.
 */
export function flowParagraph(paragraph: OpenParagraph, state: ReadingState): readonly FlowItem[] {
  const items: FlowItem[] = [];
  const behind: FlowItem[] = [];
  let pieces: Inline[] = [];
  let isUnderPicture = false;
  const gallery = GALLERY_STYLES.get(paragraph.form.styles[0] ?? '') ?? null;
  const { owner } = paragraph;
  const figure = (block: FlowFigure['block']): Omit<FlowFigure, 'comments'> => ({
    kind: 'figure',
    block,
    gallery,
    owner,
    captionSources: [],
    creditSources: [],
  });
  const { numbering } = paragraph.form;
  const hasWords = paragraph.pieces.some((piece) => piece.kind === 'text' && piece.text.trim() !== '');
  // An empty paragraph has a number in Word too, but nobody sees what it numbers.
  let label = numbering && hasWords ? state.count(numbering.numId, numbering.level) : null;
  const flush = (): void => {
    const content = trimmed(pieces);
    const words = inlineText(content);
    pieces = [];
    if (content.length === 0) return;
    const line = paragraph.form.styles.some((name) => PHOTO_STYLE.test(name)) ? photoLineIn(words) : null;
    if (line?.rest !== '') {
      const rest = line ? { content: plainInline(line.rest), words: line.rest } : { content, words };
      items.push({ kind: 'text', ...paragraph, ...formattingOf(content), ...rest, label, isUnderPicture });
    }
    if (line) {
      const block = { ...newFigure(line.photo), width: widthOf(paragraph.form) };
      items.push({ ...figure(block), comments: threadsIn(content) });
    }
    label = null;
  };
  for (const piece of paragraph.pieces) {
    switch (piece.kind) {
      case 'picture': {
        const isInLine = !isAtLineStart(pieces);
        if (!isInLine) flush();
        const altText = altTextOf(piece.picture.altText);
        const width = widthOf(paragraph.form);
        const block = { ...newFigure(state.pictures.photoOf(piece.picture)), altText, width };
        const comments = threadsOf(piece, state);
        (isInLine ? behind : items).push({ ...figure(block), comments });
        isUnderPicture = true;
        break;
      }
      case 'rule':
        flush();
        items.push({ kind: 'rule', owner });
        break;
      case 'box':
        for (const item of state.flow(piece.blocks)) behind.push(item);
        break;
      case 'note':
        pieces.push(noteMark(piece, state));
        break;
      case 'break':
        pieces.push(linked({ kind: 'lineBreak' }, piece.url));
        break;
      case 'text':
        pieces.push(linked(textRun(piece.text, marksOf(piece, state), threadsOf(piece, state)), piece.url));
    }
  }
  flush();
  if (items.length === 0 && paragraph.form.styles.some((name) => RULE_STYLE.test(name)))
    items.push({ kind: 'rule', owner });
  return [...items, ...behind];
}

/** How far a photo of Stet's goes out into the margin, in twentieths of a point; between the two widths beyond the text. */
const WIDER = { least: 300, full: 720 };

function widthOf({ styles, indent }: ParagraphForm): FigureWidth {
  if (styles[0] !== 'stet figure' || indent > -WIDER.least) return 'column';
  return indent > -WIDER.full ? 'wide' : 'full';
}

/** Stet's styles of the photos of a gallery. */
const GALLERY_STYLES: ReadonlyMap<string, 'first' | 'next'> = new Map([
  ['stet gallery', 'first'],
  ['stet gallery photo', 'next'],
]);
/** Stet's styles of paragraphs that hold a photo, or name one that Word cannot show. */
const PHOTO_STYLE = /^stet (?:figure|gallery|gallery photo)$/;

/** The photo that a line names, and what somebody wrote beside it; null where it names none. */
function photoLineIn(words: string): { readonly photo: PhotoSource; readonly rest: string } | null {
  const [, before = '', line = '', after = ''] = /^([^[]*)(\[.*\])([^\]]*)$/s.exec(words) ?? [];
  const photo = lineToPhoto(line);
  return photo && { photo, rest: `${before.trim()} ${after.trim()}`.trim() };
}

/** Stet's style of an empty paragraph that is a rule, and LibreOffice's. */
const RULE_STYLE = /^(?:stet rule|horizontal line)$/;

/** What somebody wrote of a picture. Word puts the name of its file there where nobody did. */
function altTextOf(text: string): string {
  const words = importedLine(text);
  return isPhotoFileName(words) ? '' : words;
}

const linked = (run: Link['content'][number], url: string | null): Inline =>
  url === null ? run : { kind: 'link', url, content: [run] };

const threadsOf = ({ comments }: DocxPiece, { threadOf }: ReadingState) =>
  comments.flatMap((comment) => threadOf(comment) ?? []);

const marksOf = (piece: Extract<DocxPiece, { kind: 'text' }>, { isApplied }: ReadingState): readonly Mark[] =>
  piece.former && !isApplied(piece.former.revision) ? piece.former.marks : piece.marks;

/** Returns the id that a story has for a note, by its number in the first reading. */
export const noteIdOf = (number: number): NoteId => noteIdSchema.parse(`note-${number}`);

function noteMark({ note }: Extract<DocxPiece, { kind: 'note' }>, state: ReadingState): NoteMark {
  const { movedNotes, noteNumbers, notes } = state;
  const key = movedNotes.get(note.key) ?? note.key;
  if (!noteNumbers.has(key)) noteNumbers.set(key, noteNumbers.size + 1);
  if (!notes.some((one) => one.key === key)) notes.push({ ...note, key });
  return { kind: 'noteMark', note: noteIdOf(noteNumbers.get(key) ?? 0) };
}

function isAtLineStart(pieces: readonly Inline[]): boolean {
  const last = pieces.at(-1);
  if (!last) return true;
  const inner = last.kind === 'link' ? last.content.at(-1) : last;
  if (inner?.kind === 'noteMark') return false;
  if (inner?.kind !== 'text') return true;
  return inner.text.trim() === '' && isAtLineStart(pieces.slice(0, -1));
}

/** Whether all words are bold, and whether all are italic; false for both where there are no words. */
function formattingOf(content: InlineContent): Pick<FlowText, 'isBold' | 'isItalic'> {
  const runs = content
    .flatMap((piece): readonly Inline[] => (piece.kind === 'link' ? piece.content : [piece]))
    .flatMap((run) => (run.kind === 'text' && /[\p{L}\p{N}]/u.test(run.text) ? [run.marks] : []));
  const all = (mark: Mark): boolean => runs.length > 0 && runs.every((marks) => marks.includes(mark));
  return { isBold: all('bold'), isItalic: all('italic') };
}

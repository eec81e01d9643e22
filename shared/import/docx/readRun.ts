import { STORY_LIMITS } from '../../story';
import { decodeOldFont, normalizeText, vniTonesAt, type OldEncoding, type OldFont } from '../../text';
import { pickForm } from './alternatives';
import type { DocxPiece, DocxRevision } from './document';
import { readDrawing } from './drawing';
import { tooMuch } from './fault';
import { linkUrl, type FieldCode } from './fields';
import type { DocxPart, ReadBlocks } from './part';
import { noteFormatChange } from './revisions';
import { readRunForm, type RunForm } from './runMarks';
import type { DocxStyle } from './styles';
import { symbolText } from './symbols';
import { kindOf } from './tally';
import { child, isElement, textOf, type XmlElement } from './xml';

/** The paragraph that runs are read into. */
export interface Line {
  readonly pieces: DocxPiece[];
  readonly style: DocxStyle;
  readonly isLook: boolean;
  /** How its text in fonts of Unicode is read; null for as it is. */
  readonly oldFont: OldFont | null;
  /** The last piece of text where it was in an old Vietnamese font, with its letters as they are in the document. */
  old: { readonly piece: DocxPiece; readonly letters: string; readonly encoding: OldEncoding } | null;
  /** Is notified of each field in it. */
  readonly onField: (field: FieldCode) => void;
  readonly readBlocks: ReadBlocks;
}

/** The tracked changes and the link that a run is inside of; `url` null for no link. */
export interface Around {
  readonly revisions: readonly DocxRevision[];
  readonly url: string | null;
}

/** Reads a run (`w:r`) into its paragraph. */
export function readRun(run: XmlElement, around: Around, line: Line, part: DocxPart): void {
  const properties = child(run, 'w:rPr');
  const form = readRunForm(properties, line.style, line.isLook, part.styles, line.oldFont);
  const former = formerOf(properties, form, line, part);
  const add = runWriter(around, form, former, line, part);
  readContent(run, add, line, part);
}

/** The marks before a tracked change of them; a change of what is no mark is left out. */
function formerOf(properties: XmlElement | null, form: RunForm, line: Line, part: DocxPart) {
  const change = child(properties, 'w:rPrChange');
  for (const node of properties?.children ?? [])
    if (isElement(node) && node !== change && kindOf(node.name)) part.tally.skip(node);
  if (!change) return null;
  const { marks } = readRunForm(child(change, 'w:rPr'), line.style, line.isLook, part.styles, line.oldFont);
  if (marks.join() !== form.marks.join()) return { marks, revision: noteFormatChange(change, part) };
  part.tally.leave('formatChanges');
  return null;
}

/** Runs by which the encoding of a document is judged. */
export const MOST_SAMPLES = 2_000;

/** Most comments on all pieces together, since each piece of a story names its own. */
const MOST_NAMED = 3 * STORY_LIMITS.pieces;

type Writer = ReturnType<typeof runWriter>;

function runWriter(
  { revisions, url: outer }: Around,
  { marks, isHidden, encoding }: RunForm,
  former: ReturnType<typeof formerOf>,
  line: Line,
  part: DocxPart,
) {
  const told = () => {
    part.named.count += part.comments.size;
    if (part.named.count > MOST_NAMED) throw tooMuch('comments');
    const comments = [...part.comments];
    for (const comment of comments) part.placedComments.add(comment);
    return { revisions, comments };
  };
  const urlHere = (): string | null => {
    const address = part.fields.address();
    return (address === null ? null : linkUrl(address)) ?? outer;
  };
  return {
    isHidden,
    text(words: string): void {
      if (part.fields.isInCode() || words === '') return;
      if (isHidden) {
        part.hidden.push(encoding ? decodeOldFont(words, encoding) : words);
        return;
      }
      if (!encoding && part.sample.length < MOST_SAMPLES) part.sample.push(words);
      const letters = encoding ? withoutTones(words, encoding, line) : words;
      const text = normalizeText(encoding ? decodeOldFont(letters, encoding) : letters);
      const piece: DocxPiece = { kind: 'text', text, marks, former, url: urlHere(), ...told() };
      line.pieces.push(piece);
      line.old = encoding && { piece, letters, encoding };
      if (encoding && /[\u00A1-\u00FF]/.test(letters)) part.oldLetters.count += letters.length;
    },
    lineBreak(): void {
      if (!isHidden && !part.fields.isInCode()) line.pieces.push({ kind: 'break', url: urlHere(), ...told() });
    },
    drawing(element: XmlElement): void {
      if (isHidden) {
        part.tally.skip(element);
        return;
      }
      const onCropped = (): void => void (part.cropped.count += 1);
      for (const shown of readDrawing(element, { ...part, onCropped })) {
        if (shown.kind !== 'box') line.pieces.push({ ...shown, ...told() });
        else line.pieces.push({ kind: 'box', blocks: line.readBlocks(shown.content, part, []), ...told() });
      }
    },
    note(reference: XmlElement): void {
      const note = isHidden ? null : part.noteOf(reference);
      part.tally[note ? 'use' : 'leave']('notes');
      if (note) line.pieces.push({ kind: 'note', note, marks, ...told() });
    },
  };
}

/** Puts the codes that a run begins with on the letter that they belong on, at the end of the piece before; returns the rest. */
function withoutTones(words: string, encoding: OldEncoding, line: Line): string {
  const { old, pieces } = line;
  const tones = encoding === 'vni' ? vniTonesAt(words) : '';
  const last = pieces.at(-1);
  if (tones === '' || old?.encoding !== 'vni' || last !== old.piece || last.kind !== 'text') return words;
  if (!/[aeouy\u00F4\u00F6]$/i.test(old.letters)) return words;
  const letters = old.letters + tones;
  pieces[pieces.length - 1] = { ...last, text: normalizeText(decodeOldFont(letters, encoding)) };
  return words.slice(tones.length);
}

function readContent(run: XmlElement, add: Writer, line: Line, part: DocxPart): void {
  for (const node of run.children) {
    if (!isElement(node)) continue;
    switch (node.name) {
      case 'w:t':
      case 'w:delText':
        add.text(textOf(node));
        break;
      case 'w:tab':
      case 'w:ptab':
        add.text(' ');
        break;
      case 'w:noBreakHyphen':
        add.text('-');
        break;
      case 'w:sym':
        add.text(symbolText(node.attributes['w:font'] ?? '', Number.parseInt(node.attributes['w:char'] ?? '', 16)));
        break;
      case 'w:br':
        // The end of a page or a column is no end of a line.
        if (!/^(?:page|column)$/.test(node.attributes['w:type'] ?? '')) add.lineBreak();
        else add.text(' ');
        break;
      case 'w:cr':
        add.lineBreak();
        break;
      case 'w:fldChar': {
        const field = part.fields.onChar(node);
        if (field) line.onField(field);
        part.tally.skip(node);
        break;
      }
      case 'w:instrText':
      case 'w:delInstrText':
        part.fields.onCode(textOf(node));
        break;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        add.drawing(node);
        break;
      case 'mc:AlternateContent': {
        const form = pickForm(node, part.tally);
        if (form) readContent(form, add, line, part);
        break;
      }
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        add.note(node);
        break;
      case 'w:commentReference':
        placeComment(node.attributes['w:id'] ?? '', line, part);
        break;
      case 'w:ruby':
        readRuby(node, add, line, part);
        break;
      case 'w:rPr':
        break;
      default:
        part.tally.skip(node);
    }
  }
}

/** Reads words with a reading aid (`w:ruby`): the words, then the aid in brackets. */
function readRuby(ruby: XmlElement, add: Writer, line: Line, part: DocxPart): void {
  part.tally.use('rubies');
  const runs = (name: string): void => {
    for (const run of child(ruby, name)?.children ?? []) if (isElement(run)) readContent(run, add, line, part);
  };
  runs('w:rubyBase');
  add.text(' (');
  runs('w:rt');
  add.text(')');
}

/** Anchors a comment without a range to the word before it. */
function placeComment(id: string, { pieces }: Line, part: DocxPart): void {
  if (part.placedComments.has(id)) return;
  const at = pieces.reduce((last, piece, index) => (hasWords(piece) ? index : last), -1);
  const piece = pieces[at];
  if (piece?.kind !== 'text') return;
  part.placedComments.add(id);
  const start = piece.text.search(/\S+\s*$/);
  const comments = [...piece.comments, id];
  pieces.splice(
    at,
    1,
    { ...piece, text: piece.text.slice(0, start) },
    { ...piece, text: piece.text.slice(start), comments },
  );
}

const hasWords = (piece: DocxPiece): boolean => piece.kind === 'text' && piece.text.trim() !== '';

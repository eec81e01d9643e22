import { splitCaption } from '../../text';
import { readLabel } from './label';
import { isPhotoLine, type Line } from './lines';
import { isPhotoFileName } from './photoFileName';

/** What a photo is called, folded, with its number where it has one. */
const PHOTO = /^(?:hinh anh|anh|hinh|photo|picture|image|pic|img|figure|fig)(?: (?:so |no )?\d{1,2})?$/;
/** What a photo is called by its place on a page, which only the name of a file makes sure. */
const PLACED =
  /^(?:anh|hinh) (?:dai dien|bia|chinh|minh hoa|trong bai|kem theo)$|^(?:main|cover|featured|lead) (?:photo|image)$/;
/** A photo with its number and no colon: "Ảnh 1. Ghe rau cập bến". */
const NUMBERED = /^((?:ảnh|hình|photo|picture|image|figure) (?:số )?\d{1,2})(?:\.| ?[–—-])\s+(\p{Lu}.+)$/iu;
const CAPTION = /^(?:chu thich|chu thich (?:anh|hinh)(?: \d{1,2})?|caption(?: \d{1,2})?|photo caption|cutline)$/;
const CREDIT = /^(?:tac gia anh|nguoi chup|photo credit|credit|photographer|photo by)$/;
/** The name of a file, and what is written behind it. */
const FILE_AND_WORDS = /^(.{1,150}?\.\w{3,5})(?:\s?[-–—:|,.]\s+|\s+)(.+)$/u;

/** A line that names a photo, or what is printed below one. */
interface PhotoLabel {
  readonly kind: 'photo' | 'placed' | 'caption' | 'credit' | 'numbered';
  /** "Ảnh 1", as it is written. */
  readonly written: string;
  readonly isNumbered: boolean;
  readonly value: string;
}

/**
 * Returns lines in which photos, captions and credits are as on a page without labels: "Ảnh 1: cho.jpg" is the line of that
 * file, and "Chú thích: Ghe rau" right below is the line of its caption. A photo with a number and without a file is a
 * line that represents it (`isPhoto`), and so is one whose words credit it. A label that nothing makes sure stays in its
 * line, as in "Ảnh: tư liệu".
 */
export function withoutPhotoLabels(lines: readonly Line[]): readonly Line[] {
  const plain: Line[] = [];
  /** The lines of the photo right above. */
  let photo: readonly Line[] = [];
  let isBelowHeading = false;
  for (const [at, line] of lines.entries()) {
    const label: PhotoLabel | null = isPhotoLine(line)
      ? null
      : (photoLabel(line.text) ?? (isBelowHeading ? numberedCaption(line.text) : null));
    isBelowHeading = label !== null && (label.kind === 'numbered' || isHeading(label, lines[at + 1]));
    const read = label && (linesBelow(label, photo) ?? photoLines(label, line, lines[at + 1]));
    for (const one of read ?? [line]) plain.push(one);
    if (isPhotoLine(line)) photo = [line];
    else if (!read) photo = [];
    else photo = read.some(isPhotoLine) ? read : [...photo, ...read];
  }
  return plain;
}

/**
 * Returns the words of a caption without the label before them: "Chú thích: Ghe rau" and "Ảnh 1: Ghe rau" as "Ghe rau", a
 * labelled credit as `splitCaption` reads one. Null for words without such a label, and for a label on its own.
 */
export function wordsBehindPhotoLabel(text: string): string | null {
  const label = photoLabel(text);
  if (!label || label.value === '') return null;
  if (label.kind === 'credit') return `Ảnh: ${label.value}`;
  return label.kind === 'caption' || (label.kind === 'photo' && label.isNumbered) ? label.value : null;
}

/** Whether a line begins with the label of a photo, of a caption or of a credit. */
export const hasPhotoLabel = ({ text }: Line): boolean => photoLabel(text) !== null;

function photoLabel(text: string): PhotoLabel | null {
  const [, numbered, words = ''] = NUMBERED.exec(text) ?? [];
  if (numbered !== undefined) return { kind: 'photo', written: numbered, isNumbered: true, value: words };
  const label = readLabel(text);
  if (!label) return null;
  const { name, written, value } = label;
  const of = (kind: PhotoLabel['kind']): PhotoLabel => ({ kind, written, isNumbered: /\d$/.test(name), value });
  if (PHOTO.test(name)) return of('photo');
  if (PLACED.test(name)) return of('placed');
  if (CAPTION.test(name)) return of('caption');
  return CREDIT.test(name) ? of('credit') : null;
}

/** Whether a label is above numbered captions: "Chú thích ảnh:", and "1. Ghe rau cập bến" below. */
const isHeading = ({ kind, value }: PhotoLabel, below: Line | undefined): boolean =>
  kind === 'caption' && value === '' && below !== undefined && numberedCaption(below.text) !== null;

function numberedCaption(text: string): PhotoLabel | null {
  const [, number, value = ''] = /^(\d{1,2})[.)/]\s?(\p{L}.*)$/u.exec(text) ?? [];
  return number === undefined ? null : { kind: 'numbered', written: `Ảnh ${number}`, isNumbered: true, value };
}

const wordsBelow = (text: string): readonly Line[] => (text === '' ? [] : [{ text, isAfterGap: false }]);

/** What a labelled line is below a photo and its caption: the caption, or the credit; null where it is neither. */
function linesBelow({ kind, isNumbered, value }: PhotoLabel, photo: readonly Line[]): readonly Line[] | null {
  const above = photo.at(-1);
  if (!above || kind === 'numbered' || filesIn(value) !== null) return null;
  if (kind === 'credit') {
    const { credit } = splitCaption(above.text);
    if (value === '' || (credit !== '' && credit !== value)) return null;
    return credit === value ? [] : wordsBelow(`Ảnh: ${value}`);
  }
  if (!isPhotoLine(above)) return null;
  if (kind === 'caption') return wordsBelow(value);
  // "Ảnh: An Bình" is a credit, which the reader of captions knows; a number begins another photo, but below a file.
  const isCredit = splitCaption(`Ảnh: ${value}`).caption === '';
  return kind === 'photo' && (isNumbered ? isPhotoFileName(above.text) : !isCredit) ? wordsBelow(value) : null;
}

/** What a labelled line is that begins a photo; null where it is no sure one. */
function photoLines(label: PhotoLabel, line: Line, below: Line | undefined): readonly Line[] | null {
  const { kind, written, isNumbered, value } = label;
  if (kind === 'credit') return null;
  // A heading above photos is none of their words.
  if (isHeading(label, below)) return [];
  if (value === '' && below && (isPhotoLine(below) || (!isNumbered && photoLabel(below.text)?.kind === 'photo')))
    return [];
  if (kind === 'caption') return null;
  const files = filesIn(value);
  if (files) return files.map((file, at) => ({ ...file, isAfterGap: at === 0 && line.isAfterGap }));
  if (kind === 'placed') return null;
  const { caption, credit } = splitCaption(`Ảnh: ${value}`);
  return isNumbered || (caption !== '' && credit !== '') ? [markOf(written, line), ...wordsBelow(value)] : null;
}

/** The line that represents a photo without a file. */
const markOf = (written: string, { isAfterGap }: Line): Line => ({ text: written, isAfterGap, isPhoto: true });

/** The lines of the files that a value names, and of the words behind the last one; null where it names none. */
function filesIn(value: string): readonly Line[] | null {
  const several = value.split(/\s*[,;]\s*/u);
  if (several.length > 1 && several.every(isPhotoFileName)) return several.flatMap(wordsBelow);
  if (isPhotoFileName(value)) return wordsBelow(value);
  const [, file = '', words = ''] = FILE_AND_WORDS.exec(value) ?? [];
  return isPhotoFileName(file) ? [...wordsBelow(file), ...wordsBelow(words.replace(/^\((.*)\)$/u, '$1'))] : null;
}

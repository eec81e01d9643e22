import { z } from 'zod';
import { OLD_FONTS } from '../text';

/**
 * Every kind of row of the report on an import, and what it means for whoever looks at it: `inPieces` is shown by the
 * pieces of the story themselves, `note` is whole but came in otherwise than it was, `problem` is missing or left out.
 */
export const IMPORT_ROWS = {
  section: 'inPieces',
  kicker: 'inPieces',
  headline: 'inPieces',
  bylines: 'inPieces',
  publishedAt: 'inPieces',
  lead: 'inPieces',
  paragraphs: 'inPieces',
  subheads: 'inPieces',
  signOff: 'inPieces',
  /** A photo that was found. */
  photo: 'inPieces',
  /** What is in no field of the story. */
  leftOut: 'inPieces',
  /** Lists made of lines with dashes, which might be dialogue. */
  guessedLists: 'problem',
  dateline: 'note',
  tags: 'note',
  related: 'note',
  missingPhoto: 'problem',
  /** A photo of a kind that Stet cannot show. */
  unusablePhoto: 'problem',
  /** A photo of a name that several files have. */
  doubledPhoto: 'problem',
  /** Data of a page for machines that could not be read. */
  brokenData: 'problem',
  /** Frames, films and drawings that no block shows. */
  leftFrames: 'problem',
  // Of Word documents: how many of each, or the words.
  changes: 'note',
  changesSince: 'note',
  untracked: 'note',
  untrackedByNobody: 'note',
  nearestBase: 'problem',
  /** Word's words, taken where the draft has others and Word could not hold what they are in. */
  wordWon: 'problem',
  touching: 'note',
  joinedTimes: 'note',
  joinedAuthors: 'note',
  oldFonts: 'note',
  /** Text that looks like TCVN3 or VNI and names no font. */
  looksOld: 'problem',
  converted: 'note',
  comments: 'note',
  notes: 'note',
  textBoxes: 'note',
  equations: 'note',
  nestedTables: 'note',
  cropped: 'note',
  leftPictures: 'problem',
  leftCharts: 'problem',
  leftEmbedded: 'problem',
  leftComments: 'problem',
  leftNotes: 'problem',
  leftTextBoxes: 'problem',
  leftChanges: 'problem',
  leftFormatChanges: 'problem',
  leftEquations: 'problem',
  leftLinks: 'problem',
  hidden: 'problem',
  /** Page headers and footers. */
  margins: 'note',
} as const satisfies Readonly<Record<string, 'inPieces' | 'note' | 'problem'>>;

/** A kind of row of the report on an import. */
export type ImportField = keyof typeof IMPORT_ROWS;

/** One line of the report on an import. Photos are listed by file name, one a row; paragraphs by their number. */
export interface ImportRow {
  readonly field: ImportField;
  readonly text: string;
}

/** The roles that a text of an import can have: a field of the story, a part of its body, or none of it (`leftOut`). */
export const PIECE_ROLES = [
  'section',
  'kicker',
  'headline',
  'bylines',
  'publishedAt',
  'lead',
  'paragraph',
  'subhead',
  'caption',
  'credit',
  'leftOut',
] as const;
/** What a text of an import becomes; `leftOut` is no part of the story. */
export type PieceRole = (typeof PIECE_ROLES)[number];

/** A family of old Vietnamese fonts, as which the text of an import can be read. */
export const oldFontSchema = z.enum(OLD_FONTS);

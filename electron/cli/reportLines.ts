import type { ImportRow } from '../../shared/story';
/** A row that shows by itself in the story, or that another line names. */
const IN_STORY = null;

/**
 * Sentences about what was left out of a story or changed in it, for every row that a report may have. Each takes the row's
 * text: a count, or words.
 */
const SENTENCES: Readonly<Record<ImportRow['field'], ((text: string) => string) | null>> = {
  section: IN_STORY,
  kicker: IN_STORY,
  headline: IN_STORY,
  bylines: IN_STORY,
  publishedAt: IN_STORY,
  lead: IN_STORY,
  dateline: IN_STORY,
  tags: IN_STORY,
  related: IN_STORY,
  paragraphs: IN_STORY,
  subheads: IN_STORY,
  photo: IN_STORY,
  // It repeats the bylines.
  signOff: IN_STORY,
  // `missingPhotoLines`, which exports of drafts need too.
  missingPhoto: IN_STORY,
  guessedLists: (count) => `lists made of lines with dashes, which might be dialogue: ${count}`,
  brokenData: (words) => `data of the page that could not be read: ${words}`,
  leftFrames: (words) => `frames, films and drawings left out (without an address, or advertisements): ${words}`,
  changes: (count) => `tracked changes, to be reviewed: ${count}`,
  changesSince: (count) => `changes since the export, to be reviewed: ${count}`,
  comments: (count) => `comments: ${count}`,
  leftOut: (words) => `left out as not of the story: ${words}`,
  unusablePhoto: (name) => `a photo of a kind that Stet cannot show, save it as JPEG; its caption is kept: ${name}`,
  doubledPhoto: (files) => `a photo of a name that several files have, none of them was taken: ${files}`,
  untracked: (who) => `changes made in Word with tracking off, under the name of who saved it last: ${who}`,
  untrackedByNobody: (count) =>
    `changes made in Word with tracking off, by somebody that the file does not name: ${count}`,
  nearestBase: (time) => `the exported text is gone; the document was compared with the nearest version, of ${time}`,
  wordWon: (count) =>
    `changes where Word cannot hold the text whole, of which the Word file's words were taken: ${count}`,
  touching: (count) => `changes by several people that touch, shown as one: ${count}`,
  joinedTimes: (count) => `changes shown with a later time, since there are too many times: ${count}`,
  joinedAuthors: (count) => `changes shown under another author, since there are too many authors and times: ${count}`,
  oldFonts: (count) => `letters in old Vietnamese fonts (TCVN3, VNI), converted to Unicode: ${count}`,
  looksOld: (encoding) =>
    `the letters look like ${encoding} in a font that the file does not name; give --old-font ${encoding.toLowerCase()} to have it read as that`,
  converted: (ending) => `converted to .docx by LibreOffice from ${ending}`,
  notes: (count) => `footnotes and endnotes, placed at the end of the text: ${count}`,
  textBoxes: (count) => `text boxes, placed after their paragraphs: ${count}`,
  equations: (count) => `equations, written on one line: ${count}`,
  nestedTables: (count) => `tables inside cells, written as lines: ${count}`,
  cropped: (count) => `cropped pictures, imported whole: ${count}`,
  leftPictures: (count) => `pictures left out (backgrounds, damaged): ${count}`,
  leftCharts: (count) => `charts and diagrams left out: ${count}`,
  leftEmbedded: (count) => `embedded documents left out: ${count}`,
  leftComments: (count) => `empty comments left out: ${count}`,
  leftNotes: (count) => `notes left out (hidden, missing): ${count}`,
  leftTextBoxes: (count) => `text boxes left out (hidden): ${count}`,
  leftChanges: (count) => `tracked changes not shown in Review: ${count}`,
  leftFormatChanges: (count) => `formatting changes not shown in Review: ${count}`,
  leftEquations: (count) => `equations left out (hidden): ${count}`,
  leftLinks: (count) => `links left out (not to a web page): ${count}`,
  hidden: (words) => `hidden text left out: ${words}`,
  margins: (words) => `page headers and footers left out: ${words}`,
};

/** Returns the rows about what of an input is not in its story, or not as it was. */
export const reportedRows = (rows: readonly ImportRow[]): readonly ImportRow[] =>
  rows.filter(({ field }) => SENTENCES[field] !== null);

/** Returns a line of output for each row about what of an input is not in its story, or not as it was, with the name of the input. */
export const reportLines = (input: string, rows: readonly ImportRow[]): readonly string[] =>
  rows.flatMap(({ field, text }) => {
    const sentence = SENTENCES[field];
    return sentence ? [`${input}: ${sentence(text)}`] : [];
  });

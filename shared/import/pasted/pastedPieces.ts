import { plainInline, proseOf, type Block, type BlockOf, type Story } from '../../story';
import { foldForSearch, splitCaption } from '../../text';
import { readBylineLine } from '../article/bylineLine';
import { linesOf } from '../article/lines';
import { readFieldLabel } from '../article/fieldLabels';
import { readLabel } from '../article/label';
import { isSignOffOf } from '../article/names';
import { sectionOf } from '../article/titles';
import { instantOf } from '../webPage/instantOf';
import { lineOf } from './lineOf';

/** The fields of a story that a paste can fill in. */
export const PASTED_FIELDS = [
  'section',
  'kicker',
  'headline',
  'bylines',
  'publishedAt',
  'dateline',
  'lead',
  'tags',
  'related',
] as const satisfies readonly (keyof Story)[];
/** The name of a field of a story that a paste can fill in. */
export type PastedField = (typeof PASTED_FIELDS)[number];

/** Neighbouring blocks of a pasted text that belong elsewhere in the story than in its body as they are. */
export interface PastedPiece {
  /** What each of the blocks contains, with single spaces. */
  readonly texts: readonly string[];
  /** The fields that hold their words; none for the lines of a photo. */
  readonly fields: readonly PastedField[];
  /** What the body has in their place. */
  readonly becomes: readonly Block[];
}

/** A pasted text read as a story, with what the reading states about the lines that are no part of the body. */
export interface PasteReading {
  readonly story: Story;
  /** The line below the text that repeats the bylines; empty where there is none. */
  readonly signOff: string;
  /** The lines that are in no field of the story. */
  readonly leftOut: readonly string[];
}

/**
 * Returns the blocks of a paste that the reading has in a field or as the lines of a photo, in the order of the paste. A
 * line that the reading left out, or that is not plainly in a field, is none: it stays where it is.
 */
export function pastedPieces(blocks: readonly Block[], reading: PasteReading): readonly PastedPiece[] {
  const { free, lines } = freeLines(blocks, reading);
  const pieces: PastedPiece[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? null;
    if (line === null || !free.has(at)) continue;
    const photo = photoLines(lines, free, at, reading.story);
    if (photo) {
      pieces.push(photo);
      at += photo.texts.length - 1;
      continue;
    }
    const found = fieldsOf(line, reading);
    if (found) pieces.push({ texts: [line], ...found });
  }
  return pieces;
}

/** The lines of a paste, and the indices of those that are neither in the story's body nor left out. Of two equal ones the first is free. */
function freeLines(blocks: readonly Block[], { story, signOff, leftOut }: PasteReading) {
  const kept = new Map<string, number>();
  const keep = (line: string, count: number): void => void kept.set(line, (kept.get(line) ?? 0) + count);
  for (const line of story.body.flatMap(proseOf).map((text) => text.replace(/\s+/g, ' ').trim())) keep(line, 1);
  for (const line of leftOut) keep(line, 1);
  if (leftOut.includes(signOff)) keep(signOff, -1);
  const lines = blocks.map(lineOf);
  const free = new Set<number>();
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const line = lines[at] ?? '';
    if (line === '') continue;
    if ((kept.get(line) ?? 0) > 0) keep(line, -1);
    else free.add(at);
  }
  return { lines, free };
}

/** The lines of a photo that a plain text names: its file, and up to two lines that are its caption and credit. */
function photoLines(
  lines: readonly (string | null)[],
  free: ReadonlySet<number>,
  at: number,
  { body }: Story,
): PastedPiece | null {
  const first = lines[at] ?? '';
  const label = readLabel(first);
  const isNamedBy = (fileName: string): boolean =>
    fileName === first || (label !== null && (fileName === label.written || label.value.startsWith(fileName)));
  const figure = body.find(
    (block): block is BlockOf<'figure'> =>
      block.kind === 'figure' && block.photo.kind === 'missing' && isNamedBy(block.photo.fileName),
  );
  if (!figure) return null;
  const texts = [first];
  for (const below of [at + 1, at + 2]) {
    const line = lines[below] ?? null;
    if (line === null || !free.has(below) || !isUnder(figure, line)) break;
    texts.push(line);
  }
  return { texts, fields: [], becomes: [figure] };
}

function isUnder(figure: BlockOf<'figure'>, line: string): boolean {
  const isHeld = (words: string): boolean => {
    const { caption, credit } = splitCaption(words);
    return figure.caption.includes(caption) && figure.credit.includes(credit);
  };
  return isHeld(line) || isHeld(readLabel(line)?.value ?? line);
}

type InFields = Omit<PastedPiece, 'texts'>;

const inFields = (...fields: readonly PastedField[]): InFields => ({ fields, becomes: [] });

const isSame = (some: string, other: string): boolean => some !== '' && foldForSearch(some) === foldForSearch(other);

/** Returns the fields that contain all of a line; null where none does. */
function fieldsOf(line: string, { story, signOff }: PasteReading): InFields | null {
  for (const field of ['headline', 'lead', 'kicker', 'section'] as const)
    if (isSame(tidy(line), tidy(story[field]))) return inFields(field);
  const labelled = labelledField(line, story);
  if (labelled) return inFields(labelled);
  if (isSame(sectionOf(line), story.section)) return inFields('section');
  if (isSame(line, story.dateline)) return inFields('dateline');
  if (isDatedLead(line, story)) return inFields('dateline', 'lead');
  if (story.bylines.length > 0 && (line === signOff || isSignOffOf(line, story.bylines))) return inFields('bylines');
  return bylineFields(line, story);
}

/** Returns the field that a line's label names, where the story has its words in that field. */
function labelledField(line: string, story: Story): PastedField | null {
  const label = readFieldLabel(line);
  if (!label) return null;
  const { field, read } = label;
  const held = story[field];
  if (held === null || held.length === 0) return null;
  // A label on its own names the next line, which is in the field.
  return read === null || JSON.stringify(read[field]) === JSON.stringify(held) ? field : null;
}

/** A line of names, time, or both. What of it is in no field stays as a paragraph. */
function bylineFields(line: string, { bylines, publishedAt }: Story): InFields | null {
  if (publishedAt !== null && instantOf(line) === publishedAt) return inFields('publishedAt');
  const read = readBylineLine(line);
  if (!read) return null;
  const isKnown = read.bylines.every(({ name }) => bylines.some((byline) => isSame(byline.name, name)));
  if (!isKnown || (read.publishedAt !== null && read.publishedAt !== publishedAt)) return null;
  const fields: readonly PastedField[] = [
    ...(read.bylines.length > 0 ? (['bylines'] as const) : []),
    ...(read.publishedAt === null ? [] : (['publishedAt'] as const)),
  ];
  if (fields.length === 0) return null;
  const rest = read.leftOut === '' ? [] : [{ kind: 'paragraph' as const, content: plainInline(read.leftOut) }];
  return { fields, becomes: rest };
}

const isDatedLead = (line: string, { dateline, lead }: Story): boolean => {
  if (dateline === '' || lead === '' || !line.endsWith(lead)) return false;
  return isSame(
    line
      .slice(0, -lead.length)
      .replace(/[\s()–—:,.-]+/gu, ' ')
      .trim(),
    dateline,
  );
};

const tidy = (text: string): string =>
  linesOf(text)
    .map((line) => line.text)
    .join(' ');

import { inlineText, plainInline, type Block } from '../../story';
import { foldForSearch } from '../../text';
import { readBylineLine } from '../article/bylineLine';
import { readFieldLabel } from '../article/fieldLabels';
import { isSentence } from '../article/furniture';
import { isInCapitals, isSignOffOf, namesToBylines } from '../article/names';
import type { PageFields } from './webPage';

/** A story's blocks without the lines at an end of them that are now in its fields. */
export interface StoryEnd {
  readonly fields: PageFields;
  readonly blocks: readonly Block[];
}

/** How many blocks down a line of names and time may be, and how many from the end a sign-off. */
const DEEPEST = 4;
const LONGEST_LABEL = 60;
const LEAD_WORDS = 8;

type Prose = Extract<Block, { kind: 'paragraph' | 'subhead' }>;
const isProse = (block: Block | undefined): block is Prose => block?.kind === 'paragraph' || block?.kind === 'subhead';
const textOf = (block: Prose): string => inlineText(block.content).replace(/\s+/g, ' ').trim();
const isSame = (some: string, other: string): boolean => foldForSearch(some) === foldForSearch(other);

/**
 * Reads what is at the top of a story's text and no mark has identified: section and kicker above the headline, the headline
 * once more, a line of names and time, and the lead. `descriptions` are what the page shows search engines.
 */
export function readHead(
  named: PageFields,
  above: readonly Block[],
  text: readonly Block[],
  descriptions: readonly string[],
): StoryEnd & { readonly leftOut: readonly Block[] } {
  const titled = readAbove(named, above);
  const repeated = text.find(isProse);
  const blocks =
    repeated && titled.fields.headline !== '' && isSame(textOf(repeated), titled.fields.headline)
      ? text.filter((block) => block !== repeated)
      : text;
  const signed = readNames(titled.fields, [...titled.blocks, ...blocks]);
  return { ...readLead(signed, descriptions), leftOut: [...titled.leftOut, ...signed.leftOut] };
}

/** Short lines above a headline are the section, then the kicker; pictures there begin the story. */
function readAbove(fields: PageFields, above: readonly Block[]): StoryEnd & { readonly leftOut: readonly Block[] } {
  const isPhoto = ({ kind }: Block): boolean => kind === 'figure' || kind === 'gallery' || kind === 'embed';
  const photos = above.filter(isPhoto);
  const lines = above.filter((block) => !isPhoto(block));
  const labels = lines.filter(isProse).map(textOf);
  const areLabels =
    labels.length === lines.length && labels.length <= 2 && labels.every(({ length }) => length <= LONGEST_LABEL);
  if (!areLabels) return { fields, blocks: photos, leftOut: lines };
  const free = fields.section === '' ? labels : labels.filter((label) => !isSame(label, fields.section));
  const section = fields.section === '' ? (free[0] ?? '') : fields.section;
  const kicker = fields.section === '' ? free[1] : free[0];
  return { fields: { ...fields, section, kicker: fields.kicker || (kicker ?? '') }, blocks: photos, leftOut: [] };
}

function readNames(named: PageFields, all: readonly Block[]): StoryEnd & { readonly leftOut: readonly Block[] } {
  const signed = all.slice(0, DEEPEST).find((block) => isProse(block) && isLabelledNames(textOf(block)));
  const names = signed && isProse(signed) ? (namesToBylines(textOf(signed)) ?? []) : [];
  const isNew = named.bylines.length === 0 && names.length > 0;
  const isKnown = signed && isProse(signed) && isSignOffOf(textOf(signed), named.bylines);
  const fields = isNew ? { ...named, bylines: names } : named;
  const blocks = isNew || isKnown ? all.filter((block) => block !== signed) : all;
  for (const block of blocks.slice(0, DEEPEST)) {
    const line = isProse(block) ? readBylineLine(textOf(block)) : null;
    if (!line || line.publishedAt === null) continue;
    const bylines = fields.bylines.length > 0 ? fields.bylines : line.bylines;
    return {
      fields: { ...fields, bylines, publishedAt: fields.publishedAt ?? line.publishedAt },
      blocks: blocks.filter((other) => other !== block),
      leftOut: line.leftOut === '' ? [] : [{ kind: 'paragraph', content: plainInline(line.leftOut) }],
    };
  }
  return { fields, blocks, leftOut: [] };
}

/** The lead where no mark names it: the description that is shown, a first paragraph all in bold, or a subhead that is a sentence. */
function readLead({ fields, blocks }: StoryEnd, descriptions: readonly string[]): StoryEnd {
  if (fields.lead !== '') return { fields, blocks };
  const texts = blocks.filter(isProse);
  const [first] = texts;
  if (first && texts.length > 1 && isLead(first, descriptions))
    return { fields: { ...fields, lead: textOf(first) }, blocks: blocks.filter((block) => block !== first) };
  const whole = texts.map(textOf).map(foldForSearch).join(' ');
  const hidden = descriptions.find(
    (text) =>
      text.split(' ').length >= LEAD_WORDS && !/(?:…|\.\.\.|\[…\])$/u.test(text) && !isSame(text, fields.headline),
  );
  // What only starts as the text does is cut from it for search engines.
  const isNew = hidden !== undefined && !whole.includes(foldForSearch(hidden).slice(0, 60));
  return { fields: isNew ? { ...fields, lead: hidden } : fields, blocks };
}

function isLead(block: Prose, descriptions: readonly string[]): boolean {
  const text = textOf(block);
  if (text.split(' ').length < LEAD_WORDS) return false;
  if (descriptions.some((description) => isSame(description, text))) return true;
  if (block.kind === 'subhead') return isSentence(text);
  return block.content.every(
    (piece) => piece.kind === 'text' && (piece.marks.includes('bold') || piece.text.trim() === ''),
  );
}

/** Takes the line below a story off that names its authors again, or on the page of a site names them at all. */
export function takeFoot(
  fields: PageFields,
  blocks: readonly Block[],
  isOfASite: boolean,
): StoryEnd & { readonly signOff: string } {
  const last = blocks
    .slice(-DEEPEST + 1)
    .filter(isProse)
    .reverse();
  for (const block of last) {
    const text = textOf(block);
    const rest = blocks.filter((other) => other !== block);
    if (fields.bylines.length > 0 && isSignOffOf(text, fields.bylines)) return { fields, blocks: rest, signOff: text };
    const isSigned =
      isOfASite &&
      fields.bylines.length === 0 &&
      rest.length > 0 &&
      block === blocks.at(-1) &&
      isSignature(block, text);
    const bylines = isSigned ? namesToBylines(text) : null;
    if (bylines) return { fields: { ...fields, bylines }, blocks: rest, signOff: text };
    if (isSentence(text)) break;
  }
  return { fields, blocks, signOff: '' };
}

/** Whether a line names authors behind a label: "Bài và ảnh: An Nhiên". */
const isLabelledNames = (text: string): boolean => {
  const label = readFieldLabel(text);
  return label?.field === 'bylines' && label.read !== null;
};

const isSignature = (block: Prose, text: string): boolean =>
  text.split(' ').length <= 8 &&
  (isInCapitals(text) ||
    isLabelledNames(text) ||
    block.content.every((piece) => piece.kind === 'text' && piece.marks.includes('bold')));

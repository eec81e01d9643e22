import type { Story } from '../../story';
import { parseDayOrTime } from '../../text';
import { FIELD_NAMES } from './fieldNames';
import { isSentence } from './furniture';
import { readLabel } from './label';
import { isPhotoLine, type Line } from './lines';
import { namesToBylines } from './names';
import { sectionOf } from './titles';

/** The fields that a text names by labels; a field that it does not name is absent. */
export type LabelledFields = Partial<
  Pick<Story, 'section' | 'kicker' | 'headline' | 'lead' | 'bylines' | 'publishedAt' | 'tags' | 'dateline'>
>;

/** A text, parted from the lines of its labelled fields. */
export interface LabelledText {
  readonly fields: LabelledFields;
  /** The lines above a labelled headline. */
  readonly above: readonly Line[];
  /** Whether nothing is above the first label, and no label names the headline. */
  readonly isHeadless: boolean;
  readonly rest: readonly Line[];
  /** The lines that became fields, by the field that each was read for; a label on its own and the line of its words are two. */
  readonly sources: ReadonlyMap<Line, keyof LabelledFields>;
  /** Labels that belong to no words of the story, such as "Nội dung:". */
  readonly leftOut: readonly string[];
}

const OTHER_NAMES = {
  photographer: ['anh', 'photo', 'photos', 'photographer', 'nhiep anh', 'anh, clip', 'anh va clip'],
  body: ['noi dung', 'noi dung bai', 'noi dung bai viet', 'bai viet', 'chinh van', 'than bai', 'body', 'text', 'story'],
} as const;
const BYLINE_NAMES = ['bai', 'tin', 'phong vien', 'pv', 'thuc hien', 'bai va anh', 'bai, anh', 'tin, anh', 'words'];
/** Names of a subhead, where its story has begun. */
const SUBHEAD_NAMES: ReadonlySet<string> = new Set(['tit phu', 'tit xen', 'trung tit', 'subhead', 'subheading']);

/** Names of a line below the headline, which may have a lead below it. */
const DEKS: ReadonlySet<string> = new Set(['dek', 'deck', 'subtitle', 'standfirst', 'description', 'mo ta']);

/** What a label of a head names: a field of the story, or where its body begins. */
type Named = keyof typeof FIELD_NAMES | keyof typeof OTHER_NAMES;
const FACTS = { ...FIELD_NAMES, ...OTHER_NAMES, bylines: [...FIELD_NAMES.bylines, ...BYLINE_NAMES] };
const NAMED: ReadonlyMap<string, Named> = new Map(
  // The keys of the table are its names.
  (Object.keys(FACTS) as Named[]).flatMap((named) => FACTS[named].map((name) => [name, named] as const)),
);
/** Names that headlines and sentences begin with, too: one of them is a label only beside another label. */
const DOUBTFUL: ReadonlySet<string> = new Set([
  ...['lead', 'lede', 'deck', 'description', 'summary', 'excerpt', 'mo ta', 'tom tat', 'loi dan', 'tua', 'title'],
  ...[
    'section',
    'category',
    'categories',
    'muc',
    'tag',
    'tags',
    'tu khoa',
    'keywords',
    'by',
    'place',
    'location',
    'story',
    'text',
    'body',
  ],
  ...['noi dung', 'bai viet', 'tin', 'bai', 'anh', 'photo', 'words', 'reporter', 'ngay', 'thoi gian', 'date', 'pv'],
]);

/** How many lines down the labels of a head may be, and how many sentences without a label among them. */
const DEEPEST = 20;
const MOST_SENTENCES = 2;
/** How far from the end the labels of a foot may be. */
const HIGHEST_FOOT = 6;

/** A label with its words, and the fields once it is read. */
interface Found {
  readonly at: number;
  /** Lines: two where the label is on its own. */
  readonly count: number;
  readonly name: string;
  readonly named: Named;
  readonly value: string;
  readonly fields: LabelledFields;
}

/**
 * Takes the lines that name a field at their beginning ("Sapo: …", "Tác giả: …", "Headline: …") out of the head of a text,
 * and those of names, time, section and keywords out of its foot. A label on its own names the next line. Nothing is taken
 * where only one line could be a label and could be a headline just as well: "Lead: a metal under scrutiny".
 */
export function takeFieldLabels(lines: readonly Line[]): LabelledText {
  const head = headLabels(lines);
  if (head.length < 2 && head.every(({ name }) => DOUBTFUL.has(name)))
    return { fields: {}, above: [], isHeadless: false, rest: lines, sources: new Map(), leftOut: [] };
  const found = footLabels(lines, head);
  const fields = found.at(-1)?.fields ?? {};
  const begin = head.find(({ named }) => named === 'headline')?.at ?? 0;
  const taken = new Map(found.flatMap((one) => [[one.at, one] as const, [one.at + one.count - 1, one] as const]));
  const rest = lines.flatMap((line, at): readonly Line[] => {
    const one = taken.get(at);
    if (one?.named === 'body' && one.value !== '') return [{ ...line, text: one.value }];
    return one || at < begin ? [] : [withoutSubheadLabel(line)];
  });
  return {
    fields,
    above: lines.slice(0, begin).filter((_, at) => !taken.has(at)),
    isHeadless: fields.headline === undefined && head[0]?.at === 0,
    rest,
    sources: new Map(
      found.flatMap(({ named, at, count }) =>
        named === 'body' ? [] : lines.slice(at, at + count).map((line) => [line, fieldOf(named)] as const),
      ),
    ),
    leftOut: found.flatMap(({ named, value, at }) => (named === 'body' && value === '' ? [lines[at]?.text ?? ''] : [])),
  };
}

/** Returns the labels of a head, each with the fields of all up to it. */
function headLabels(lines: readonly Line[]): readonly Found[] {
  const found: Found[] = [];
  let sentences = 0;
  for (let at = 0; at < Math.min(lines.length, DEEPEST); at += 1) {
    const one = labelAt(lines, at, found);
    // Once the text has begun, such a name is that of a subhead.
    if (one && !(sentences > 0 && SUBHEAD_NAMES.has(one.name))) {
      found.push(one);
      if (one.named === 'body') break;
      at += one.count - 1;
    } else if (isSentence(lines[at]?.text ?? '')) sentences += 1;
    if (sentences > MOST_SENTENCES) break;
  }
  return found;
}

/** Returns the labels of a head followed by those at the foot of its text. */
function footLabels(lines: readonly Line[], head: readonly Found[]): readonly Found[] {
  const found = [...head];
  const last = head.at(-1);
  const end = last ? last.at + last.count : 0;
  for (let at = lines.length - 1; at >= Math.max(end, lines.length - HIGHEST_FOOT); at -= 1) {
    const one = labelAt(lines, at, found);
    const isOne = one && one.count === 1 && ['bylines', 'photographer', 'tags', 'section', 'date'].includes(one.named);
    if (isOne) found.push(one);
    else if (isSentence(lines[at]?.text ?? '')) break;
  }
  return found;
}

/** The label that a line is, below those found; null for any other line, and for a second one of the same field. */
function labelAt(lines: readonly Line[], at: number, found: readonly Found[]): Found | null {
  const above = found.at(-1)?.fields ?? {};
  const label = readLabel(lines[at]?.text ?? '');
  const named = label && NAMED.get(label.name);
  if (!label || !named) return null;
  const { name, value } = label;
  const fields = named === 'lead' && found.some((one) => DEKS.has(one.name)) ? asKicker(above) : above;
  if (named === 'body') return { at, count: 1, name, named, value, fields };
  const next = lines[at + 1];
  const isAlone = value === '' && next !== undefined && !isPhotoLine(next) && !isFieldLabel(next);
  const words = isAlone ? next.text : value;
  const read = words === '' ? null : readField(named, words, fields);
  return read && { at, count: isAlone ? 2 : 1, name, named, value: words, fields: { ...fields, ...read } };
}

function fieldOf(named: Exclude<Named, 'body'>): keyof LabelledFields {
  if (named === 'date') return 'publishedAt';
  return named === 'photographer' ? 'bylines' : named;
}

/** The field that a label names, and what its words are; null for a label on its own. */
export interface FieldLabel {
  readonly field: keyof LabelledFields;
  readonly read: LabelledFields | null;
}

/** Returns the field that a line names at its beginning; null for a line that names none, or whose words are none. */
export function readFieldLabel(line: string): FieldLabel | null {
  const label = readLabel(line);
  const named = label && NAMED.get(label.name);
  if (!label || !named || named === 'body' || named === 'photographer') return null;
  const field = fieldOf(named);
  if (label.value === '') return { field, read: null };
  const read = readField(named, label.value, {});
  return read && { field, read };
}

/** Whether a line begins with the label of a field, so that no line goes on with it. */
export const isFieldLabel = ({ text }: Line): boolean => NAMED.has(readLabel(text)?.name ?? '');

/** What the words behind a label are in the story; null where they are not what it names, or the field is there already. */
function readField(named: Exclude<Named, 'body'>, words: string, fields: LabelledFields): LabelledFields | null {
  if (named === 'date') {
    const publishedAt = fields.publishedAt === undefined ? parseDayOrTime(words) : null;
    return publishedAt === null ? null : { publishedAt };
  }
  if (named === 'photographer') {
    const names = fields.bylines && namesToBylines(words);
    return names
      ? { bylines: [...(fields.bylines ?? []), ...names.map(({ name }) => ({ name, role: 'photographer' as const }))] }
      : null;
  }
  if (fields[named] !== undefined) return null;
  if (named === 'bylines') {
    const bylines = namesToBylines(words);
    return bylines && { bylines };
  }
  if (named === 'section') return { section: sectionOf(words) };
  if (named === 'tags') return { tags: tagsIn(words) };
  return { [named]: words };
}

/** Takes the line that was read as the lead as the kicker, the one field that is left for it above another lead. */
function asKicker(fields: LabelledFields): LabelledFields {
  const { lead, ...others } = fields;
  return lead === undefined || others.kicker !== undefined ? fields : { ...others, kicker: lead };
}

const tagsIn = (words: string): readonly string[] => [
  ...new Set(
    words
      .split(/[,;]/u)
      .map((tag) => tag.trim().replace(/^#|\.$/g, ''))
      .filter((tag) => tag !== ''),
  ),
];

function withoutSubheadLabel(line: Line): Line {
  const label = readLabel(line.text);
  return label && label.value !== '' && SUBHEAD_NAMES.has(label.name) ? { ...line, text: label.value } : line;
}

import { bylinesFromText, isWebUrl, type Byline, type RelatedLink, type Story } from '../../story';
import { formatDate, parseDayOrTime } from '../../text';
import { readBylineLine } from '../article/bylineLine';
import { takeFieldLabels, type LabelledFields } from '../article/fieldLabels';
import { isSignOffOf, nameKey, namesToBylines } from '../article/names';
import { sectionOf } from '../article/titles';
import type { Sources, StorySources } from '../pieces/storySources';
import { sourcesOf, type FlowItem, type FlowText } from './flow';
import type { Role, Roles } from './roles';

/** The fields of a story, and what is left for its body. */
export interface StoryFields {
  readonly fields: Omit<Story, 'body' | 'lang'>;
  readonly rest: readonly FlowItem[];
  /** The line that repeats the bylines at the end; empty for none. */
  readonly signOff: string;
  /** What of the lines that became fields no field contains, such as the time of an update. */
  readonly leftOut: readonly string[];
  /** The paragraphs that the fields and the lines that were left out were read from, the sign-off behind them. */
  readonly sources: Pick<StorySources, 'fields' | 'leftOut'>;
}

const wordsOf = ({ words }: FlowText): string => words.replace(/\s+/g, ' ').trim();

/**
 * Divides a reading into fields and body by the roles of its paragraphs. A line at the end that repeats the bylines is left
 * out, and so is `knownSignOff`, which Stet wrote there of bylines that were edited since. What does not read as its role
 * stays in the body.
 */
export function storyFields(
  items: readonly FlowItem[],
  roles: Roles,
  isOwn: boolean,
  knownSignOff: string | null,
): StoryFields {
  const texts = new Map<Role, FlowText[]>();
  const roleOf = (item: FlowText): Role | null => roles.get(item.owner) ?? null;
  const rest: FlowItem[] = [];
  const related: RelatedLink[] = [];
  const labels = labelsIn(items.flatMap((item) => (item.kind === 'text' && roleOf(item) === 'labelled' ? [item] : [])));
  for (const item of items) {
    const role = item.kind === 'text' ? roleOf(item) : null;
    const link = item.kind === 'text' && role === 'related' ? linkOf(item) : null;
    if (link) related.push(link);
    else if (item.kind === 'text' && labels.isRead(item)) continue;
    else if (
      item.kind === 'text' &&
      role !== null &&
      role !== 'related' &&
      role !== 'labelled' &&
      isReadable(wordsOf(item), role)
    )
      texts.set(role, [...(texts.get(role) ?? []), item]);
    else rest.push(item);
  }
  const text = (...names: readonly Role[]): string =>
    names
      .flatMap((name) => texts.get(name) ?? [])
      .map(wordsOf)
      .join(' ');
  const sources = (...names: readonly Role[]): Sources =>
    names.flatMap((name) => texts.get(name) ?? []).flatMap(sourcesOf);
  const bylineLines = readBylineLines((texts.get('bylineLine') ?? []).map(wordsOf));
  const [time, ...laterTimes] = (texts.get('publishedAt') ?? []).map(wordsOf);
  const published = time === undefined ? bylineLines.publishedAt : parseDayOrTime(time);
  const publishedAt = labels.fields.publishedAt ?? published;
  const names = text('bylines', 'names');
  const written = withOthers(names === '' ? [] : bylinesOf(names, isOwn), bylineLines.bylines);
  const above = withOthers(labels.fields.bylines ?? [], written);
  const signed = text('signOff', 'signedNames');
  const isRepeated = signed !== '' && above.length > 0 && (signed === knownSignOff || isSignOffOf(signed, above));
  const bylines = above.length === 0 && signed !== '' ? bylinesOf(signed, isOwn) : above;
  const unsaid =
    signed !== '' && above.length > 0 && !isRepeated
      ? [...(texts.get('signOff') ?? []), ...(texts.get('signedNames') ?? [])]
      : [];
  const isSigned = unsaid.length === 0 && signed !== '';
  const lines = (from: Role, all: readonly string[]) => all.map((line) => ({ line, from }));
  const left = [
    ...lines('labelled', labels.leftOut),
    ...lines('publishedAt', laterTimes),
    ...lines('bylineLine', bylineLines.leftOut),
    ...lines('bylineLine', otherTime(bylineLines.publishedAt, publishedAt)),
  ];
  return {
    sources: {
      fields: withLabels(fieldSources(sources, above.length > 0), labels.sources),
      leftOut: [...left.map(({ from }) => sources(from)), ...(isSigned ? [sources('signOff', 'signedNames')] : [])],
    },
    fields: {
      section: labels.fields.section ?? (isOwn ? text('section') : sectionOf(text('section'))),
      kicker: labels.fields.kicker ?? text('kicker'),
      headline: labels.fields.headline ?? text('headline'),
      lead: labels.fields.lead ?? text('lead', 'subtitle'),
      bylines,
      dateline: labels.fields.dateline ?? text('dateline'),
      publishedAt,
      embargoUntil: null,
      tags: labels.fields.tags ?? [],
      slug: null,
      related,
      noteToDesk: '',
      ignoredChecks: [],
    },
    rest: [...rest, ...unsaid],
    signOff: isSigned ? signed : '',
    leftOut: left.map(({ line }) => line),
  };
}

/** What the paragraphs that name a field at their beginning are in one reading of a document. */
interface Labels {
  readonly fields: LabelledFields;
  /** Whether a paragraph is in a field, or is a label that names none. */
  readonly isRead: (item: FlowText) => boolean;
  readonly sources: ReadonlyMap<keyof LabelledFields, Sources>;
  readonly leftOut: readonly string[];
}

function labelsIn(items: readonly FlowText[]): Labels {
  const lines = items.map((item) => ({ text: wordsOf(item), isAfterGap: true }));
  const { fields, sources: fieldOf, leftOut } = takeFieldLabels(lines);
  const read = new Set<FlowText>();
  const sources = new Map<keyof LabelledFields, Sources>();
  for (const [at, item] of items.entries()) {
    const line = lines[at];
    const field = line && fieldOf.get(line);
    if (field) sources.set(field, [...(sources.get(field) ?? []), ...sourcesOf(item)]);
    if (field || (line && leftOut.includes(line.text))) read.add(item);
  }
  return { fields, isRead: (item) => read.has(item), sources, leftOut };
}

/** Returns the paragraphs of each field, those with labels before the others. */
const withLabels = (fields: StorySources['fields'], labelled: Labels['sources']): StorySources['fields'] => {
  const of = (field: 'section' | 'kicker' | 'headline' | 'lead' | 'bylines' | 'publishedAt'): Sources => [
    ...(labelled.get(field) ?? []),
    ...(fields[field] ?? []),
  ];
  return {
    section: of('section'),
    kicker: of('kicker'),
    headline: of('headline'),
    lead: of('lead'),
    bylines: of('bylines'),
    publishedAt: of('publishedAt'),
  };
};

/** Returns the paragraphs of each field; the names are from the head of a story or (`isNamed` false) from its end. */
const fieldSources = (sources: (...names: readonly Role[]) => Sources, isNamed: boolean): StorySources['fields'] => ({
  section: sources('section'),
  kicker: sources('kicker'),
  headline: sources('headline'),
  lead: sources('lead', 'subtitle'),
  bylines: isNamed ? sources('bylines', 'names', 'bylineLine') : sources('signOff', 'signedNames'),
  publishedAt: sources('publishedAt', 'bylineLine'),
});

/** Returns the time of a byline line, where the story has another one. */
const otherTime = (time: string | null, taken: string | null): readonly string[] =>
  time === null || time === taken ? [] : [formatDate(time)];

/** Reads the byline lines of a text as one: the names of all of them, and the first time; a later time is left out. */
function readBylineLines(lines: readonly string[]) {
  let bylines: readonly Byline[] = [];
  const leftOut: string[] = [];
  let publishedAt: string | null = null;
  for (const line of lines) {
    const read = readBylineLine(line);
    if (!read) continue;
    bylines = withOthers(bylines, read.bylines);
    if (publishedAt === null) publishedAt = read.publishedAt;
    else if (read.publishedAt !== null) leftOut.push(line);
    if (read.leftOut !== '' && !leftOut.includes(line)) leftOut.push(read.leftOut);
  }
  return { bylines, publishedAt, leftOut };
}

/** Returns bylines followed by those of `others` whose names are not among them. */
const withOthers = (bylines: readonly Byline[], others: readonly Byline[]): readonly Byline[] => {
  const named = new Set(bylines.map(nameKey));
  return [...bylines, ...others.filter((other) => !named.has(nameKey(other)))];
};

/** Whether a line reads as its role: one that was edited so that it names no time or persons is a paragraph of the body. */
function isReadable(text: string, role: Role): boolean {
  if (role === 'bylineLine') return readBylineLine(text) !== null;
  if (role === 'names' || role === 'signedNames') return namesToBylines(text) !== null;
  return role !== 'publishedAt' || parseDayOrTime(text) !== null;
}

function bylinesOf(text: string, isOwn: boolean): readonly Byline[] {
  const judged = namesToBylines(text);
  return isOwn || !judged ? bylinesFromText(text, judged ?? []) : judged;
}

function linkOf(item: FlowText): RelatedLink | null {
  const link = item.content.find((piece) => piece.kind === 'link');
  if (link?.kind !== 'link' || !isWebUrl(link.url)) return null;
  const title = wordsOf(item);
  return { title: title === link.url ? '' : title, url: link.url };
}

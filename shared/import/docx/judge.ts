import type { Byline } from '../../story';
import { readBylineLine } from '../article/bylineLine';
import { takeFieldLabels } from '../article/fieldLabels';
import { takeSignOff } from '../article/foot';
import { isSentence } from '../article/furniture';
import { readHead } from '../article/head';
import type { Line } from '../article/lines';
import { isInCapitals, namesToBylines } from '../article/names';
import { sectionOf } from '../article/titles';
import type { FlowItem, FlowText } from './flow';
import { rolesOf, type Role, type Roles } from './roles';
import { blockRole } from './styleRole';

const LONGEST_HEADLINE_WORDS = 30;
const LONGEST_LEAD_WORDS = 90;
/** A bold paragraph of fewer words is a subhead and no lead. */
const SHORTEST_LEAD_WORDS = 10;
/** How far down a title in a style of its own may be. */
const DEEPEST_TITLE = 6;

interface Item {
  readonly item: FlowText;
  readonly line: Line;
}

/**
 * Judges what the paragraphs of a document are, that any program may have written: by the styles of a title and by the
 * same judgement as of an article's text: section, kicker, headline, byline and time, lead, sign-off. Only what becomes
 * a field has a role: all else stays in the body.
 */
export function judgeRoles(items: readonly FlowItem[]): Roles {
  const all = textsOf(items);
  const labelled = labelledIn(all);
  const texts = labelled.others;
  const lines = texts.map(({ line }) => line);
  const title = labelled.headline ?? titleIn(texts);
  const head = readHead(lines);
  const roles = new Map<Line, Role>();
  const give = (line: Line | undefined, role: Role): void => {
    if (line && !labelled.fields.has(role === 'subtitle' ? 'lead' : role)) roles.set(line, role);
  };
  const isHead = head.hasByline && (title === null || head.headline === title.line.text);
  if (isHead) giveHead(lines, head, give);
  else {
    give(title?.line ?? plainHeadline(items, texts, labelled.fields.size > 0), 'headline');
    if (title) giveAround(texts, title, give);
  }
  const rest = texts.filter(({ line }) => !roles.has(line));
  const hasByline = [...roles.values()].some((role) => role === 'bylineLine' || role === 'names');
  if (![...roles.values()].some((role) => role === 'lead' || role === 'subtitle'))
    give(leadIn(rest, items, hasByline), 'lead');
  giveSignOff(
    rest.filter(({ line }) => !roles.has(line)),
    hasByline && head.bylines.length > 0 ? head.bylines : namedIn(roles),
    give,
  );
  return rolesOf([
    ...texts.map(({ item, line }) => [item, roles.get(line) ?? null] as const),
    ...labelled.items.map((item) => [item, 'labelled'] as const),
  ]);
}

/** The names in the lines that are judged to be bylines. */
const namedIn = (roles: ReadonlyMap<Line, Role>): readonly Byline[] =>
  [...roles].flatMap(([{ text }, role]) => {
    if (role === 'bylineLine') return readBylineLine(text)?.bylines ?? [];
    return role === 'names' ? (namesToBylines(text) ?? []) : [];
  });

/** The paragraphs that name a field at their beginning, and the others among which is the words of a labelled headline. */
interface Labelled {
  readonly fields: ReadonlySet<string>;
  readonly items: readonly FlowText[];
  readonly headline: Item | null;
  readonly others: readonly Item[];
}

function labelledIn(texts: readonly Item[]): Labelled {
  const lines = texts.map(({ item, line }) => (isPlain(item) ? line : { ...line, text: '' }));
  const { fields, sources, leftOut } = takeFieldLabels(lines);
  if (sources.size === 0) return { fields: new Set(), items: [], headline: null, others: texts };
  const isTaken = (line: Line | undefined): boolean =>
    line !== undefined && (sources.has(line) || leftOut.includes(line.text));
  const last = lines.findLastIndex((line) => sources.get(line) === 'headline');
  const title = texts[last];
  const headline = title ? { item: title.item, line: { text: fields.headline ?? '', isAfterGap: true } } : null;
  return {
    fields: new Set(Object.keys(fields)),
    items: texts.flatMap(({ item }, at) => (isTaken(lines[at]) ? [item] : [])),
    headline,
    others: texts.flatMap((text, at) => {
      if (headline && at === last) return [headline];
      return isTaken(lines[at]) ? [] : [text];
    }),
  };
}

/** Whether a paragraph is a single line and in no style of its own, so that a label in it is that of a field. */
const isPlain = (item: FlowText): boolean =>
  item.label === null && blockRole(item) === null && item.content.every(({ kind }) => kind !== 'lineBreak');

function textsOf(items: readonly FlowItem[]): readonly Item[] {
  return items.flatMap((item) => {
    if (item.kind !== 'text') return [];
    const text = item.words.replace(/\s+/g, ' ').trim();
    return [{ item, line: { text, isAfterGap: true } }];
  });
}

const wordsIn = (text: string): number => text.split(' ').length;

/** The first paragraph in the style of a title, else a first heading of a higher level than all others. */
function titleIn(texts: readonly Item[]): Item | null {
  const top = texts.slice(0, DEEPEST_TITLE);
  const titled = top.find(({ item }) => item.form.styles.includes('title'));
  if (titled) return titled;
  const outlines = texts.flatMap(({ item }) => item.form.outline ?? []);
  const highest = outlines.reduce((least, outline) => Math.min(least, outline), 9);
  const isAlone = outlines.filter((outline) => outline === highest).length === 1;
  const first = top.find(({ item }) => item.form.outline !== null);
  // Below words, the only heading of a lower level than the first is a subhead.
  const isTop = isAlone && first?.item.form.outline === highest && (highest === 0 || outlines.length > 1);
  return first && (first === texts[0] || isTop) ? first : null;
}

/** Without a title and a byline, the first words are the headline where they are short and no item of a list. */
function plainHeadline(items: readonly FlowItem[], texts: readonly Item[], isBelowLabels: boolean): Line | undefined {
  const open = isBelowLabels ? texts.map(({ item }) => item) : items;
  const first = open.find(({ kind }) => kind !== 'figure' && kind !== 'rule');
  if (first?.kind !== 'text' || first.label !== null || blockRole(first) !== null) return undefined;
  const line = texts.find(({ item }) => item === first)?.line;
  // Below a labelled lead it is the body's where it is a sentence.
  if (line && isBelowLabels && isSentence(line.text)) return undefined;
  return line && /[\p{L}\p{N}]/u.test(line.text) && wordsIn(line.text) <= LONGEST_HEADLINE_WORDS ? line : undefined;
}

type Give = (line: Line | undefined, role: Role) => void;

/** Sets the roles of the lines above a body, by what was read from them. */
function giveHead(lines: readonly Line[], head: ReturnType<typeof readHead>, give: Give): void {
  const body = new Set([...head.body, ...head.photos]);
  const open = new Map<string, Role>(
    (
      [
        ['headline', head.headline],
        ['kicker', head.kicker],
        ['lead', head.lead],
        ['section', head.section],
      ] as const
    )
      .filter(([, text]) => text !== '')
      .map(([role, text]) => [text, role]),
  );
  for (const line of lines) {
    if (body.has(line) || head.leftOut.includes(line.text)) continue;
    const text = open.has(line.text) ? line.text : sectionOf(line.text);
    const role = open.get(text);
    if (role) open.delete(text);
    give(line, role ?? (readBylineLine(line.text) ? 'bylineLine' : 'names'));
  }
}

/** The lines around a title: section and kicker above it, and below it a subtitle, who wrote it and when. */
function giveAround(texts: readonly Item[], title: Item, give: Give): void {
  const at = texts.indexOf(title);
  const above = texts.slice(0, at).filter(({ item, line }) => isShortLine(item, line));
  if (above.length === at && at <= 2) {
    const [first, second] = above;
    if (second) give(second.line, 'kicker');
    give(first?.line, 'section');
  }
  for (const { item, line } of texts.slice(at + 1, at + 5)) {
    if (item.form.styles.includes('subtitle'))
      give(line, wordsIn(line.text) >= SHORTEST_LEAD_WORDS ? 'subtitle' : 'kicker');
    else if (readBylineLine(line.text)) give(line, 'bylineLine');
    else if (/^(?:by|theo) /iu.test(line.text) && namesToBylines(line.text)) give(line, 'names');
    else if (isInCapitals(line.text) && namesToBylines(line.text)) give(line, 'names');
    else return;
  }
}

const isShortLine = (item: FlowText, { text }: Line): boolean =>
  item.label === null && wordsIn(text) <= 12 && !/[.!?…:;,]$/u.test(text);

/** The first paragraph of the body: all bold, not the only one and not below a table, or below a byline and short. */
function leadIn(rest: readonly Item[], items: readonly FlowItem[], hasByline: boolean): Line | undefined {
  const [first, second] = rest;
  if (!first || !second || first.item.form.outline !== null || first.item.label !== null) return undefined;
  if (blockRole(first.item) !== null) return undefined;
  const words = wordsIn(first.line.text);
  if (words > LONGEST_LEAD_WORDS) return undefined;
  const above = items.slice(0, items.indexOf(first.item)).filter(({ kind }) => kind !== 'text');
  const isSetApart = first.item.isBold && !second.item.isBold && words >= SHORTEST_LEAD_WORDS;
  if (isSetApart && above.every(({ kind }) => kind !== 'table')) return first.line;
  return hasByline && above.length === 0 ? first.line : undefined;
}

/** The line that signs the story: what is below it stays in the body. */
function giveSignOff(rest: readonly Item[], bylines: ReturnType<typeof readHead>['bylines'], give: Give): void {
  const lines = rest.map(({ line }) => line);
  const foot = takeSignOff(lines, bylines);
  const signed = foot.signOff === '' ? undefined : [...lines].reverse().find(({ text }) => text === foot.signOff);
  if (signed) {
    give(signed, 'signedNames');
    return;
  }
  const last = rest.at(-1);
  const isSigned = bylines.length === 0 && rest.length > 1 && last?.item.form.isRight && wordsIn(last.line.text) <= 8;
  if (isSigned && namesToBylines(last.line.text)) give(last.line, 'signedNames');
}

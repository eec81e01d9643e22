import { formatDate } from '../../text';
import type { LabelledText } from './fieldLabels';
import { isSentence } from './furniture';
import { plainHead, readHead, type PageHead } from './head';
import { readLabel } from './label';
import type { Line } from './lines';
import { nameKey } from './names';
import { sectionOf } from './titles';

/**
 * Reads the head of a text from its labels and, for what they do not name, from its lines: as `readHead` does, below a
 * headline that is labelled. What the lines have of a field that a label names is left out.
 */
export function readLabelledHead(lines: readonly Line[], { fields, above, isHeadless }: LabelledText): PageHead {
  const head = headBelow(lines, fields.headline, isHeadless);
  const isTitle = ({ text }: Line): boolean =>
    !isSentence(text) && !/^>|[,!:.]$/u.test(text) && readLabel(text) === null;
  const titles = above.filter(isTitle).map(({ text }) => text);
  const [section = '', kicker = ''] = titles.length > 2 ? [] : titles;
  const known = fields.bylines ?? [];
  const others = head.bylines.filter((byline) => !known.some((one) => nameKey(one) === nameKey(byline)));
  const given = { section: fields.section, kicker: fields.kicker, lead: fields.lead };
  const isGiven = (field: keyof typeof given, text: string): boolean =>
    given[field] !== undefined && text !== '' && text !== given[field];
  const read = { section: head.section || sectionOf(section), kicker: head.kicker || kicker, lead: head.lead };
  const doubled = (['section', 'kicker', 'lead'] as const).flatMap((field) =>
    isGiven(field, read[field]) ? [read[field]] : [],
  );
  const otherTime =
    fields.publishedAt === undefined || head.publishedAt === fields.publishedAt ? null : head.publishedAt;
  return {
    ...head,
    headline: fields.headline ?? head.headline,
    section: given.section ?? read.section,
    kicker: given.kicker ?? read.kicker,
    lead: given.lead ?? read.lead,
    bylines: [...known, ...others],
    publishedAt: fields.publishedAt ?? head.publishedAt,
    leftOut: [
      ...above.filter((line) => titles.length > 2 || !isTitle(line)).map(({ text }) => text),
      ...head.leftOut,
      ...doubled,
      ...(otherTime === null ? [] : [formatDate(otherTime)]),
    ],
  };
}

/** The head of lines below a headline that is known; of all lines where none is. */
function headBelow(lines: readonly Line[], headline: string | undefined, isHeadless: boolean): PageHead {
  if (headline === undefined) {
    const head = readHead(lines);
    // The first line is a headline where it may be one; below a lead it is the body's where it is a sentence.
    return isHeadless && !head.hasByline && isSentence(head.headline) ? plainHead('', lines) : head;
  }
  const head = readHead([{ text: headline, isAfterGap: true }, ...lines]);
  return head.headline === headline ? head : plainHead(headline, lines);
}

import { isWebUrl, slugSchema, type Byline, type BylineRole, type RelatedLink, type Story } from '../../story';
import { foldForSearch, parseDayOrTime, startOfDay } from '../../text';
import { namesToBylines } from '../article/names';
import { inRole, itemsOf, textOf, valueOf, withoutTags, type Item } from './item';

/** Fields of a story that a ninjs item names; those that it does not are empty. */
export type NinjsFields = Omit<Story, 'lang' | 'body' | 'ignoredChecks'>;

/** Reads the fields of an item of ninjs 3 or 2 (https://iptc.org/std/ninjs/), or 1 as Superdesk writes it. */
export function ninjsFields(item: Item): NinjsFields {
  const subjects = itemsOf(item, 'subjects', 'subject');
  const categories = subjects.filter((subject) => /^(?:category|section)$/.test(textOf(subject, 'rel')));
  const section = textOf(categories[0] ?? {}, 'name') || textOf(itemsOf(item, 'service')[0] ?? {}, 'name');
  const slugs = [
    ...itemsOf(item, 'altIds').filter((id) => textOf(id, 'role') === 'slug'),
    ...(textOf(item, 'slug') === '' ? [] : [{ value: textOf(item, 'slug') }]),
  ];
  const embargo = dateOf(item, 'embargoedUntil', 'embargoed', 'embargoedTo');
  return {
    section,
    kicker: inRole(item, 'headlines', 'kicker', 'eyebrow'),
    headline:
      inRole(item, 'headlines', 'main', 'headline', 'primary', '') ||
      withoutTags(textOf(item, 'headline')) ||
      anyHeadline(item),
    lead:
      inRole(item, 'descriptions', 'summary', 'lead', 'abstract', 'main', '') ||
      withoutTags(textOf(item, 'description_text', 'description_html', 'abstract')),
    bylines: bylinesOf(item),
    dateline: textOf(item, 'located', 'dateline'),
    publishedAt: dateOf(
      item,
      'versionCreated',
      'versioncreated',
      'firstPublished',
      'firstpublished',
      'firstCreated',
      'firstcreated',
    ),
    embargoUntil: embargo && startOfDay(embargo),
    tags: tagsOf(item, subjects),
    slug:
      slugs.map((slug) => slugSchema.safeParse(textOf(slug, 'value')).data).find((slug) => slug !== undefined) ?? null,
    related: relatedOf(item),
    noteToDesk: textOf(item, 'edNote', 'ednote'),
  };
}

const anyHeadline = (item: Item): string =>
  itemsOf(item, 'headlines')
    .map((one) => withoutTags(textOf(one, 'value')))
    .find((text) => text !== '') ?? titleOf(item);

/** A title that is no address of the item's page; in ninjs it is a short name for machines as often as a headline. */
const titleOf = (item: Item): string => (/\s/.test(textOf(item, 'title')) ? textOf(item, 'title') : '');

function dateOf(item: Item, ...names: readonly string[]): string | null {
  return names.map((name) => parseDayOrTime(textOf(item, name))).find((date) => date !== null) ?? null;
}

const ROLES: Readonly<Record<string, BylineRole>> = {
  contributor: 'contributor',
  photographer: 'photographer',
  agency: 'agency',
};

/** Returns whether a person of an item is one of those whom it is by. */
export const isAuthor = (person: Item): boolean =>
  /^(?:author|writer|contributor|photographer|creator|reporter|)$/.test(textOf(person, 'rel', 'role'));

/** The people and agencies that an item is by, in the order in which its line prints them. */
function bylinesOf(item: Item): readonly Byline[] {
  const line = textOf(item, 'by', 'byline');
  const people = [...itemsOf(item, 'people'), ...itemsOf(item, 'authors')].filter(isAuthor).map((person): Byline => ({
    name: textOf(person, 'name'),
    role: ROLES[textOf(person, 'rel', 'role')] ?? 'reporter',
  }));
  const agencies = itemsOf(item, 'infoSources')
    .filter((source) => textOf(source, 'role') === 'agency')
    .map((source): Byline => ({ name: textOf(source, 'name'), role: 'agency' }));
  const named = [...people, ...agencies].filter(({ name }) => name !== '');
  if (named.length === 0 && line === '') return [];
  if (named.length === 0) return namesToBylines(line) ?? [{ name: line, role: 'reporter' }];
  const place = ({ name }: Byline): number => {
    const at = foldForSearch(line).indexOf(foldForSearch(name));
    return at < 0 ? line.length : at;
  };
  return [...named].sort((a, b) => place(a) - place(b));
}

/** Keywords, and subjects that are no category, each once. */
function tagsOf(item: Item, subjects: readonly Item[]): readonly string[] {
  const keywords = valueOf(item, ['keywords']);
  const names = [
    ...subjects
      .filter((subject) => !/^(?:category|section)$/.test(textOf(subject, 'rel')))
      .map((subject) => textOf(subject, 'name')),
    ...(Array.isArray(keywords) ? (keywords as unknown[]) : []).map((value) => textOf({ value }, 'value')),
  ];
  return [...new Set(names.filter((name) => name !== ''))];
}

const relatedOf = (item: Item): readonly RelatedLink[] =>
  itemsOf(item, 'associations').flatMap((one) => relatedLink(one) ?? []);

/** Returns the link to a text that an item is associated with; null for another kind, or without an address on the web. */
export function relatedLink(association: Item): RelatedLink | null {
  const url = [textOf(association, 'uri'), textOf(association, 'href')].find(isWebUrl);
  if (textOf(association, 'type') !== 'text' || url === undefined) return null;
  const title = anyHeadline(association) || textOf(association, 'headline');
  return { title: title === url ? '' : title, url };
}

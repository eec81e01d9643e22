import { importedLine } from '../../text';

/** An object of JSON that comes from anybody. */
export type Item = Readonly<Record<string, unknown>>;

/** Whether a JSON value is an object, and neither an array nor null. */
export const isItem = (value: unknown): value is Item =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/**
 * Returns a property, under the first of these names that has one: versions of ninjs name the same fact differently.
 */
export const valueOf = (item: Item, names: readonly string[]): unknown =>
  names
    .map((name) => (Object.hasOwn(item, name) ? item[name] : undefined))
    .find((value) => value !== undefined && value !== null);

/** Returns a property's text on one line; empty where it is none. */
export function textOf(item: Item, ...names: readonly string[]): string {
  for (const name of names) {
    const text = tidy(valueOf(item, [name]));
    if (text !== '') return text;
  }
  return '';
}

const tidy = (value: unknown): string => (typeof value === 'string' ? importedLine(value) : '');

/** Returns the objects of a property: a list, or the values of a mapping, each with the name that it has there. */
export function itemsOf(item: Item, ...names: readonly string[]): readonly Item[] {
  const value = valueOf(item, names);
  if (Array.isArray(value)) return (value as unknown[]).filter(isItem);
  if (!isItem(value)) return [];
  return Object.entries(value).flatMap(([name, one]) => (isItem(one) ? [{ name, ...one }] : []));
}

/**
 * Returns a property that ninjs 2 and 3 have in several forms or roles: the text of the first role of these that is
 * there.
 */
export function inRole(item: Item, property: string, ...roles: readonly string[]): string {
  const all = itemsOf(item, property);
  for (const role of roles) {
    const found = all.find((one) => textOf(one, 'role').replace(/^.*:/, '') === role && textOf(one, 'value') !== '');
    if (found) return plain(found);
  }
  return '';
}

function plain(found: Item): string {
  const text = textOf(found, 'value');
  return /html/.test(textOf(found, 'contentType', 'contenttype')) ? withoutTags(text) : text;
}

/** Returns the words of a text that may be HTML. */
export const withoutTags = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;|&apos;/g, "'")
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/gu, ' ')
    .trim();

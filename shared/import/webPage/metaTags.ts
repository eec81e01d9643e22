import type { Nodes } from 'hast';
import { importedLine } from '../../text';
import { attributeOf, findElement, findElements, sourceTextOf } from '../html/elements';

/** The `<meta>` values of a page, by their names in small letters. */
export interface MetaTags {
  /** Returns the value of the first of these names that has one; empty where none does. */
  readonly first: (...names: readonly string[]) => string;
  /** Returns all values of one name. */
  readonly all: (name: string) => readonly string[];
  /** The title of the window. */
  readonly title: string;
}

/** Returns the `<meta>` elements of a page by `property`, `name` or `itemprop`; those without content are left out. */
export function metaTagsIn(page: Nodes): MetaTags {
  const said = new Map<string, string[]>();
  for (const meta of findElements(page, ({ tagName }) => tagName === 'meta')) {
    const content = importedLine(attributeOf(meta, 'content'));
    const name = (
      attributeOf(meta, 'property') ||
      attributeOf(meta, 'name') ||
      attributeOf(meta, 'itemprop')
    ).toLowerCase();
    if (content === '' || name === '') continue;
    const known = said.get(name) ?? [];
    known.push(content);
    said.set(name, known);
  }
  const title = findElement(page, ({ tagName }) => tagName === 'title');
  return {
    first: (...names) => names.map((name) => said.get(name)?.[0]).find((content) => content !== undefined) ?? '',
    all: (name) => said.get(name) ?? [],
    title: title ? importedLine(sourceTextOf(title)) : '',
  };
}

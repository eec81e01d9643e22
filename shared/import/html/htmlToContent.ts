import type { Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { OldFont } from '../../text';
import type { Content } from '../content';
import { linkAddress } from './address';
import { decodeTexts } from './decodeTexts';
import { attributeOf, findElement } from './elements';
import type { PartAt } from './pictures';
import { withShortcodesRead } from './shortcodes';
import { styleRulesIn } from './styleRules';
import { SOME_SOURCE, type Source } from './surroundings';
import { tangleIn } from './tangleIn';
import { treeToContent } from './treeToContent';

/**
 * Returns the content of a piece of HTML: its visible words in their order, with the structure and the marks that a
 * story can have, without its other formatting. A picture becomes a figure; nothing is fetched. HTML without words or
 * pictures has no blocks. Null for HTML that is nested too deep to be a page: its plain text has to do. `isOwn` is for
 * HTML that Stet wrote.
 */
export function htmlToContent(html: string, isOwn = false): Content | null {
  const content = readHtml(isOwn ? html : withShortcodesRead(html), (tree) =>
    treeToContent(tree, { ...sourceOf(tree, html), isOwn }),
  );
  return typeof content === 'string' ? null : content;
}

const sourceOf = (tree: Nodes, html: string): Source => {
  const base = baseIn(tree);
  return { ...SOME_SOURCE, base, pageUrl: base, rules: styleRulesIn(html) };
};

/**
 * Returns the address in `<base>`, which the relative ones of a page are resolved against; null where there is none on
 * the web.
 */
export function baseIn(tree: Nodes): string | null {
  const base = findElement(tree, ({ tagName }) => tagName === 'base');
  return base && linkAddress(attributeOf(base, 'href'), null);
}

/** Why a page is not read: its elements or marks are nested too deep, or it has more tags than a parser has room for. */
export type PageRefusal = 'page-too-deep' | 'too-many-tags';

/** What a page is read with. */
interface PageOptions {
  /** The page's address and what came with it; null for a page alone. */
  readonly archive: { readonly url: string | null; readonly partAt: PartAt } | null;
  /** How its text is read where it names no font; null for as it is. */
  readonly oldFont: OldFont | null;
}

/** Reads a whole page with `readWebPage`, which is given so that what reads a clipboard need not have it. */
export const pageToContent = <Page>(
  html: string,
  readPage: (page: Root, source: Source) => Page,
  { archive, oldFont }: PageOptions,
): Page | PageRefusal =>
  readHtml(
    OWN_PAGE.test(html) ? html : withShortcodesRead(html),
    (page) => {
      const decoded = oldFont === null ? SOME_SOURCE.decoded : decodeTexts(page, oldFont);
      const base = baseIn(page) ?? archive?.url ?? null;
      const pageUrl = base ?? savedFrom(html) ?? canonicalOf(page);
      const partAt = archive?.partAt ?? SOME_SOURCE.partAt;
      return readPage(page, { ...SOME_SOURCE, base, pageUrl, rules: styleRulesIn(html), partAt, decoded });
    },
    false,
  );

/** The page that Stet exports, in which nothing is a shortcode. */
const OWN_PAGE = /<article class="story"/;

/** The address that a browser writes at the top of a page that it saves. */
const savedFrom = (html: string): string | null => {
  const found = /<!-- saved from url=\(\d+\)(\S+) -->/.exec(html.slice(0, 2000));
  return found ? linkAddress(found[1] ?? '', null) : null;
};

function canonicalOf(page: Root): string | null {
  const link = findElement(
    page,
    ({ tagName, properties }) => tagName === 'link' && [properties['rel']].flat().includes('canonical'),
  );
  return link && linkAddress(attributeOf(link, 'href'), null);
}

function readHtml<Read>(html: string, read: (tree: Root) => Read, isFragment = true): Read | PageRefusal {
  const tangle = tangleIn(html);
  if (tangle) return tangle === 'tags' ? 'too-many-tags' : 'page-too-deep';
  try {
    return read(fromHtml(html, { fragment: isFragment }));
  } catch (error) {
    // Thrown below, and by the parser when it runs out of stack.
    if (error instanceof RangeError) return 'page-too-deep';
    throw error;
  }
}

/** The elements that a parser opens again in every block that follows, until they are closed (HTML, 13.2.4.3). */
const FORMATTING = /^(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)$/;
/** Of the same one, with the same attributes, it opens three at most. */
const MOST_ALIKE = 3;
/** Elements opened again, in all: hundreds of times what a careless page has. */
const MOST_OPENED_AGAIN = 200_000;
/** Tags of a page: each costs a parser a kilobyte. A newspaper's longest page has some thousands. */
const MOST_TAGS = 150_000;
const TAG = /<(\/?)([a-z][a-z0-9]*)([^<>]*)/gi;

/** What of a page would hold the HTML parser up: marks that are opened again and again, or more tags than a page has. */
export type Tangle = 'marks' | 'tags';

/**
 * Returns what of a page would hold the HTML parser up; null where nothing would. Marks without end that are never closed,
 * each with other attributes, are opened again in every block that follows: 59 kB of them became six million elements.
 */
export function tangleIn(html: string): Tangle | null {
  /** The tags of formatting elements that are open, by their names. */
  const open = new Map<string, string[]>();
  let openCount = 0;
  let openedAgain = 0;
  let tags = 0;
  for (const [, slash, name = '', attributes = ''] of html.matchAll(TAG)) {
    tags += 1;
    if (tags > MOST_TAGS) return 'tags';
    const kind = name.toLowerCase();
    if (!FORMATTING.test(kind)) {
      openedAgain += openCount;
      if (openedAgain > MOST_OPENED_AGAIN) return 'marks';
      continue;
    }
    const alike = open.get(kind) ?? [];
    open.set(kind, alike);
    if (slash !== '') {
      if (alike.pop() !== undefined) openCount -= 1;
    } else if (kind === 'a') {
      // A link ends the one before it.
      openCount += 1 - alike.length;
      alike.splice(0, alike.length, attributes);
    } else if (alike.slice(-MOST_ALIKE).filter((other) => other === attributes).length < MOST_ALIKE) {
      alike.push(attributes);
      openCount += 1;
    }
  }
  return null;
}

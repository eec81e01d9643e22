/** Declarations by what they are for: a tag name, a class, or both as "p.MsoNormal". */
export type StyleRules = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Programs that put the look of their text into a style sheet on the clipboard. Of a web page, only what it shows is known. */
const OFFICE =
  /urn:schemas-microsoft-com:office|content=["']?(?:Word|Excel|PowerPoint)\.|Cocoa HTML Writer|LibreOffice|OpenOffice/i;
const MOST_RULES = 5_000;
const LONGEST_SHEET = 2_000_000;
/** A tag name, a class, or both. */
const SIMPLE = /^(?=.)[\w-]*(?:\.[\w-]+)?$/;

/** The rules of HTML without a style sheet that counts. */
export const NO_RULES: StyleRules = new Map();

/** Returns the rules of the style sheets that an office program put into HTML; none for HTML of any other origin. */
export function styleRulesIn(html: string): StyleRules {
  if (!OFFICE.test(html.slice(0, 20_000))) return NO_RULES;
  const rules = new Map<string, ReadonlyMap<string, string>>();
  for (const rule of sheetsIn(html).flatMap((sheet) => withoutComments(sheet).split('}'))) {
    if (rules.size > MOST_RULES) break;
    const brace = rule.lastIndexOf('{');
    if (brace < 0) continue;
    const declarations = declarationsIn(rule.slice(brace + 1));
    for (const selector of rule.slice(0, brace).split(',')) {
      const name = selector.trim().toLowerCase();
      if (SIMPLE.test(name)) rules.set(name, new Map([...(rules.get(name) ?? []), ...declarations]));
    }
  }
  return rules;
}

// Both by splitting: a pattern would look for the end of each of a hundred thousand beginnings.
const sheetsIn = (html: string): readonly string[] =>
  html
    .split(/<\/style/i)
    .slice(0, -1)
    .map((piece) => piece.slice(piece.search(/<style/i)))
    .map((sheet) => sheet.slice(sheet.indexOf('>') + 1))
    .filter((sheet) => sheet.length < LONGEST_SHEET);

const withoutComments = (sheet: string): string =>
  sheet
    .split('*/')
    .map((piece) => piece.split('/*', 1)[0] ?? '')
    .join(' ')
    .replace(/<!--|-->/g, '');

/** Returns the declarations of a style, names and values in lower case; names of fonts keep their quotes. */
export function declarationsIn(style: string): readonly (readonly [name: string, value: string])[] {
  return style.split(';').flatMap((declaration) => {
    const colon = declaration.indexOf(':');
    if (colon < 1) return [];
    const name = declaration.slice(0, colon).trim().toLowerCase();
    return [
      [
        name,
        declaration
          .slice(colon + 1)
          .trim()
          .toLowerCase(),
      ] as const,
    ];
  });
}

/** What goes into the places of a text; a number is written as the language writes numbers ("1.260" in Vietnamese). */
export type TextValues = Readonly<Record<string, string | number>>;

const PLACE = /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g;

/**
 * Returns a text with its places filled in: `{count}` by the value of that name, `{count|story|stories}` by the first
 * form where the language counts that number as one (`Intl.PluralRules`) and by the second where not; a value in digits
 * ("1") counts as its number, any other string as many. A place without a value stays as written, so that it shows.
 * `language` is a BCP 47 tag.
 */
export function fillText(template: string, language: string, values: TextValues): string {
  return template.replace(PLACE, (place, name: string, one?: string, many?: string) => {
    const value = values[name];
    if (value === undefined) return place;
    if (one !== undefined && many !== undefined)
      return pluralRules(language).select(Number(value)) === 'one' ? one : many;
    return typeof value === 'number' ? numberFormat(language).format(value) : value;
  });
}

/** One object a language for good: making one costs more than using it. */
function perLanguage<T>(make: (language: string) => T): (language: string) => T {
  const made = new Map<string, T>();
  return (language) => {
    const known = made.get(language) ?? make(language);
    made.set(language, known);
    return known;
  };
}

const pluralRules = perLanguage((language) => new Intl.PluralRules(language));
const numberFormat = perLanguage((language) => new Intl.NumberFormat(language));

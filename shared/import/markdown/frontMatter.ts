import { parseDocument } from 'yaml';

/** The front matter of a Markdown file: what it contains by name, and the text behind it. */
export interface FrontMatter {
  readonly values: ReadonlyMap<string, unknown>;
  /** What of it cannot be read, in its own words; empty where all can. */
  readonly unread: string;
  readonly rest: string;
}

const BLOCK = /^\uFEFF?---[ \t]*\r?\n(.*?)(?:^|\r?\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/s;
/** Far more than any newsroom writes: characters, and brackets and indents, which nest. */
const MOST = { letters: 64 * 1024, brackets: 500, indent: 60, aliases: 20 };
/** A line that a mapping begins with: a key of words, and a colon. */
const HAS_KEY = /^["']?[\p{L}_][\p{L}\p{M}\p{N} _.-]{0,60}["']?[ \t]*:(?:[ \t]|\r?$)/mu;

/**
 * Takes the YAML front matter (YAML 1.2, core schema: no dates, no types of other programs) off a Markdown text, or the plain
 * values of TOML front matter, as Hugo has it. Null for a text that begins with none, such as one that begins with a rule.
 */
export function takeFrontMatter(markdown: string): FrontMatter | null {
  const toml = TOML.exec(markdown);
  if (toml && TOML_LINE.test(toml[1] ?? ''))
    return { ...tomlValues(toml[1] ?? ''), rest: markdown.slice(toml[0].length) };
  const found = BLOCK.exec(markdown);
  const yaml = found?.[1] ?? '';
  if (!found || !HAS_KEY.test(yaml)) return null;
  const rest = markdown.slice(found[0].length);
  const values = isTame(yaml) ? valuesOf(yaml) : null;
  return values ? { values, unread: '', rest } : { values: new Map(), unread: yaml.trim(), rest };
}

const TOML = /^\uFEFF?\+\+\+[ \t]*\r?\n(.*?)\r?\n\+\+\+[ \t]*(?:\r?\n|$)/s;
const TOML_LINE = /^[ \t]*([\w-]+)[ \t]*=[ \t]*(\S.*?)[ \t]*$/m;

/** The values of TOML that are on one line each: texts, and lists of texts. Everything else is unread. */
function tomlValues(toml: string): Omit<FrontMatter, 'rest'> {
  if (toml.length > MOST.letters) return { values: new Map(), unread: toml.trim() };
  const values = new Map<string, unknown>();
  const unread: string[] = [];
  for (const line of toml.split(/\r?\n/)) {
    const [, key = '', written = ''] = TOML_LINE.exec(line) ?? [];
    const value = key === '' ? null : tomlValue(written);
    if (value !== null) values.set(key.toLowerCase(), value);
    else if (line.trim() !== '') unread.push(line.trim());
  }
  return { values, unread: unread.join(' ') };
}

/** Texts of TOML in double quotes are texts of JSON, but for rare escapes, and so are lists of them. */
function tomlValue(written: string): unknown {
  const literal = /^'([^']*)'$/.exec(written)?.[1];
  if (literal !== undefined) return literal;
  if (!/^["[]/.test(written)) return /^[\w:.+-]+(?: [\d:.+-]+)?$/.test(written) ? written : null;
  try {
    return JSON.parse(written) as unknown;
  } catch {
    return null; // Longer than its line, or in TOML's own way.
  }
}

const isTame = (yaml: string): boolean =>
  yaml.length <= MOST.letters &&
  (yaml.match(/[[{]/g) ?? []).length <= MOST.brackets &&
  !new RegExp(`^[ \\t-]{${MOST.indent}}`, 'm').test(yaml);

/** The values by their keys in small letters; null for what is no mapping, or is damaged. */
function valuesOf(yaml: string): ReadonlyMap<string, unknown> | null {
  const document = parseDocument(yaml, { schema: 'core', uniqueKeys: false, logLevel: 'silent', prettyErrors: false });
  if (document.errors.length > 0) return null;
  try {
    const value: unknown = document.toJS({ mapAsMap: true, maxAliasCount: MOST.aliases });
    if (!(value instanceof Map)) return null;
    return new Map(Array.from(value as Map<unknown, unknown>, ([key, one]) => [String(key).toLowerCase().trim(), one]));
  } catch (error) {
    if (error instanceof ReferenceError || error instanceof RangeError) return null; // Aliases without end.
    throw error;
  }
}

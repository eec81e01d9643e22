import {
  BYLINE_ROLES,
  isWebUrl,
  langSchema,
  newFigure,
  slugSchema,
  type BlockOf,
  type Byline,
  type BylineRole,
  type RelatedLink,
  type Story,
} from '../../story';
import { foldForSearch, importedLine, parseDayOrTime, splitCaption } from '../../text';
import { FIELD_NAMES } from '../article/fieldNames';
import { namesToBylines } from '../article/names';

/** What front matter states about a story. */
export interface FrontMatterFields {
  readonly story: Partial<Story>;
  /** The photo on top, its photo still named by its address; null where none is named. */
  readonly cover: BlockOf<'figure'> | null;
  /** What is no field of a story, as `key: value`. */
  readonly leftOut: readonly string[];
  /** Whether Stet wrote it, so that what the text repeats of it is known. */
  readonly isOurs: boolean;
}

/** What the program is called that `generator` names in front matter of ours. */
const GENERATOR = 'Stet';

/** Names of one fact in static sites, note-takers and newsrooms; the first that is there is taken. */
const KEYS = {
  ...FIELD_NAMES,
  lang: ['lang', 'language'],
  slug: ['slug'],
  related: ['related'],
  cover: [
    'cover',
    'image',
    'cover_image',
    'coverimage',
    'featured_image',
    'featuredimage',
    'thumbnail',
    'hero',
    'banner',
    'anh bia',
    'anh dai dien',
    'anh',
  ],
  coverCaption: [
    'image_caption',
    'cover_caption',
    'caption',
    'imagecaption',
    'covercaption',
    'chu thich anh',
    'chu thich',
  ],
  coverAlt: ['image_alt', 'cover_alt', 'alt', 'imagealt', 'coveralt'],
  coverCredit: ['image_credit', 'cover_credit', 'photo_credit', 'credit', 'imagecredit', 'tac gia anh', 'nguon anh'],
  generator: ['generator'],
} as const;

/** Reads the values of front matter, by their keys in small letters, as fields of a story; every value that is none is left out by name. */
export function frontMatterFields(values: ReadonlyMap<string, unknown>): FrontMatterFields {
  const byKey = new Map(Array.from(values, ([key, value]) => [foldForSearch(key), { key, value }]));
  const used = new Set<string>();
  /** The first value of a fact that `read` makes something of. */
  const first = <T>(fact: keyof typeof KEYS, read: (value: unknown) => T | null): T | null => {
    for (const key of KEYS[fact]) {
      const found = byKey.get(key);
      const got = found ? read(found.value) : null;
      if (got === null) continue;
      used.add(key);
      return got;
    }
    return null;
  };
  const sections = first('section', (value) => (textsOf(value).length > 0 ? textsOf(value) : null)) ?? [];
  const story: Partial<Story> = {
    ...given('headline', first('headline', textOf)),
    ...given('kicker', first('kicker', textOf)),
    ...given('lead', first('lead', textOf)),
    ...given('bylines', first('bylines', bylinesOf)),
    ...given('publishedAt', first('date', dateOf)),
    ...given('tags', first('tags', tagsOf)),
    ...given('section', sections[0] ?? null),
    ...given('dateline', first('dateline', textOf)),
    ...given(
      'lang',
      first('lang', (value) => langSchema.safeParse(textOf(value)?.slice(0, 2).toLowerCase()).data ?? null),
    ),
    ...given(
      'slug',
      first('slug', (value) => slugSchema.safeParse(textOf(value)).data ?? null),
    ),
    ...given('related', first('related', relatedOf)),
  };
  const cover = first('cover', coverOf);
  const figure = cover && {
    ...cover,
    altText: cover.altText || (first('coverAlt', textOf) ?? ''),
    ...captionOf(
      cover.caption || (first('coverCaption', textOf) ?? ''),
      cover.credit || (first('coverCredit', textOf) ?? ''),
    ),
  };
  const isOurs = first('generator', textOf) === GENERATOR;
  const others = [...byKey].filter(([key]) => !used.has(key)).map(([, { key, value }]) => `${key}: ${shown(value)}`);
  const inside = [...byKey].flatMap(([name, { key, value }]) =>
    used.has(name) ? unreadIn(name, value).map((one) => `${key}: ${shown(one)}`) : [],
  );
  const leftOut = [...others, ...inside, ...sections.slice(1).map((section) => `section: ${section}`)];
  return { story, cover: figure, leftOut, isOurs };
}

const given = <K extends keyof Story>(key: K, value: Story[K] | null): Partial<Pick<Story, K>> =>
  value === null ? {} : ({ [key]: value } as Pick<Story, K>); // TypeScript cannot see that a computed key is K.

function textOf(value: unknown): string | null {
  const text = typeof value === 'string' || typeof value === 'number' ? importedLine(String(value)) : '';
  return text === '' ? null : text;
}

const textsOf = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? (value as unknown[]) : [value]).flatMap((one) => textOf(one) ?? []);

const valueIn = (value: unknown, keys: readonly string[]): unknown =>
  value instanceof Map
    ? keys.map((key) => (value as Map<unknown, unknown>).get(key)).find((one) => one !== undefined && one !== null)
    : undefined;

/** Authors as a list or in one line, each a name or a mapping with a name. */
function bylinesOf(value: unknown): readonly Byline[] | null {
  const all = (Array.isArray(value) ? (value as unknown[]) : [value]).flatMap((one): readonly Byline[] => {
    const name = textOf(one instanceof Map ? valueIn(one, ['name', 'title']) : one);
    if (name === null) return [];
    const role = BYLINE_ROLES.find((known) => known === valueIn(one, ['role']));
    if (role !== undefined) return [{ name, role }];
    if (Array.isArray(value)) return [{ name, role: roleOf(name) }];
    return namesToBylines(name) ?? [{ name, role: 'reporter' }];
  });
  return all.length > 0 ? all : null;
}

const roleOf = (name: string): BylineRole => namesToBylines(name)?.[0]?.role ?? 'reporter';

const dateOf = (value: unknown): string | null => {
  const text = textOf(value);
  return text === null ? null : parseDayOrTime(text);
};

function tagsOf(value: unknown): readonly string[] | null {
  const texts = Array.isArray(value) ? textsOf(value) : textsOf(value).flatMap((text) => text.split(/[,;]/));
  const tags = texts.map((text) => text.trim().replace(/^#/, '')).filter((tag) => tag !== '');
  return tags.length > 0 ? [...new Set(tags)] : null;
}

function relatedOf(value: unknown): readonly RelatedLink[] | null {
  const links = (Array.isArray(value) ? (value as unknown[]) : []).flatMap((one): readonly RelatedLink[] => {
    const url = textOf(one instanceof Map ? valueIn(one, ['url', 'link', 'href']) : one);
    return url !== null && isWebUrl(url) ? [{ title: textOf(valueIn(one, ['title', 'name'])) ?? '', url }] : [];
  });
  return links.length > 0 ? links : null;
}

/** A photo by its address alone, or as a mapping with what is stated about it. */
function coverOf(value: unknown): BlockOf<'figure'> | null {
  const src = textOf(
    value instanceof Map ? valueIn(value, ['image', 'src', 'url', 'path', 'file', 'relative']) : value,
  );
  if (src === null) return null;
  const said = (...keys: readonly string[]): string => textOf(valueIn(value, keys)) ?? '';
  return {
    ...newFigure({ kind: 'missing', fileName: src }),
    altText: said('alt', 'alttext'),
    caption: said('caption', 'title'),
    credit: said('credit', 'photographer'),
  };
}

function captionOf(caption: string, credit: string): Pick<BlockOf<'figure'>, 'caption' | 'credit'> {
  const parts = splitCaption(caption);
  return credit === '' || parts.credit === credit ? parts : { caption, credit };
}

/** What a mapping of each of these facts may hold and be read whole. */
const READ_KEYS: Readonly<Partial<Record<keyof typeof KEYS, readonly string[]>>> = {
  bylines: ['name', 'title', 'role'],
  related: ['url', 'link', 'href', 'title', 'name'],
  cover: [
    'image',
    'src',
    'url',
    'path',
    'file',
    'relative',
    'alt',
    'alttext',
    'caption',
    'title',
    'credit',
    'photographer',
  ],
};

/** Returns what nothing was made of inside the value of a key that was read. */
function unreadIn(name: string, value: unknown): readonly unknown[] {
  const fact = (Object.keys(KEYS) as (keyof typeof KEYS)[]).find((one) => KEYS[one].some((key) => key === name));
  return (Array.isArray(value) ? (value as unknown[]) : [value]).flatMap((one): readonly unknown[] => {
    if (one === null || one === undefined || one === '') return [];
    if (fact === 'related' && relatedOf([one]) === null) return [one];
    if (!(one instanceof Map)) return textOf(one) === null ? [one] : [];
    const known = fact === undefined ? [] : (READ_KEYS[fact] ?? []);
    const rest = [...(one as Map<unknown, unknown>)].filter(
      ([key, inner]) => !known.some((read) => read === key) && inner !== null && inner !== '' && inner !== false,
    );
    return rest.length > 0 ? [new Map(rest)] : [];
  });
}

/** A value in one line, as it may be in front matter. */
function shown(value: unknown): string {
  if (value instanceof Map)
    return `{${Array.from(value as Map<unknown, unknown>, ([key, one]) => `${String(key)}: ${shown(one)}`).join(', ')}}`;
  if (Array.isArray(value)) return `[${(value as unknown[]).map(shown).join(', ')}]`;
  return typeof value === 'string' ? importedLine(value) : String(value);
}

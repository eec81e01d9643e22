import { childrenOf, child, onOff, valOf, type XmlElement } from './xml';

/** Properties that a style sets on or off and that cancel each other out from style to style (ECMA-376 Part 1, 17.7.3). */
export const TOGGLES = ['w:b', 'w:i', 'w:strike', 'w:dstrike', 'w:vanish'] as const;
/** The name of a property that styles switch on and off, such as `w:b`. */
export type Toggle = (typeof TOGGLES)[number];

/** A style with what it takes over from the styles that it is based on. */
export interface DocxStyle {
  readonly id: string;
  /** In lower case, as Word names its own styles in every language: "heading 1", "caption". */
  readonly name: string;
  /** The names of the styles that it is based on, the nearest first. */
  readonly ancestors: readonly string[];
  readonly isDefault: boolean;
  readonly toggles: Readonly<Partial<Record<Toggle, boolean>>>;
  /** `w:val` of the other properties of its runs that become marks; undefined for one that is not set. */
  readonly run: Readonly<Partial<Record<RunProperty, string>>>;
  /** The font of its Latin letters; empty where it is not set. */
  readonly font: string;
  /** 0 for the highest heading, 9 for text; null where it is not set. */
  readonly outline: number | null;
  readonly numbering: StyleNumbering | null;
  readonly alignment: string | null;
}
/** The numbering that a paragraph or its style sets; `level` is 0 for the outermost, null where it is not set. */
export interface StyleNumbering {
  /** Null where the style sets only the level. */
  readonly numId: string | null;
  readonly level: number | null;
}

/** The properties of a run, besides the toggles, that become marks. */
export const RUN_PROPERTIES = ['w:u', 'w:vertAlign', 'w:highlight'] as const;
/** The name of a run's property that has a value and becomes a mark, such as `w:vertAlign`. */
export type RunProperty = (typeof RUN_PROPERTIES)[number];

/** The styles of a document, each with what it inherits, and the document's defaults. */
export interface StyleTable {
  /** The style of an id; the default one for null and for an id that is not there. */
  readonly paragraph: (id: string | null) => DocxStyle;
  readonly character: (id: string | null) => DocxStyle;
  readonly defaults: Readonly<Partial<Record<Toggle, boolean>>>;
  /** The language of the text as BCP 47; empty where it is not set. */
  readonly language: string;
  /** The font of Latin letters that no style sets; empty where there is none. */
  readonly font: string;
  readonly names: ReadonlySet<string>;
}

const NOTHING: DocxStyle = {
  id: '',
  name: '',
  ancestors: [],
  isDefault: true,
  toggles: {},
  run: {},
  font: '',
  outline: null,
  numbering: null,
  alignment: null,
};

/** Reads the styles part; a document without one has only the default styles. */
export function readStyles(root: XmlElement | null): StyleTable {
  const elements = new Map<string, XmlElement>();
  for (const style of childrenOf(root, 'w:style')) {
    const key = keyOf(style.attributes['w:type'] ?? 'paragraph', style.attributes['w:styleId'] ?? '');
    if (!elements.has(key)) elements.set(key, style);
  }
  const known = new Map<string, DocxStyle>();
  const styleAt = (type: string, id: string, above: ReadonlySet<string>): DocxStyle | null => {
    const key = keyOf(type, id);
    const element = elements.get(key);
    // A style that is based on itself, by whatever way, is based on nothing from there on.
    if (!element || above.has(key) || above.size > MOST_ANCESTORS) return null;
    const found = known.get(key);
    if (found) return found;
    const basedOn = valOf(element, 'w:basedOn');
    const base = basedOn ? styleAt(type, basedOn, new Set([...above, key])) : null;
    const style = styleOf(element, base);
    known.set(key, style);
    return style;
  };
  const defaultOf = (type: string): DocxStyle => {
    const element = [...elements.values()].find(
      ({ attributes }) => attributes['w:type'] === type && /^(?:1|true|on)$/.test(attributes['w:default'] ?? ''),
    );
    return (element && styleAt(type, element.attributes['w:styleId'] ?? '', new Set())) ?? NOTHING;
  };
  const [paragraph, character] = [defaultOf('paragraph'), defaultOf('character')];
  const defaults = child(child(child(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
  return {
    paragraph: (id) => (id === null ? null : styleAt('paragraph', id, new Set())) ?? paragraph,
    character: (id) => (id === null ? null : styleAt('character', id, new Set())) ?? character,
    defaults: togglesIn(defaults),
    language: valOf(defaults, 'w:lang') ?? '',
    font: fontIn(defaults),
    names: new Set([...elements.values()].filter(({ attributes }) => attributes['w:type'] !== 'character').map(nameOf)),
  };
}

/** Word itself allows eleven or so. */
const MOST_ANCESTORS = 50;
const keyOf = (type: string, id: string): string => `${type} ${id}`;
const nameOf = (style: XmlElement): string => (valOf(style, 'w:name') ?? '').toLowerCase();

function styleOf(element: XmlElement, base: DocxStyle | null): DocxStyle {
  const [paragraph, run] = [child(element, 'w:pPr'), child(element, 'w:rPr')];
  const name = nameOf(element);
  const heading = /^heading ([1-9])$/.exec(name);
  return {
    id: element.attributes['w:styleId'] ?? '',
    name,
    ancestors: base ? [base.name, ...base.ancestors] : [],
    isDefault: /^(?:1|true|on)$/.test(element.attributes['w:default'] ?? ''),
    toggles: { ...base?.toggles, ...togglesIn(run) },
    run: { ...base?.run, ...runPropertiesIn(run) },
    font: fontIn(run) || (base?.font ?? ''),
    outline: outlineIn(paragraph) ?? (heading ? Number(heading[1]) - 1 : null) ?? base?.outline ?? null,
    numbering: mergedNumbering(numberingIn(paragraph), base?.numbering ?? null),
    alignment: valOf(paragraph, 'w:jc') ?? base?.alignment ?? null,
  };
}

/** Returns the font of Latin letters that properties of a run set; empty where they set none. */
export function fontIn(properties: XmlElement | null): string {
  const { attributes = {} } = child(properties, 'w:rFonts') ?? {};
  return attributes['w:ascii'] ?? attributes['w:hAnsi'] ?? '';
}

/** Returns the toggles that a run's properties (`w:rPr`) set, on or off; those that they do not set are absent. */
export function togglesIn(properties: XmlElement | null): Partial<Record<Toggle, boolean>> {
  const found: Partial<Record<Toggle, boolean>> = {};
  for (const name of TOGGLES) {
    const value = onOff(properties, name);
    if (value !== null) found[name] = value;
  }
  return found;
}

/**
 * Returns the values of `RUN_PROPERTIES` that a run's properties (`w:rPr`) set; one without a value counts as "single".
 */
export function runPropertiesIn(properties: XmlElement | null): Partial<Record<RunProperty, string>> {
  const found: Partial<Record<RunProperty, string>> = {};
  for (const name of RUN_PROPERTIES) {
    const value = valOf(properties, name);
    if (value !== null) found[name] = value ?? 'single';
  }
  return found;
}

/**
 * Returns the outline level that a paragraph's properties set, 0 (the highest) to 9 (text); null where they set none.
 */
export function outlineIn(paragraph: XmlElement | null): number | null {
  const level = Number(valOf(paragraph, 'w:outlineLvl') ?? 'none');
  return Number.isInteger(level) && level >= 0 && level <= 9 ? level : null;
}

/** Returns the numbering that a paragraph's properties set, its level limited to 0 to 8; null where they set none. */
export function numberingIn(paragraph: XmlElement | null): StyleNumbering | null {
  const properties = child(paragraph, 'w:numPr');
  if (!properties) return null;
  const level = Number(valOf(properties, 'w:ilvl') ?? 'none');
  return {
    numId: valOf(properties, 'w:numId') ?? null,
    level: Number.isInteger(level) ? Math.min(8, Math.max(0, level)) : null,
  };
}

/** Returns a style's own numbering, with what it leaves open taken from the style that it is based on. */
export const mergedNumbering = (own: StyleNumbering | null, base: StyleNumbering | null): StyleNumbering | null =>
  own && base ? { numId: own.numId ?? base.numId, level: own.level ?? base.level } : (own ?? base);

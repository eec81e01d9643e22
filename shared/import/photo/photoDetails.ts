import { DOMParser } from '@xmldom/xmldom';
import * as ExifReader from 'exifreader';
import { copyToBuffer, decodeUtf8, normalizeText } from '../../text';

/** What a photo's own metadata says of it; empty texts where it says nothing. Plain text, normalised. */
export interface PhotoDetails {
  readonly caption: string;
  readonly credit: string;
  readonly altText: string;
  readonly source: string;
}

type Tags = Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;

/** Names of the same fact in XMP (IPTC Photo Metadata Standard 2023.2) and in IPTC-IIM; the first that says something is taken. */
const XMP_NAMES = {
  caption: ['description'],
  credit: ['Credit', 'creator', 'AuthorsPosition'],
  altText: ['AltTextAccessibility'],
  source: ['Source'],
} as const;
const IIM_NAMES = {
  caption: ['Caption/Abstract'],
  credit: ['Credit', 'By-line'],
  altText: [],
  source: ['Source'],
} as const;

const nothing: PhotoDetails = { caption: '', credit: '', altText: '', source: '' };
const MAX_TEXT = 4000;

/**
 * Reads caption, credit, alt text and source from a photo's XMP, or from its IPTC-IIM where XMP does not say. A photo
 * without metadata, or whose metadata is damaged, says nothing; it never throws.
 */
export function photoDetails(bytes: Uint8Array): PhotoDetails {
  const tags = tagsOf(bytes);
  if (!tags) return nothing;
  const textOf = (key: keyof PhotoDetails): string =>
    firstText(XMP_NAMES[key].map((name) => xmpText(tags['xmp']?.[name]))) ||
    firstText(IIM_NAMES[key].map((name) => iimText(tags['iptc']?.[name])));
  return { caption: textOf('caption'), credit: textOf('credit'), altText: textOf('altText'), source: textOf('source') };
}

function tagsOf(bytes: Uint8Array): Tags | null {
  try {
    const silent = new DOMParser({ onError: () => undefined });
    // ExifReader types each tag by name; here they are looked up by name and checked when read.
    return ExifReader.load(copyToBuffer(bytes), { expanded: true, domParser: silent }) as unknown as Tags;
  } catch {
    return null; // No metadata at all, or none that can be followed: the photo itself is still good.
  }
}

/** XMP gives a text, or a list (of languages, of people) whose items have a text each. */
function xmpText(tag: unknown): string {
  if (!isObject(tag)) return '';
  const { value } = tag;
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) {
    return value
      .map((item) => (isObject(item) && typeof item['value'] === 'string' ? item['value'] : ''))
      .filter((text) => text !== '')
      .join(', ');
  }
  return typeof tag['description'] === 'string' ? tag['description'] : '';
}

/** IIM gives bytes. Most programs write UTF-8 whether or not they say so; what is not UTF-8 is read as the library read it. */
function iimText(tag: unknown): string {
  const one = Array.isArray(tag) ? (tag as unknown[])[0] : tag;
  if (!isObject(one)) return '';
  const bytes = Array.isArray(one['value']) ? one['value'].filter((byte) => typeof byte === 'number') : [];
  // Null for an old code page: the library's reading stands.
  const text = bytes.length > 0 ? decodeUtf8(Uint8Array.from(bytes)) : null;
  if (text !== null) return text;
  return typeof one['description'] === 'string' ? one['description'] : '';
}

function firstText(texts: readonly string[]): string {
  const found = texts.map((text) => normalizeText(text).replace(/\s+/gu, ' ').trim()).find((text) => text !== '');
  return (found ?? '').slice(0, MAX_TEXT);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object';

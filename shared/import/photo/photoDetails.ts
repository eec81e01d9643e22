import { DOMParser } from '@xmldom/xmldom';
import * as ExifReader from 'exifreader';
import type { Lang, PhotoTexts } from '../../story';
import { copyToBuffer, decodePhrases, normalizeText } from '../../text';
import { isBoilerplateCaption, isBoilerplateName } from './boilerplate';
import { decodeIim } from './iim';
import { inLanguage, readXmp, type XmpName } from './xmp';

/** The texts of a photo's own metadata, empty where it has none. Plain text, normalised. */
export type PhotoDetails = PhotoTexts;

type Group = Readonly<Record<string, unknown>>;
type Tags = Readonly<Record<string, Group | undefined>>;

/** The texts that one kind of metadata holds for each fact; the first that is not empty is taken. */
interface Told {
  readonly captions: readonly string[];
  /** People and houses, several joined by a comma. */
  readonly credits: readonly string[];
  readonly altTexts: readonly string[];
  readonly sources: readonly string[];
  /** A notice of copyright, the credit where nobody is named. */
  readonly rights: readonly string[];
}

const MAX_TEXT = 4000;
const BETWEEN = ', ';

/**
 * Reads caption, credit, alt text and source from the metadata of a photo: from its XMP, what that leaves open from its
 * IPTC-IIM, then from its EXIF, then from the text of a PNG (docs/technical/photo-metadata.md). Of texts in several
 * languages the one in `lang` is taken, else the default. All are empty for a photo without metadata, or with damaged
 * metadata; never throws.
 */
export function photoDetails(bytes: Uint8Array, lang: Lang | null = null): PhotoDetails {
  const tags = tagsOf(bytes);
  const told = tags ? [inXmp(tags, lang), inIim(tags), inExif(tags, bytes), inPng(tags)] : [];
  const first = (of: keyof Told, isEmpty: (text: string) => boolean = () => false): string =>
    firstText(
      told.flatMap((kind) => kind[of]),
      isEmpty,
    );
  return {
    caption: first('captions', isBoilerplateCaption),
    credit: first('credits', isBoilerplateName) || nameIn(first('rights', isBoilerplateName)),
    altText: first('altTexts', isBoilerplateCaption),
    source: first('sources', isBoilerplateName),
  };
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

/** IPTC Photo Metadata Standard 2023.2. */
function inXmp(tags: Tags, lang: Lang | null): Told {
  const raw = tags['xmp']?.['_raw'];
  const valuesOf = readXmp(typeof raw === 'string' ? raw : '');
  const one = (name: XmpName): string => inLanguage(valuesOf(name), lang);
  const all = (name: XmpName): string => joined(valuesOf(name).map(({ text }) => text));
  return {
    captions: [one('dc:description')],
    credits: [one('photoshop:Credit'), all('dc:creator'), all('plus:ImageCreator')],
    altTexts: [one('Iptc4xmpCore:AltTextAccessibility')],
    sources: [one('photoshop:Source')],
    rights: [one('dc:rights')],
  };
}

/** IPTC-NAA IIM 4.2. */
function inIim(tags: Tags): Told {
  const group = tags['iptc'] ?? {};
  const names = ['Caption/Abstract', 'Credit', 'By-line', 'Source', 'Copyright Notice'] as const;
  const fields = names.map((name) => listOf(group[name]).map(bytesIn));
  const charset = listOf(group['Coded Character Set']).map(bytesIn)[0] ?? new Uint8Array();
  const texts = decodeIim(fields.flat(), charset);
  let at = 0;
  const [caption = [], credit = [], byLines = [], source = [], rights = []] = fields.map((field) =>
    field.map(() => texts[at++] ?? ''),
  );
  return { captions: caption, credits: [joined(credit), joined(byLines)], altTexts: [], sources: source, rights };
}

/** CIPA DC-008 (EXIF) 4.6.4, and the fields that Windows adds to it. */
function inExif(tags: Tags, bytes: Uint8Array): Told {
  const group = tags['exif'] ?? {};
  const names = ['ImageDescription', 'Artist', 'Copyright'] as const;
  const [caption = '', artist = '', rights = ''] = exifTexts(
    names.map((name) => asciiIn(group[name])),
    bytes,
  );
  const windows = (name: string): string => utf16In(group[name]);
  return {
    captions: [caption, windows('XPComment'), windows('XPTitle'), windows('XPSubject')],
    credits: [people(artist), people(windows('XPAuthor'))],
    altTexts: [],
    sources: [],
    rights: [rights],
  };
}

/** Portable Network Graphics, third edition, 11.3.3.2. */
function inPng(tags: Tags): Told {
  const group = { ...tags['png'], ...tags['pngText'] };
  const text = (name: string): string => {
    const tag = listOf(group[name])[0];
    if (!isObject(tag)) return '';
    return typeof tag['description'] === 'string' ? tag['description'] : '';
  };
  return {
    captions: [text('Description'), text('Comment'), text('Title')],
    credits: [people(text('Author'))],
    altTexts: [],
    sources: [],
    rights: [text('Copyright')],
  };
}

const joined = (texts: readonly string[]): string => texts.filter((text) => text.trim() !== '').join(BETWEEN);
/** EXIF and Windows put a semicolon between people. */
const people = (text: string): string =>
  joined([...new Set(text.split(';').map((name) => name.trim()))].filter((name) => !isBoilerplateName(name)));
/** Returns the name in a copyright notice, without signs and years: "Báo Mẫu" for "© 2026 Báo Mẫu". */
const nameIn = (notice: string): string =>
  notice
    .replace(/copyright|bản quyền|all rights reserved\.?|©|\(c\)/giu, ' ')
    .replace(/(?<!\d)(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?(?!\d)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,.:;–-]+|[\s,:;–-]+$/g, '');

const listOf = (tag: unknown): readonly unknown[] => (Array.isArray(tag) ? (tag as unknown[]) : [tag]).filter(isObject);

function bytesIn(tag: unknown): Uint8Array {
  const value = isObject(tag) ? tag['value'] : null;
  return Uint8Array.from(Array.isArray(value) ? value.filter((byte) => typeof byte === 'number') : []);
}

/** The first text of a field; what is after a zero is another's, as the editor's copyright behind the photographer's. */
function asciiIn(tag: unknown): string {
  const value = isObject(tag) ? tag['value'] : null;
  const [text] = Array.isArray(value) ? (value as unknown[]) : [value];
  return typeof text === 'string' ? (text.split('\0', 1)[0] ?? '') : '';
}

/**
 * EXIF names no encoding. The library reads UTF-8, and returns a letter for each byte of anything else; a text in Latin
 * letters can be either, and is what the photo's own bytes hold.
 */
function exifTexts(texts: readonly string[], bytes: Uint8Array): readonly string[] {
  const isUtf8 = texts.some((text) => !/^[\0-\xff]*$/.test(text) || (/[^\0-\x7f]/.test(text) && doesHold(bytes, text)));
  if (isUtf8) return texts;
  const read = decodePhrases(texts.map((text) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))));
  return texts.map((text, at) => read[at] || text);
}

function doesHold(bytes: Uint8Array, text: string): boolean {
  const wanted = new TextEncoder().encode(text);
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}

function utf16In(tag: unknown): string {
  const bytes = bytesIn(tag);
  return new TextDecoder('utf-16le').decode(bytes).replace(/\0.*$/s, '');
}

function firstText(texts: readonly string[], isEmpty: (text: string) => boolean): string {
  const tidy = texts.map((text) => normalizeText(text).replace(/\s+/gu, ' ').trim());
  const found = tidy.find((text) => text !== '' && !isEmpty(text)) ?? '';
  return found.length <= MAX_TEXT ? found : `${found.slice(0, MAX_TEXT).replace(/\s+\S*$/u, '')}…`;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object';

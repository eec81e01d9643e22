import { SaxesParser } from 'saxes';
import { damaged, tooMuch } from './fault';
import { isKnownNamespace, prefixOf } from './namespaces';

/** An element: its name and its attributes' names with the prefixes of `namespaces.ts`, whatever those of the document. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}
/** A child of an element: another element, or text. */
export type XmlNode = XmlElement | string;

/** Far more than any story has: elements of one part, how deep they nest, letters of text. */
const MOST = { elements: 1_000_000, depth: 200, letters: 8_000_000, attributes: 200 };
/** What Word keeps for itself: marks of its spelling, of its last layout and of editing sessions. */
const IGNORED: ReadonlySet<string> = new Set(['w:proofErr', 'w:lastRenderedPageBreak', 'w:bookmarkEnd']);
const IGNORED_ATTRIBUTE = /^(?:w:rsid|w14:textId)/;
/** Elements whose text is words; white space in all others is how the file is laid out. */
const HOLDS_TEXT = /^(?:w:t|w:delText|w:instrText|w:delInstrText|m:t|vt:\w+|dc:\w+|cp:\w+|dcterms:\w+)$/;

interface Growing extends XmlElement {
  readonly children: XmlNode[];
}

/**
 * Parses XML that comes in pieces of bytes. Refuses a document type (so there are no entities but XML's own five), and
 * more or deeper elements than a document has. `end` returns the outermost element.
 */
export function xmlReader(): { readonly push: (bytes: Uint8Array) => void; readonly end: () => XmlElement } {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const open: Growing[] = [];
  let root: XmlElement | null = null;
  let [elements, letters] = [0, 0];
  let decoder: TextDecoder | null = null;
  parser.on('error', () => {
    throw damaged('its XML is damaged');
  });
  parser.on('doctype', () => {
    throw damaged('its XML declares a document type');
  });
  parser.on('opentag', (tag) => {
    elements += 1;
    if (elements > MOST.elements || open.length >= MOST.depth) throw tooMuch('parts');
    const element: Growing = {
      name: named(tag.uri, tag.local),
      attributes: attributesOf(tag.attributes),
      children: [],
    };
    if (!root) root = element;
    else if (!IGNORED.has(element.name)) open.at(-1)?.children.push(element);
    open.push(element);
    if (element.name === 'mc:Choice') noteNamespaces(element, parser);
  });
  parser.on('closetag', () => void open.pop());
  const text = (words: string): void => {
    const parent = open.at(-1);
    if (!parent || !HOLDS_TEXT.test(parent.name)) return;
    letters += words.length;
    if (letters > MOST.letters) throw tooMuch('characters');
    parent.children.push(words.replace(/[\t\n\r]+/g, ' '));
  };
  parser.on('text', text);
  parser.on('cdata', text);
  return {
    push(bytes) {
      decoder ??= decoderFor(bytes);
      parser.write(decoder.decode(bytes, { stream: true }));
    },
    end() {
      parser.write(decoder?.decode() ?? '');
      parser.close();
      if (!root) throw damaged('a part of it is empty');
      return root;
    },
  };
}

const named = (uri: string, local: string): string => {
  const prefix = prefixOf(uri);
  return prefix === '' ? local : `${prefix}:${local}`;
};

function attributesOf(
  attributes: Readonly<Record<string, { readonly uri: string; readonly local: string; readonly value: string }>>,
): Record<string, string> {
  const kept: Record<string, string> = {};
  const all = Object.values(attributes);
  if (all.length > MOST.attributes) throw damaged('an element in it has too many attributes');
  for (const { uri, local, value } of all) {
    const name = named(uri, local);
    if (!IGNORED_ATTRIBUTE.test(name) && !uri.endsWith('/xmlns/')) kept[name] = value;
  }
  return kept;
}

/** A choice lists by prefix the namespaces that must be understood; only here can the prefixes be resolved. */
function noteNamespaces({ attributes }: Growing, parser: { resolve(prefix: string): string | undefined }): void {
  const needed = (attributes['Requires'] ?? '').split(/\s+/).filter((prefix) => prefix !== '');
  if (needed.every((prefix) => isKnownNamespace(parser.resolve(prefix) ?? '')))
    (attributes as Record<string, string>)['isUnderstood'] = 'yes'; // `attributesOf` has just made it.
}

/** UTF-8, or UTF-16 by its byte order mark (XML 1.0, 4.3.3). */
function decoderFor([first, second]: Uint8Array): TextDecoder {
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le');
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be');
  return new TextDecoder('utf-8');
}

/** Whether a node is an element and not text. */
export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string';

/** Returns the first child of that name; null where there is none. */
export function child(element: XmlElement | null | undefined, name: string): XmlElement | null {
  for (const node of element?.children ?? []) if (isElement(node) && node.name === name) return node;
  return null;
}

/** Returns the children of an element that are elements of that name, in order; none for no element. */
export const childrenOf = (element: XmlElement | null | undefined, name: string): readonly XmlElement[] =>
  (element?.children ?? []).filter((node): node is XmlElement => isElement(node) && node.name === name);

/** All text below an element. */
export const textOf = (element: XmlElement): string =>
  element.children.map((node) => (isElement(node) ? textOf(node) : node)).join('');

/** Visits an element and all below it, in order. */
export function visitAll(element: XmlElement, visit: (element: XmlElement) => void): void {
  visit(element);
  for (const node of element.children) if (isElement(node)) visitAll(node, visit);
}

/** `w:val` of a child; null where there is no such child, undefined where it has no value. */
export function valOf(element: XmlElement | null | undefined, name: string): string | undefined | null {
  const found = child(element, name);
  return found && found.attributes['w:val'];
}

/** Whether a property that is on or off is on; null where it is not set (ECMA-376 Part 1, 17.17.4). */
export function onOff(element: XmlElement | null | undefined, name: string): boolean | null {
  const value = valOf(element, name);
  if (value === null) return null;
  return value === undefined || !/^(?:0|false|off|none)$/.test(value);
}

import { SaxesParser } from 'saxes';

/** A value of a property, with the language that it is in; empty where none is given. */
export interface XmpValue {
  readonly lang: string;
  readonly text: string;
}

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const XML = 'http://www.w3.org/XML/1998/namespace';

/** Names of schemas, by the short names that their standards use for them. */
const SCHEMAS = {
  dc: 'http://purl.org/dc/elements/1.1/',
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
  Iptc4xmpCore: 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/',
  plus: 'http://ns.useplus.org/ldf/xmp/1.0/',
} as const;
/** The name of a property of XMP with the prefix of its schema, such as `dc:description`. */
export type XmpName = `${keyof typeof SCHEMAS}:${string}`;

/** Far more than any program writes of a photo. */
const MOST = { letters: 4_000_000, elements: 50_000, depth: 100 };

interface Node {
  readonly uri: string;
  readonly local: string;
  readonly attributes: readonly { readonly uri: string; readonly local: string; readonly value: string }[];
  readonly children: Node[];
  text: string;
}

/**
 * Reads XMP (ISO 16684-1) as its properties: each has one value, the values of a list in order, or one a language. Of a
 * structure the value is its `rdf:value` or the name in it. Of damaged XMP only what precedes the damage is read.
 */
export function readXmp(xml: string): (name: XmpName) => readonly XmpValue[] {
  const found = new Map<string, readonly XmpValue[]>();
  const note = (uri: string, local: string, values: readonly XmpValue[]): void => {
    const key = `${uri} ${local}`;
    const told = values.filter(({ text }) => text.trim() !== '');
    if (told.length > 0 && !found.has(key)) found.set(key, told);
  };
  for (const [packet] of xml.slice(0, MOST.letters).matchAll(/<(?:([\w-]+):)?RDF[\s>].*?<\/(?:\1:)?RDF\s*>/gs))
    for (const description of childrenOf(parse(packet), 'Description')) {
      for (const { uri, local, value } of description.attributes) note(uri, local, [{ lang: '', text: value }]);
      for (const property of description.children) note(property.uri, property.local, valuesOf(property));
    }
  return (name) => {
    const [schema = '', local = ''] = name.split(':');
    return found.get(`${SCHEMAS[schema as keyof typeof SCHEMAS]} ${local}`) ?? []; // `XmpName` has no other schemas.
  };
}

/** Returns the value of a property in a language (of two letters), else its default, else the first; empty where it has none. */
export function inLanguage(values: readonly XmpValue[], lang: string | null): string {
  const inIt = values.find((value) => lang !== null && value.lang.toLowerCase().split('-')[0] === lang);
  return (inIt ?? values.find((value) => value.lang === 'x-default') ?? values[0])?.text ?? '';
}

function parse(xml: string): Node {
  const root: Node = { uri: '', local: '', attributes: [], children: [], text: '' };
  const open = [root];
  let elements = 0;
  const parser = new SaxesParser({ xmlns: true, position: false });
  class Enough extends Error {}
  const stop = (): never => {
    throw new Enough();
  };
  parser.on('error', stop);
  parser.on('doctype', stop);
  parser.on('opentag', ({ uri, local, attributes }) => {
    elements += 1;
    if (elements > MOST.elements || open.length > MOST.depth) stop();
    const node: Node = { uri, local, attributes: Object.values(attributes), children: [], text: '' };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('closetag', () => void open.pop());
  const text = (words: string): void => {
    const node = open.at(-1);
    if (node) node.text += words;
  };
  parser.on('text', text);
  parser.on('cdata', text);
  try {
    parser.write(xml).close();
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
  }
  return root.children[0] ?? root;
}

const childrenOf = (node: Node, local: string): readonly Node[] =>
  node.children.filter((child) => child.uri === RDF && child.local === local);

function valuesOf(property: Node): readonly XmpValue[] {
  const list = property.children.find(({ uri, local }) => uri === RDF && /^(?:Alt|Seq|Bag)$/.test(local));
  return (list ? childrenOf(list, 'li') : [property]).map((item) => ({ lang: langOf(item), text: textOf(item) }));
}

const langOf = ({ attributes }: Node): string =>
  attributes.find(({ uri, local }) => uri === XML && local === 'lang')?.value ?? '';

/** The words of a value: its text, else what its `rdf:value` or its name has. */
function textOf(node: Node): string {
  if (node.children.length === 0 && node.text.trim() !== '') return node.text;
  const inside = childrenOf(node, 'Description')[0] ?? node;
  const attribute = inside.attributes.find(isValue);
  const child = inside.children.find(isValue);
  if (child) return valuesOf(child).find(({ text }) => text.trim() !== '')?.text ?? '';
  return attribute?.value ?? node.text;
}

const isValue = ({ uri, local }: { readonly uri: string; readonly local: string }): boolean =>
  (uri === RDF && local === 'value') || (uri !== RDF && /Name$/.test(local));

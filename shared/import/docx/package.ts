import { inflateEntry, unpackEntry, zipEntries, type ZipEntry } from '../../zip';
import { damaged, DocxFault, tooMuch } from './fault';
import { childrenOf, isElement, xmlReader, type XmlElement } from './xml';

/** A relationship of a part to another: of which kind, and the part's name or an address outside of the document. */
export interface Relation {
  /** The last step of the type's address: "image", "hyperlink", "comments". */
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
}
/** The relationships of one part, by the ids with which its elements refer to them. */
export type Relations = ReadonlyMap<string, Relation>;

/** An opened document: its parts by name, nothing of them read before it is asked for. */
export interface DocxPackage {
  readonly mainPart: string;
  /** Null where there is no such part. Throws a `DocxFault` where it is damaged. */
  readonly xml: (name: string) => XmlElement | null;
  /** Null where there is no such part, and where its bytes are damaged. */
  readonly bytes: (name: string) => Uint8Array<ArrayBuffer> | null;
  readonly relations: (part: string) => Relations;
}

/** In bytes, of what is unpacked, and how many files a document may hold. */
const MOST = { entries: 5_000, xml: 64 * 2 ** 20, picture: 64 * 2 ** 20, pictures: 200 * 2 ** 20 };
/** A text file packs to a twentieth at most; beyond the first bytes, more is a bomb. */
const INFLATION = { free: 8 * 2 ** 20, times: 100 };

/** Opens a `.docx` that may come from anybody (ECMA-376 Part 2). Throws a `DocxFault` where it is none. */
export function openPackage(bytes: Uint8Array): DocxPackage {
  const zip = zipEntries(bytes, MOST.entries);
  if (!zip.ok) throw kindOf(bytes) ?? damaged(zip.reason);
  const entries = new Map<string, ZipEntry>();
  for (const entry of zip.entries) {
    const key = keyOf(entry.name);
    if (entries.has(key)) throw damaged('a file comes twice in it');
    entries.set(key, entry);
  }
  let unpacked = 0;
  const xml = (name: string): XmlElement | null => {
    const entry = entries.get(keyOf(name));
    if (!entry) return null;
    if (entry.size > MOST.xml || entry.size > INFLATION.free + INFLATION.times * entry.packedSize)
      throw tooMuch('characters');
    const reader = xmlReader();
    if (!inflateEntry(bytes, entry, reader.push)) throw damaged(`the part ${name} in it is damaged`);
    return reader.end();
  };
  const relations = (part: string): Relations => {
    const cut = part.lastIndexOf('/') + 1;
    const root = xml(`${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`);
    return new Map(
      childrenOf(root, 'rel:Relationship').map((one) => [one.attributes['Id'] ?? '', relation(one, part)]),
    );
  };
  const mainPart = [...relations('').values()].find(({ type }) => type === 'officeDocument')?.target ?? '';
  refuseOthers(xml('[Content_Types].xml'), mainPart);
  if (!entries.has(keyOf(mainPart))) throw damaged('it holds no text');
  return {
    mainPart,
    xml,
    relations,
    bytes(name) {
      const entry = entries.get(keyOf(name));
      if (!entry) return null;
      unpacked += entry.size;
      if (entry.size > MOST.picture || unpacked > MOST.pictures) throw tooMuch('bytes of pictures');
      const found = unpackEntry(bytes, entry);
      return found && new Uint8Array(found);
    },
  };
}

/** Names of parts are compared without regard to case (Part 2, 6.2.2.3); some programs write them with backslashes. */
const keyOf = (name: string): string => name.replace(/\\/g, '/').replace(/^\/+/, '').toLowerCase();

function relation({ attributes }: XmlElement, part: string): Relation {
  const { Type: type = '', Target: target = '', TargetMode: mode } = attributes;
  const isExternal = mode === 'External';
  return {
    type: type.slice(type.lastIndexOf('/') + 1),
    target: isExternal ? target : resolved(target, part),
    isExternal,
  };
}

/** Resolves a target that is relative to a part to a part's name; empty for one that leads out of the document. */
export function resolved(target: string, part: string): string {
  const steps = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of (target.split(/[?#]/)[0] ?? '').split(/[\\/]/)) {
    if (step === '..' && steps.pop() === undefined) return '';
    if (step !== '..' && step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** What Office's other kinds of document are called, by a word of their content types. */
const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/spreadsheetml|ms-excel/, 'an Excel workbook'],
  [/presentationml|ms-powerpoint/, 'a PowerPoint presentation'],
  [/visio/, 'a Visio drawing'],
];

function refuseOthers(types: XmlElement | null, mainPart: string): void {
  const type = (types?.children ?? [])
    .filter(isElement)
    .find(
      ({ attributes }) => attributes['PartName'] !== undefined && keyOf(attributes['PartName']) === keyOf(mainPart),
    );
  const other = OTHERS.find(([kind]) => kind.test(type?.attributes['ContentType'] ?? ''));
  if (other) throw new DocxFault('docx-other', `It is ${other[1]}, not a Word document.`);
}

/** Old Word documents, and new ones with a password, are compound files: [MS-CFB] 2.2. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Returns the fault of a file that is of another kind by its first bytes; null where they identify none. */
function kindOf(bytes: Uint8Array): DocxFault | null {
  if (COMPOUND.every((byte, at) => bytes[at] === byte))
    return new DocxFault('docx-old', 'It is an old Word document (.doc), or one with a password.');
  const start = Array.from(bytes.subarray(0, 5), (byte) => String.fromCharCode(byte)).join('');
  if (start === '%PDF-') return new DocxFault('docx-other', 'It is a PDF, not a Word document.');
  if (start === '{\\rtf') return new DocxFault('docx-other', 'It is in RTF, not a Word document.');
  return null;
}

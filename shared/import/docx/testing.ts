import { zipSync, type Zippable } from 'fflate';
import { inlineText, listNumber, listNumberText, type Block, type Story } from '../../story';
import { readDocx, type DocxRead } from './readDocx';

/** Parts of a Word document that a test makes, as the XML inside their outermost elements. */
export interface DocxParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly comments?: string;
  readonly commentsExtended?: string;
  readonly footnotes?: string;
  readonly header?: string;
  readonly keywords?: string;
  /** Addresses of links, by the ids of their relationships. */
  readonly links?: Readonly<Record<string, string>>;
  /** Bytes of pictures, by the ids of their relationships; each lies at `word/media/<id>.png`. */
  readonly pictures?: Readonly<Record<string, Uint8Array>>;
  /** Files beside those, or instead of them, by their names in the zip. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
}

const NAMESPACES = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['r', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'],
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
  ['pic', 'http://schemas.openxmlformats.org/drawingml/2006/picture'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['w14', 'http://schemas.microsoft.com/office/word/2010/wordml'],
  ['w15', 'http://schemas.microsoft.com/office/word/2012/wordml'],
  ['c', 'http://schemas.openxmlformats.org/drawingml/2006/chart'],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CORE = `${PACKAGE}/metadata/core-properties`;

const part = (name: string, inner: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${name} ${NAMESPACES}>${inner}</w:${name}>`;
const relation = (id: string, type: string, target: string, isExternal = false): string =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"${isExternal ? ' TargetMode="External"' : ''}/>`;
const relations = (inner: string): string => `<Relationships xmlns="${PACKAGE}/relationships">${inner}</Relationships>`;

/** The bytes of a `.docx` of these parts. */
export function docxOf(parts: DocxParts): Uint8Array {
  const { body, links = {}, pictures = {}, keywords, files = {} } = parts;
  const named: Readonly<Record<string, readonly [root: string, inner: string | undefined]>> = {
    styles: ['styles', parts.styles],
    numbering: ['numbering', parts.numbering],
    comments: ['comments', parts.comments],
    footnotes: ['footnotes', parts.footnotes],
    header: ['hdr', parts.header],
  };
  const there = Object.entries(named).flatMap(([name, [root, inner]]) =>
    inner === undefined ? [] : [{ name, root, inner }],
  );
  const text: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': relations(
      relation('rId1', `${OFFICE}/officeDocument`, 'word/document.xml') +
        (keywords === undefined
          ? ''
          : relation('rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml')),
    ),
    ...(keywords === undefined
      ? {}
      : {
          'docProps/core.xml': `<cp:coreProperties xmlns:cp="${CORE}"><cp:keywords>${keywords}</cp:keywords></cp:coreProperties>`,
        }),
    'word/_rels/document.xml.rels': relations(
      [
        ...there.map(({ name }) => relation(`part-${name}`, `${OFFICE}/${name}`, `${name}.xml`)),
        ...(parts.commentsExtended === undefined
          ? []
          : [
              relation(
                'more',
                'http://schemas.microsoft.com/office/2011/relationships/commentsExtended',
                'commentsExtended.xml',
              ),
            ]),
        ...Object.entries(links).map(([id, url]) => relation(id, `${OFFICE}/hyperlink`, url, true)),
        ...Object.keys(pictures).map((id) => relation(id, `${OFFICE}/image`, `media/${id}.png`)),
      ].join(''),
    ),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    ...Object.fromEntries(there.map(({ name, root, inner }) => [`word/${name}.xml`, part(root, inner)])),
    ...(parts.commentsExtended === undefined
      ? {}
      : { 'word/commentsExtended.xml': part('x', parts.commentsExtended).replaceAll('w:x', 'w15:commentsEx') }),
    ...Object.fromEntries(Object.entries(pictures).map(([id, bytes]) => [`word/media/${id}.png`, bytes])),
    ...files,
  };
  const encoder = new TextEncoder();
  const zipped: Zippable = {};
  for (const [name, content] of Object.entries(text))
    zipped[name] = typeof content === 'string' ? encoder.encode(content) : content;
  return zipSync(zipped);
}

/** A paragraph; `properties` is the XML of its `w:pPr`. */
export const para = (runs: string, properties = ''): string =>
  `<w:p w:rsidR="00AB12CD" w:rsidRDefault="00AB12CD">${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
/** A run with its text; `properties` is the XML of its `w:rPr`. */
export const run = (text: string, properties = ''): string =>
  `<w:r w:rsidRPr="00EF34AB">${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const styled = (style: string, text: string): string => para(run(text), `<w:pStyle w:val="${style}"/>`);
const made = (by: string, at: string): string => `w:id="1" w:author="${by}" w:date="${at}"`;
export const ins = (inner: string, by = 'Lan', at = '2026-03-01T08:00:00Z'): string =>
  `<w:ins ${made(by, at)}>${inner}</w:ins>`;
export const del = (text: string, by = 'Lan', at = '2026-03-01T08:00:00Z'): string =>
  `<w:del ${made(by, at)}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
/** Properties of a paragraph whose end came or went. */
export const endIs = (kind: 'ins' | 'del', by = 'Lan', at = '2026-03-01T08:00:00Z'): string =>
  `<w:rPr><w:${kind} ${made(by, at)}/></w:rPr>`;
export const style = (id: string, name: string, inner = '', type = 'paragraph'): string =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${inner}</w:style>`;
export const picture = (id: string, altText = ''): string =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="${altText}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

const NOW = '2026-11-30T00:00:00.000Z';

/** A document of these parts as it is read; ids are counted. */
export function readParts(parts: DocxParts): DocxRead {
  const read = readBytes(docxOf(parts));
  if (!read.ok) throw new Error(read.message);
  return read;
}

export function readBytes(bytes: Uint8Array): ReturnType<typeof readDocx> {
  let ids = 0;
  const newId = (): string => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`;
  return readDocx(bytes, { newId, now: NOW });
}

/** The words of a body, a line a block; of a list, "- " or "1. " before each item, deeper ones indented. */
export const linesOf = ({ body }: Pick<Story, 'body'>): readonly string[] => body.flatMap(blockLines);

function blockLines(block: Block): readonly string[] {
  if (block.kind === 'list') return listLines(block, '');
  if (block.kind === 'table') return block.rows.map((row) => row.map(({ content }) => inlineText(content)).join(' | '));
  if (block.kind === 'subhead') return [`${'#'.repeat(block.level)} ${inlineText(block.content)}`];
  if (block.kind !== 'figure') return 'content' in block ? [inlineText(block.content)] : [block.kind];
  const { photo, caption, credit } = block;
  return [`[${photo.kind === 'missing' ? photo.fileName : photo.kind}] ${caption} / ${credit}`];
}

const listLines = (list: Extract<Block, { kind: 'list' }>, indent: string): readonly string[] =>
  list.items.flatMap(({ content, lists }, at) => [
    `${indent}${list.style === 'bulleted' ? '-' : `${listNumberText(listNumber(list, at), list.numbering)}.`} ${inlineText(content)}`,
    ...lists.flatMap((inner) => listLines(inner, `${indent}  `)),
  ]);

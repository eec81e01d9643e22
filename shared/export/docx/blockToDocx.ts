import { HeadingLevel, Paragraph, Table, TableCell, TableRow, WidthType, type IParagraphOptions } from 'docx';
import {
  assertNever,
  isWebUrl,
  listNumber,
  listNumberText,
  missingName,
  photoToLine,
  plainInline,
  tableLayout,
  type Block,
  type BlockOf,
  type GalleryPhoto,
  type InlineContent,
  type Lang,
} from '../../story';
import { cleanText } from '../cleanText';
import type { PhotoBytes } from '../exported';
import { DEEPEST_LEVEL, type DocxNumbering } from './numbering';
import { PICTURE_WIDTHS, pictureOf } from './pictures';
import { STYLE } from './styles';
import type { TextWriter } from './textWriter';

/** What all blocks of one Word document are written with: its language, photos, numberings and text writer. */
export interface DocxContext {
  readonly lang: Lang;
  readonly photos: PhotoBytes;
  readonly numbering: DocxNumbering;
  /** Writes the texts of the block, and returns the tracked change of each paragraph. */
  readonly writer: TextWriter;
  /** Called with the name of each photo that the document cannot show. */
  readonly onMissing: (fileName: string) => void;
}

type Piece = Paragraph | Table;
const HEADINGS = { 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3, 4: HeadingLevel.HEADING_4 } as const;

/**
 * Returns a paragraph of plain text in a style; none for the empty text. `path` is the way to the text in its block.
 */
export function styled(style: string, text: string, writer: TextWriter, path: string): Paragraph[] {
  const children = writer.plain(text, path);
  return children.length === 0 ? [] : [new Paragraph({ style, children, ...writer.end(path) })];
}

/**
 * Returns a line that leads to a page: its title, or the address where it has none. `path` is the way to the title in
 * its block.
 */
export function linkLine(style: string, title: string, url: string, writer: TextWriter, path: string): Paragraph {
  const children = isWebUrl(url) ? writer.link(title, url, path) : writer.rich(plainInline(title), path);
  return new Paragraph({ style, children, ...writer.end(path) });
}

/**
 * Returns a block of a story as Word paragraphs and tables, footnotes as paragraphs; `at` is its path inside the block that
 * contains it, empty for a block of the body. Throws on an `unknown` one, which the exporter has refused before.
 */
export function blockToDocx(block: Block, context: DocxContext, at = ''): Piece[] {
  const { writer } = context;
  const rich = (content: InlineContent, options: IParagraphOptions = {}): Paragraph =>
    new Paragraph({ ...options, children: writer.rich(content, `${at}content`), ...writer.end(`${at}content`) });
  switch (block.kind) {
    case 'paragraph':
      return [rich(block.content)];
    case 'subhead':
      return [rich(block.content, { heading: HEADINGS[block.level] })];
    case 'list':
      return listToDocx(block, context, 0, at);
    case 'quote':
      return [rich(block.content, { style: 'Quote' })];
    case 'pullQuote':
      return [
        rich(block.content, { style: STYLE.pullQuote }),
        ...styled(STYLE.attribution, block.attribution, writer, `${at}attribution`),
      ];
    case 'figure':
      return photoToDocx(block, context, at, STYLE.figure);
    case 'gallery':
      return [
        ...block.photos.flatMap((photo, number) =>
          photoToDocx(photo, context, `${at}photos/${number}/`, number === 0 ? STYLE.gallery : STYLE.galleryPhoto),
        ),
        ...styled(STYLE.galleryCaption, block.caption, writer, `${at}caption`),
      ];
    case 'table':
      return [tableToDocx(block, writer)];
    case 'factBox':
      return [
        boxed(
          [
            ...styled(STYLE.factBoxTitle, block.title, writer, `${at}title`),
            ...block.blocks.flatMap((inner, number) => blockToDocx(inner, context, `${at}blocks/${number}/`)),
          ],
          writer,
        ),
      ];
    case 'embed':
      return [linkLine(STYLE.embed, block.title, block.url, writer, `${at}title`)];
    case 'notes':
      return block.notes.map(({ content }, number) => {
        const path = `${at}notes/${number}/content`;
        return new Paragraph({ children: writer.rich(content, path), ...writer.end(path) });
      });
    case 'rule':
      return [new Paragraph({ style: STYLE.rule, ...writer.end('') })];
    case 'unknown':
      throw new RangeError(`Not a block of this Stet: ${block.json.slice(0, 80)}`);
    default:
      return assertNever(block);
  }
}

function listToDocx(list: BlockOf<'list'>, context: DocxContext, level: number, at: string): Paragraph[] {
  const { writer } = context;
  const numberingOf = context.numbering.listNumbering(list);
  return list.items.flatMap((item, index) => {
    const path = `${at}items/${index}/`;
    const numbering = numberingOf(index);
    // The words of a change must be the text's own, so the number is a run before them.
    const number = numbering ? [] : writer.fixed(`${listNumberText(listNumber(list, index), list.numbering)}. `);
    return [
      new Paragraph({
        style: list.style === 'bulleted' ? 'ListBullet' : 'ListNumber',
        ...(numbering ? { numbering: { ...numbering, level: Math.min(level, DEEPEST_LEVEL) } } : {}),
        children: [...number, ...writer.rich(item.content, `${path}content`)],
        ...writer.end(`${path}content`),
      }),
      ...item.lists.flatMap((inner, below) => listToDocx(inner, context, level + 1, `${path}lists/${below}/`)),
    ];
  });
}

/** A photo with its caption and credit; a line that names it where Word cannot show it, so that they stay with it. */
function photoToDocx(
  { photo, caption, credit, altText, width = 'column' }: GalleryPhoto & Partial<BlockOf<'figure'>>,
  { photos, onMissing, writer, lang }: DocxContext,
  at: string,
  style: string,
): Paragraph[] {
  const picture = photo.kind === 'held' ? pictureOf(photo.name, altText, photos, width) : null;
  const { beyond } = PICTURE_WIDTHS[width];
  if (!picture) onMissing(photo.kind === 'held' ? photo.name : missingName(photo));
  return [
    new Paragraph({
      style,
      children: picture ? [writer.picture(picture)] : writer.fixed(cleanText(photoToLine(photo, lang))),
      ...writer.end(''),
      ...(beyond > 0 ? { indent: { left: -beyond, right: -beyond } } : {}),
    }),
    ...styled('Caption', caption, writer, `${at}caption`),
    ...styled(STYLE.credit, credit, writer, `${at}credit`),
  ];
}

function tableToDocx(table: BlockOf<'table'>, writer: TextWriter): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: tableLayout(table).map((cells, at) => {
      const isHead = table.hasHeaderRow && at === 0;
      return new TableRow({
        tableHeader: isHead,
        ...writer.row(at),
        children: cells.map(
          ({ cell, column, rowSpan, colSpan }) =>
            new TableCell({
              rowSpan,
              columnSpan: colSpan,
              children: [
                new Paragraph({
                  children: writer.rich(cell.content, `rows/${at}/${column}/content`, isHead ? { bold: true } : {}),
                  ...writer.end(`rows/${at}`),
                }),
              ],
            }),
        ),
      });
    }),
  });
}

/** A box around paragraphs. Word wants a paragraph in every cell. */
const boxed = (pieces: readonly Piece[], writer: TextWriter): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({
        ...writer.row(0),
        children: [
          new TableCell({
            margins: { top: 120, bottom: 60, left: 200, right: 200 },
            shading: { fill: 'F6F5F1' },
            children: pieces.length > 0 ? pieces : [new Paragraph({})],
          }),
        ],
      }),
    ],
  });

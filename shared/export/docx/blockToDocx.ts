import {
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  WidthType,
  ExternalHyperlink,
  TextRun as DocxRun,
} from 'docx';
import {
  assertNever,
  isWebUrl,
  missingName,
  type Block,
  type BlockOf,
  type FigureWidth,
  type GalleryPhoto,
} from '../../story';
import { cleanText } from '../cleanText';
import type { PhotoBytes } from '../exported';
import { inlineToDocx, plainRun } from './inlineToDocx';
import { DEEPEST_LEVEL, NUMBERING } from './numbering';
import { PICTURE_WIDTHS, pictureOf } from './pictures';
import { STYLE } from './styles';

export interface DocxContext {
  readonly photos: PhotoBytes;
  /** Gives each list a number of its own, so that each numbered one starts at 1. */
  readonly nextList: () => number;
  /** Told of each photo that the document cannot show. */
  readonly onMissing: (fileName: string) => void;
}

type Piece = Paragraph | Table;
const HEADINGS = { 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3, 4: HeadingLevel.HEADING_4 } as const;

/** A paragraph of plain text in a style; none for the empty text. */
export const styled = (style: string, text: string): Paragraph[] =>
  text.trim() === '' ? [] : [new Paragraph({ style, children: [plainRun(text)] })];

/** A line that leads to a page. */
export function linkLine(style: string, title: string, url: string): Paragraph {
  const text = cleanText(title === '' ? url : title);
  if (!isWebUrl(url)) return new Paragraph({ style, children: [plainRun(text)] });
  return new Paragraph({
    style,
    children: [new ExternalHyperlink({ link: url, children: [new DocxRun({ text, style: 'Hyperlink' })] })],
  });
}

/** A block of a story as Word paragraphs and tables. Throws on an `unknown` one, which the exporter has refused before. */
export function blockToDocx(block: Block, context: DocxContext): Piece[] {
  switch (block.kind) {
    case 'paragraph':
      return [new Paragraph({ children: inlineToDocx(block.content) })];
    case 'subhead':
      return [new Paragraph({ heading: HEADINGS[block.level], children: inlineToDocx(block.content) })];
    case 'list':
      return listToDocx(block, context.nextList(), 0);
    case 'quote':
      return [new Paragraph({ style: 'Quote', children: inlineToDocx(block.content) })];
    case 'pullQuote':
      return [
        new Paragraph({ style: STYLE.pullQuote, children: inlineToDocx(block.content) }),
        ...styled(STYLE.attribution, block.attribution),
      ];
    case 'figure':
      return photoToDocx(block, context, block.width);
    case 'gallery':
      return [...block.photos.flatMap((photo) => photoToDocx(photo, context)), ...styled('Caption', block.caption)];
    case 'table':
      return [tableToDocx(block)];
    case 'factBox':
      return [
        boxed([
          ...styled(STYLE.factBoxTitle, block.title),
          ...block.blocks.flatMap((inner) => blockToDocx(inner, context)),
        ]),
      ];
    case 'embed':
      return [linkLine(STYLE.embed, block.title, block.url)];
    case 'rule':
      return [new Paragraph({ style: STYLE.rule })];
    case 'unknown':
      throw new RangeError(`Not a block of this Stet: ${block.json.slice(0, 80)}`);
    default:
      return assertNever(block);
  }
}

function listToDocx(list: BlockOf<'list'>, instance: number, level: number): Paragraph[] {
  return list.items.flatMap((item) => [
    new Paragraph({
      style: list.style === 'bulleted' ? 'ListBullet' : 'ListNumber',
      numbering: { reference: NUMBERING[list.style], instance, level: Math.min(level, DEEPEST_LEVEL) },
      children: inlineToDocx(item.content),
    }),
    ...item.lists.flatMap((inner) => listToDocx(inner, instance, level + 1)),
  ]);
}

function photoToDocx(
  { photo, caption, credit, altText }: GalleryPhoto,
  { photos, onMissing }: DocxContext,
  width: FigureWidth = 'column',
): Paragraph[] {
  const picture = photo.kind === 'held' ? pictureOf(photo.name, altText, photos, width) : null;
  const { beyond } = PICTURE_WIDTHS[width];
  if (!picture) onMissing(photo.kind === 'held' ? photo.name : missingName(photo));
  return [
    ...(picture
      ? [
          new Paragraph({
            style: STYLE.figure,
            children: [picture],
            ...(beyond > 0 ? { indent: { left: -beyond, right: -beyond } } : {}),
          }),
        ]
      : []),
    ...styled('Caption', caption),
    ...styled(STYLE.credit, credit),
  ];
}

function tableToDocx({ rows, hasHeaderRow }: BlockOf<'table'>): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map((row, at) => {
      const isHead = hasHeaderRow && at === 0;
      return new TableRow({
        tableHeader: isHead,
        children: row.map(
          (cell) =>
            new TableCell({
              children: [new Paragraph({ children: inlineToDocx(cell, isHead ? { bold: true } : {}) })],
            }),
        ),
      });
    }),
  });
}

/** A box around paragraphs. Word wants a paragraph in every cell. */
const boxed = (pieces: readonly Piece[]): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({
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

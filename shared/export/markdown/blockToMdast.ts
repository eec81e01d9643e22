import type {
  BlockContent,
  FootnoteDefinition,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  Table,
  TableRow,
} from 'mdast';
import {
  assertNever,
  isWebUrl,
  listNumber,
  listNumberText,
  noteNumbers,
  notesInOrder,
  tableLayout,
  type Block,
  type BlockOf,
  type GalleryPhoto,
  type InlineContent,
} from '../../story';
import type { PagePhotos } from '../layOutPhotos';
import { inlineToMdast, plainText, type InlineOptions } from './inlineToMdast';

/** A paragraph; none where it says nothing. */
export const paragraph = (children: readonly PhrasingContent[]): Paragraph[] =>
  children.some((child) => child.type !== 'text' || child.value.trim() !== '')
    ? [{ type: 'paragraph', children: [...children] }]
    : [];

/** A text without marks as a paragraph, in `mark` where that is given; none for a text that is nothing but space. */
export function textParagraph(text: string, mark?: 'strong' | 'emphasis'): Paragraph[] {
  const words = plainText(text.trim());
  if (words.value === '') return [];
  return paragraph([mark === undefined ? words : { type: mark, children: [words] }]);
}

/** A link to a page by its title; the title alone where the address is none of the web. */
export function linkParagraph(title: string, url: string): Paragraph[] {
  if (!isWebUrl(url)) return textParagraph(title);
  const words = plainText(title.trim() === '' ? url : title.trim());
  return [{ type: 'paragraph', children: [{ type: 'link', url, children: [words] }] }];
}

/**
 * The blocks of a body as Markdown's, its footnotes behind them all. Throws on an `unknown` block, which the exporter has
 * refused before.
 */
export function bodyToMdast(body: readonly Block[], photos: PagePhotos): (BlockContent | FootnoteDefinition)[] {
  const context = { photos, noteNumbers: noteNumbers(body) };
  return [...body.flatMap((block) => blockToMdast(block, context)), ...notesToMdast(body, context)];
}

interface Context extends InlineOptions {
  readonly photos: PagePhotos;
}

/** Each footnote as a definition; one without a mark, which no reader of Markdown would show, as a paragraph. */
const notesToMdast = (body: readonly Block[], context: Context): (BlockContent | FootnoteDefinition)[] =>
  notesInOrder(body).flatMap(({ number, content }): (BlockContent | FootnoteDefinition)[] => {
    const children = paragraph(inlineToMdast(content, context));
    if (number === null) return children;
    return [{ type: 'footnoteDefinition', identifier: String(number), label: String(number), children }];
  });

function blockToMdast(block: Block, context: Context): BlockContent[] {
  const { photos } = context;
  switch (block.kind) {
    case 'paragraph':
      return paragraph(inlineToMdast(block.content, context));
    case 'subhead': {
      // A heading is one line.
      const [line] = paragraph(inlineToMdast(block.content, { ...context, lineBreak: { type: 'text', value: ' ' } }));
      return line ? [{ type: 'heading', depth: block.level, children: line.children }] : [];
    }
    case 'list':
      return [listToMdast(block, context)];
    case 'quote':
      return quoted(paragraph(inlineToMdast(block.content, context)));
    case 'pullQuote':
      return quoted([
        ...paragraph(inlineToMdast(block.content, context)),
        ...(block.attribution.trim() === '' ? [] : textParagraph(`— ${block.attribution.trim()}`)),
      ]);
    case 'figure':
      return photoToMdast(block, photos);
    case 'gallery':
      return [...block.photos.flatMap((photo) => photoToMdast(photo, photos)), ...textParagraph(block.caption)];
    case 'table':
      return tableToMdast(block, context);
    case 'factBox':
      return quoted([
        ...textParagraph(block.title, 'strong'),
        ...block.blocks.flatMap((inner) => blockToMdast(inner, context)),
      ]);
    case 'embed':
      return linkParagraph(block.title, block.url);
    case 'rule':
      return [{ type: 'thematicBreak' }];
    case 'notes':
      return [];
    case 'unknown':
      throw new RangeError(`Not a block of this Stet: ${block.json.slice(0, 80)}`);
    default:
      return assertNever(block);
  }
}

const quoted = (children: BlockContent[]): BlockContent[] =>
  children.length === 0 ? [] : [{ type: 'blockquote', children }];

/** Whether Markdown can hold the numbers of a list: it counts up, in Arabic digits, and not from below 0. */
export const isMarkdownList = ({ style, numbering, reversed, start }: BlockOf<'list'>): boolean =>
  style === 'bulleted' || (numbering === 'decimal' && !reversed && start >= 0);

/** A list; where Markdown cannot hold its numbers, a bulleted one whose items begin with theirs as words. */
function listToMdast(list: BlockOf<'list'>, context: Context): List {
  const isOrdered = list.style === 'numbered' && isMarkdownList(list);
  const wordsBefore = (index: number): InlineContent =>
    list.style === 'numbered' && !isOrdered
      ? [
          {
            kind: 'text',
            text: `${listNumberText(listNumber(list, index), list.numbering)}. `,
            marks: [],
            comments: [],
          },
        ]
      : [];
  return {
    type: 'list',
    ordered: isOrdered,
    ...(isOrdered ? { start: list.start } : {}),
    spread: false,
    children: list.items.map((item, index): ListItem => ({
      type: 'listItem',
      spread: false,
      children: [
        ...paragraph(inlineToMdast([...wordsBefore(index), ...item.content], context)),
        ...item.lists.map((inner) => listToMdast(inner, context)),
      ],
    })),
  };
}

/** A picture, then its caption and credit; the words alone where the photo is not there. */
function photoToMdast({ photo, caption, credit, altText }: GalleryPhoto, photos: PagePhotos): Paragraph[] {
  const shown = photo.kind === 'held' ? photos.get(photo.name) : undefined;
  const [by] = textParagraph(credit, 'emphasis');
  const words = textParagraph(caption)[0]?.children ?? [];
  // The title repeats the caption, so that who reads the file knows the paragraph below as one.
  const title = plainText(
    [caption, credit]
      .map((text) => text.trim())
      .filter((text) => text !== '')
      .join(' '),
  ).value;
  const image = shown && {
    type: 'image' as const,
    url: shown.path,
    alt: plainText(altText).value,
    title: title || null,
  };
  return [
    ...(image ? paragraph([image]) : []),
    ...paragraph([...words, ...(words.length > 0 && by ? [plainText(' ')] : []), ...(by?.children ?? [])]),
  ];
}

/** Markdown wants a heading row, and has no merged cells: their words are in every place that they cover. */
function tableToMdast(table: BlockOf<'table'>, context: Context): Table[] {
  const columns = table.rows[0]?.length ?? 0;
  if (columns === 0) return [];
  const filled: InlineContent[][] = table.rows.map((row) => row.map(() => []));
  for (const { cell, row, column, rowSpan, colSpan } of tableLayout(table).flat())
    for (const line of filled.slice(row, row + rowSpan)) line.fill(cell.content, column, column + colSpan);
  const toRow = (row: readonly InlineContent[]): TableRow => ({
    type: 'tableRow',
    children: row.map((content) => ({
      type: 'tableCell',
      children: inlineToMdast(content, { ...context, lineBreak: { type: 'html', value: '<br>' } }),
    })),
  });
  const empty = toRow(Array.from({ length: columns }, () => []));
  return [{ type: 'table', children: [...(table.hasHeaderRow ? [] : [empty]), ...filled.map(toRow)] }];
}

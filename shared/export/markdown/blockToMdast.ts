import type {
  BlockContent,
  FootnoteDefinition,
  Html,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  Table,
  TableRow,
} from 'mdast';
import {
  annotationToComment,
  assertNever,
  isWebUrl,
  listNumber,
  listNumberText,
  noteNumbers,
  notesInOrder,
  tableLayout,
  type AnnotationInput,
  type Block,
  type BlockOf,
  type FigureWidth,
  type GalleryPhoto,
  type InlineContent,
  type PhotoSource,
} from '../../story';
import type { PagePhotos } from '../layOutPhotos';
import { inlineToMdast, plainText, type InlineOptions } from './inlineToMdast';

/** Returns a paragraph; none where it has no words. */
export const paragraph = (children: readonly PhrasingContent[]): Paragraph[] =>
  children.some((child) => child.type !== 'text' || child.value.trim() !== '')
    ? [{ type: 'paragraph', children: [...children] }]
    : [];

/**
 * Returns a text without marks as a paragraph, in `mark` where that is given; none for a text that is nothing but
 * space.
 */
export function textParagraph(text: string, mark?: 'strong' | 'emphasis'): Paragraph[] {
  const words = plainText(text.trim());
  if (words.value === '') return [];
  return paragraph([mark === undefined ? words : { type: mark, children: [words] }]);
}

/** Returns a link to a page by its title; the title alone where the address is none of the web. */
export function linkParagraph(title: string, url: string): Paragraph[] {
  if (!isWebUrl(url)) return textParagraph(title);
  const words = plainText(title.trim() === '' ? url : title.trim());
  return [{ type: 'paragraph', children: [{ type: 'link', url, children: [words] }] }];
}

/**
 * Returns the blocks of a body as Markdown's, its footnotes behind them all. Throws on an `unknown` block, which the
 * exporter has refused before.
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
    if (number === null) return as({ kind: 'note' }, children);
    return [{ type: 'footnoteDefinition', identifier: String(number), label: String(number), children }];
  });

/** Blocks with, before them, what they are in a story; none where there are none. */
const as = (annotation: AnnotationInput, blocks: BlockContent[]): BlockContent[] =>
  blocks.length === 0 ? [] : [annotated(annotation), ...blocks];
const annotated = (annotation: AnnotationInput): Html => ({ type: 'html', value: annotationToComment(annotation) });

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
      return numbered(block, context);
    case 'quote':
      return quoted(paragraph(inlineToMdast(block.content, context)));
    case 'pullQuote': {
      const attribution = block.attribution.trim();
      const words = paragraph(inlineToMdast(block.content, context));
      const speaker = attribution === '' ? [] : textParagraph(`— ${attribution}`);
      return as({ kind: 'pullQuote', attribution: speaker.length > 0 }, quoted([...words, ...speaker]));
    }
    case 'figure':
      return photoToMdast(block, block.width, photos);
    case 'gallery': {
      const caption = textParagraph(block.caption);
      return [
        annotated({ kind: 'gallery', photos: block.photos.length, caption: caption.length > 0 }),
        ...block.photos.flatMap((photo) => photoToMdast(photo, 'column', photos)),
        ...caption,
      ];
    }
    case 'table':
      return tableToMdast(block, context);
    case 'factBox': {
      const title = textParagraph(block.title, 'strong');
      const inside = block.blocks.flatMap((inner) => blockToMdast(inner, context));
      return as({ kind: 'factBox', title: title.length > 0 }, quoted([...title, ...inside]));
    }
    case 'embed':
      return as({ kind: 'embed', title: block.title.trim() !== '' }, linkParagraph(block.title, block.url));
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

/** A list, with a comment that states its numbers where they are words of it. */
function numbered(list: BlockOf<'list'>, context: Context): BlockContent[] {
  const lists = allIn(list).map((one) => {
    const { start, numbering, reversed } = one;
    return isMarkdownList(one) ? null : { start, numbering, ...(reversed ? { reversed } : {}) };
  });
  const written = [listToMdast(list, context)];
  return lists.every((one) => one === null) ? written : as({ kind: 'list', lists }, written);
}

/** A list and those in it, in the order in which they are written. */
const allIn = (list: BlockOf<'list'>): readonly BlockOf<'list'>[] => [
  list,
  ...list.items.flatMap((item) => item.lists.flatMap(allIn)),
];

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
function photoToMdast(figure: GalleryPhoto, width: FigureWidth, photos: PagePhotos): BlockContent[] {
  const { photo, caption, credit, altText } = figure;
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
  const below = paragraph([...words, ...(words.length > 0 && by ? [plainText(' ')] : []), ...(by?.children ?? [])]);
  const source = plainText(figure.source.trim()).value;
  const details = { kind: 'figure', width: width === 'column' ? undefined : width, source } as const;
  if (image)
    return [...(width === 'column' && source === '' ? [] : [annotated(details)]), ...paragraph([image]), ...below];
  const absent = absentPhoto(photo);
  if (!absent) return below;
  return [
    annotated({ ...details, photo: absent, altText: plainText(altText.trim()).value, caption: below.length > 0 }),
    ...below,
  ];
}

/** A photo that the draft does not hold, as an annotation names it; null for one that it should. */
const absentPhoto = (photo: PhotoSource) =>
  photo.kind === 'remote'
    ? { remote: photo.url }
    : photo.kind === 'missing'
      ? { missing: plainText(photo.fileName).value }
      : null;

/** Markdown wants a heading row, and has no merged cells: their words are in every place that they cover. */
function tableToMdast(table: BlockOf<'table'>, context: Context): BlockContent[] {
  const columns = table.rows[0]?.length ?? 0;
  if (columns === 0) return [];
  const filled: InlineContent[][] = table.rows.map((row) => row.map(() => []));
  const places = tableLayout(table).flat();
  for (const { cell, row, column, rowSpan, colSpan } of places)
    for (const line of filled.slice(row, row + rowSpan)) line.fill(cell.content, column, column + colSpan);
  const toRow = (row: readonly InlineContent[]): TableRow => ({
    type: 'tableRow',
    children: row.map((content) => ({
      type: 'tableCell',
      children: inlineToMdast(content, { ...context, lineBreak: { type: 'html', value: '<br>' } }),
    })),
  });
  const empty = toRow(Array.from({ length: columns }, () => []));
  const written: Table = { type: 'table', children: [...(table.hasHeaderRow ? [] : [empty]), ...filled.map(toRow)] };
  const spans = places
    .filter(({ rowSpan, colSpan }) => rowSpan > 1 || colSpan > 1)
    .map(({ row, column, rowSpan, colSpan }): [number, number, number, number] => [row, column, rowSpan, colSpan]);
  return spans.length === 0 ? [written] : as({ kind: 'table', spans }, [written]);
}

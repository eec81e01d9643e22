import type { BlockContent, List, ListItem, Paragraph, PhrasingContent, Table, TableRow } from 'mdast';
import { assertNever, isWebUrl, type Block, type BlockOf, type GalleryPhoto, type InlineContent } from '../../story';
import type { PagePhotos } from '../layOutPhotos';
import { inlineToMdast, plainText } from './inlineToMdast';

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

/** A block as Markdown's blocks. Throws on an `unknown` one, which the exporter has refused before. */
export function blockToMdast(block: Block, photos: PagePhotos): BlockContent[] {
  switch (block.kind) {
    case 'paragraph':
      return paragraph(inlineToMdast(block.content));
    case 'subhead': {
      // A heading is one line.
      const [line] = paragraph(inlineToMdast(block.content, { type: 'text', value: ' ' }));
      return line ? [{ type: 'heading', depth: block.level, children: line.children }] : [];
    }
    case 'list':
      return [listToMdast(block)];
    case 'quote':
      return quoted(paragraph(inlineToMdast(block.content)));
    case 'pullQuote':
      return quoted([
        ...paragraph(inlineToMdast(block.content)),
        ...(block.attribution.trim() === '' ? [] : textParagraph(`— ${block.attribution.trim()}`)),
      ]);
    case 'figure':
      return photoToMdast(block, photos);
    case 'gallery':
      return [...block.photos.flatMap((photo) => photoToMdast(photo, photos)), ...textParagraph(block.caption)];
    case 'table':
      return tableToMdast(block);
    case 'factBox':
      return quoted([
        ...textParagraph(block.title, 'strong'),
        ...block.blocks.flatMap((inner) => blockToMdast(inner, photos)),
      ]);
    case 'embed':
      return linkParagraph(block.title, block.url);
    case 'rule':
      return [{ type: 'thematicBreak' }];
    case 'unknown':
      throw new RangeError(`Not a block of this Stet: ${block.json.slice(0, 80)}`);
    default:
      return assertNever(block);
  }
}

const quoted = (children: BlockContent[]): BlockContent[] =>
  children.length === 0 ? [] : [{ type: 'blockquote', children }];

const listToMdast = (list: BlockOf<'list'>): List => ({
  type: 'list',
  ordered: list.style === 'numbered',
  spread: false,
  children: list.items.map((item): ListItem => ({
    type: 'listItem',
    spread: false,
    children: [...paragraph(inlineToMdast(item.content)), ...item.lists.map(listToMdast)],
  })),
});

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

/** Markdown wants a heading row; a table without one gets an empty one. */
function tableToMdast({ rows, hasHeaderRow }: BlockOf<'table'>): Table[] {
  const columns = rows[0]?.length ?? 0;
  if (columns === 0) return [];
  const toRow = (row: readonly InlineContent[]): TableRow => ({
    type: 'tableRow',
    children: row.map((cell) => ({
      type: 'tableCell',
      children: inlineToMdast(cell, { type: 'html', value: '<br>' }),
    })),
  });
  const empty = toRow(Array.from({ length: columns }, () => []));
  return [{ type: 'table', children: [...(hasHeaderRow ? [] : [empty]), ...rows.map(toRow)] }];
}

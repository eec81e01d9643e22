import {
  assertNever,
  inlineText,
  isWebUrl,
  type Block,
  type BlockOf,
  type GalleryPhoto,
  type InlineContent,
} from '../../story';
import type { PagePhotos } from '../layOutPhotos';
import { escaped, inlineToMarkdown } from './inlineToMarkdown';

/** A link to a page by its title. */
export const linkLine = (title: string, url: string): string =>
  isWebUrl(url) ? `[${escaped(title === '' ? url : title)}](<${url}>)` : escaped(title);

/** A block as Markdown, without an empty line around it. Throws on an `unknown` one, which the exporter has refused before. */
export function blockToMarkdown(block: Block, photos: PagePhotos): string {
  switch (block.kind) {
    case 'paragraph':
      return inlineToMarkdown(block.content);
    case 'subhead':
      return `${'#'.repeat(block.level)} ${inlineToMarkdown(block.content, ' ')}`;
    case 'list':
      return listToMarkdown(block);
    case 'quote':
      return quoted(inlineToMarkdown(block.content));
    case 'pullQuote':
      return quoted(parts([inlineToMarkdown(block.content), said(block.attribution, (name) => `— ${name}`)]));
    case 'figure':
      return photoToMarkdown(block, photos);
    case 'gallery':
      return parts([...block.photos.map((photo) => photoToMarkdown(photo, photos)), escaped(block.caption)]);
    case 'table':
      return tableToMarkdown(block);
    case 'factBox':
      return quoted(
        parts([
          said(block.title, (title) => `**${title}**`),
          ...block.blocks.map((inner) => blockToMarkdown(inner, photos)),
        ]),
      );
    case 'embed':
      return linkLine(block.title, block.url);
    case 'rule':
      return '---';
    case 'unknown':
      throw new RangeError(`Not a block of this Stet: ${block.json.slice(0, 80)}`);
    default:
      return assertNever(block);
  }
}

const parts = (texts: readonly string[]): string => texts.filter((text) => text.trim() !== '').join('\n\n');
const said = (text: string, line: (escapedText: string) => string): string =>
  text.trim() === '' ? '' : line(escaped(text.trim()));
const indented = (text: string, start: string, others: string): string =>
  text
    .split('\n')
    .map((line, at) => `${at === 0 ? start : others}${line}`.trimEnd())
    .join('\n');
const quoted = (text: string): string => indented(text, '> ', '> ');

const listToMarkdown = (list: BlockOf<'list'>): string =>
  list.items
    .map((item, at) => {
      const sign = list.style === 'bulleted' ? '- ' : `${at + 1}. `;
      const text = [inlineToMarkdown(item.content), ...item.lists.map(listToMarkdown)].join('\n');
      return indented(text, sign, ' '.repeat(sign.length));
    })
    .join('\n');

/** A picture, then its caption and credit; the words alone where the photo is not there. */
function photoToMarkdown({ photo, caption, credit, altText }: GalleryPhoto, photos: PagePhotos): string {
  const shown = photo.kind === 'held' ? photos.get(photo.name) : undefined;
  const words = [escaped(caption), said(credit, (name) => `*${name}*`)].filter((text) => text.trim() !== '').join(' ');
  return parts([shown ? `![${escaped(altText)}](<${shown.path}>)` : '', words]);
}

/** Markdown wants a heading row; a table without one gets an empty one. */
function tableToMarkdown({ rows, hasHeaderRow }: BlockOf<'table'>): string {
  const columns = rows[0]?.length ?? 0;
  if (columns === 0) return '';
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const toLine = (row: readonly InlineContent[]): string =>
    line(row.map((cell) => (inlineText(cell).trim() === '' ? ' ' : inlineToMarkdown(cell, '<br>'))));
  const empty = line(Array.from({ length: columns }, () => ' '));
  const [head, ...others] = hasHeaderRow ? rows.map(toLine) : [empty, ...rows.map(toLine)];
  return [head ?? empty, line(Array.from({ length: columns }, () => '---')), ...others].join('\n');
}

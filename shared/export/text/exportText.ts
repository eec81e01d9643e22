import { assertNever, inlineText, signOff, type Block, type BlockOf, type GalleryPhoto, type Story } from '../../story';
import { formatDate } from '../../text';
import { cleanText } from '../cleanText';
import type { ExportResult } from '../exported';
import { slugOf } from '../slugOf';
import { refuseUnknown } from '../unknownBlock';

/**
 * A story as plain text, `<slug>.txt`: what a reader sees of it in the order of the page, an empty line between two
 * parts. Photos are told by caption and credit only.
 */
export function exportText(story: Story): ExportResult {
  const refused = refuseUnknown(story);
  if (refused) return refused;
  const names = signOff(story.bylines);
  const parts = [
    story.section,
    story.kicker,
    story.headline,
    [names, story.publishedAt === null ? '' : formatDate(story.publishedAt)].filter((part) => part !== '').join(' '),
    story.dateline,
    story.lead,
    ...story.body.map((block) => blockToText(block).join('\n')),
    names,
    story.related.map(({ title, url }) => linkText(title, url)).join('\n'),
  ];
  const text = parts.filter((part) => part.trim() !== '').join('\n\n');
  const bytes = new TextEncoder().encode(`${cleanText(text)}\n`);
  return { ok: true, files: [{ path: `${slugOf(story)}.txt`, bytes }], missingPhotos: [] };
}

const linkText = (title: string, url: string): string => (title === '' ? url : `${title}: ${url}`);

/** A block as lines. */
function blockToText(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'subhead':
    case 'quote':
      return [inlineText(block.content)];
    case 'pullQuote':
      return said([inlineText(block.content), block.attribution]);
    case 'list':
      return listToText(block, '');
    case 'figure':
      return photoToText(block);
    case 'gallery':
      return [...block.photos.flatMap(photoToText), ...said([block.caption])];
    case 'table':
      return block.rows.map((row) => row.map((cell) => inlineText(cell).replace(/\s+/g, ' ')).join('\t'));
    case 'factBox':
      return [...said([block.title]), ...block.blocks.flatMap(blockToText)];
    case 'embed':
      return [linkText(block.title, block.url)];
    case 'rule':
      return ['* * *'];
    case 'unknown':
      throw new RangeError(`Not a block of this Stet: ${block.json.slice(0, 80)}`);
    default:
      return assertNever(block);
  }
}

const said = (lines: readonly string[]): readonly string[] => lines.filter((line) => line !== '');
const photoToText = ({ caption, credit }: GalleryPhoto): readonly string[] => said([caption, credit]);

const listToText = (list: BlockOf<'list'>, indent: string): readonly string[] =>
  list.items.flatMap((item, at) => [
    `${indent}${list.style === 'bulleted' ? '-' : `${at + 1}.`} ${inlineText(item.content).replace(/\n/g, ' ')}`,
    ...item.lists.flatMap((inner) => listToText(inner, `${indent}  `)),
  ]);

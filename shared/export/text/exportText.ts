import {
  assertNever,
  inlineText,
  listNumber,
  listNumberText,
  noteNumbers,
  notesInOrder,
  signOff,
  type Block,
  type BlockOf,
  type GalleryPhoto,
  type InlineContent,
  type NoteId,
  type Story,
} from '../../story';
import { formatDate } from '../../text';
import { cleanText } from '../cleanText';
import type { ExportResult } from '../exported';
import { slugOf } from '../slugOf';
import { refuseUnknown } from '../unknownBlock';

/**
 * A story as plain text, `<slug>.txt`: what a reader sees of it in the order of the page, an empty line between two
 * parts. Photos are shown by caption and credit only; footnotes come after the body, their marks are numbers in brackets.
 */
export function exportText(story: Story): ExportResult {
  const refused = refuseUnknown(story);
  if (refused) return refused;
  const names = signOff(story.bylines);
  const say = sayWith(noteNumbers(story.body));
  const parts = [
    story.section,
    story.kicker,
    story.headline,
    [names, story.publishedAt === null ? '' : formatDate(story.publishedAt)].filter((part) => part !== '').join(' '),
    story.dateline,
    story.lead,
    ...story.body.map((block) => blockToText(block, say).join('\n')),
    notesInOrder(story.body)
      .map(({ number, content }) => (number === null ? '' : `[${number}] `) + say(content).replace(/\n/g, ' '))
      .join('\n'),
    names,
    story.related.map(({ title, url }) => linkText(title, url)).join('\n'),
  ];
  const text = parts.filter((part) => part.trim() !== '').join('\n\n');
  const bytes = new TextEncoder().encode(`${cleanText(text)}\n`);
  return { ok: true, files: [{ path: `${slugOf(story)}.txt`, bytes }], missingPhotos: [] };
}

const linkText = (title: string, url: string): string => (title === '' ? url : `${title}: ${url}`);

type Say = (content: InlineContent) => string;

/** Gives what a text contains, each mark of a footnote as its number in brackets. */
const sayWith =
  (numbers: ReadonlyMap<NoteId, number>): Say =>
  (content) =>
    content
      .map((piece) => (piece.kind === 'noteMark' ? `[${numbers.get(piece.note) ?? ''}]` : inlineText([piece])))
      .join('');

/** A block as lines; none for footnotes, which come after all of them. */
function blockToText(block: Block, say: Say): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'subhead':
    case 'quote':
      return [say(block.content)];
    case 'pullQuote':
      return said([say(block.content), block.attribution]);
    case 'list':
      return listToText(block, say, '');
    case 'figure':
      return photoToText(block);
    case 'gallery':
      return [...block.photos.flatMap(photoToText), ...said([block.caption])];
    case 'table':
      return block.rows.map((row) => row.map((cell) => say(cell.content).replace(/\s+/g, ' ')).join('\t'));
    case 'factBox':
      return [...said([block.title]), ...block.blocks.flatMap((inner) => blockToText(inner, say))];
    case 'embed':
      return [linkText(block.title, block.url)];
    case 'rule':
      return ['* * *'];
    case 'notes':
      return [];
    case 'unknown':
      throw new RangeError(`Not a block of this Stet: ${block.json.slice(0, 80)}`);
    default:
      return assertNever(block);
  }
}

const said = (lines: readonly string[]): readonly string[] => lines.filter((line) => line !== '');
const photoToText = ({ caption, credit }: GalleryPhoto): readonly string[] => said([caption, credit]);

const listToText = (list: BlockOf<'list'>, say: Say, indent: string): readonly string[] =>
  list.items.flatMap((item, at) => {
    const number = `${listNumberText(listNumber(list, at), list.numbering)}.`;
    return [
      `${indent}${list.style === 'bulleted' ? '-' : number} ${say(item.content).replace(/\n/g, ' ')}`,
      ...item.lists.flatMap((inner) => listToText(inner, say, `${indent}  `)),
    ];
  });

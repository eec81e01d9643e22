import {
  assertNever,
  inlineText,
  listNumber,
  listNumberText,
  missingPhotos,
  noteNumbers,
  notesInOrder,
  signOff,
  type Block,
  type BlockOf,
  type GalleryPhoto,
  type InlineContent,
  type Lang,
  type NoteId,
  type Story,
} from '../../story';
import { formatDate, splitCaption } from '../../text';
import { cleanText } from '../cleanText';
import type { ExportResult, PhotoBytes } from '../exported';
import { layOutPhotos, type PagePhotos } from '../layOutPhotos';
import { slugOf } from '../slugOf';
import { refuseUnknown } from '../unknownBlock';

/**
 * Returns a story as plain text, `<slug>.txt`: what a reader sees of it in the order of the page, an empty line between
 * two parts; the parts of the head have labels where their order does not identify them. A photo is a line with its file's name, `photos/<slug>-1.jpg` and so on, and its caption and credit below;
 * one that is not there is these two alone. Footnotes come after the body, their marks are numbers in brackets.
 */
export function exportText(story: Story, photos: PhotoBytes): ExportResult {
  const refused = refuseUnknown(story);
  if (refused) return refused;
  const { pagePhotos, files, lost } = layOutPhotos(story, photos);
  const names = signOff(story.bylines);
  const context = { say: sayWith(noteNumbers(story.body)), pagePhotos, creditLabel: CREDIT_LABELS[story.lang] };
  const { say } = context;
  const parts = [
    ...headOf(story, names),
    ...story.body.map((block) => blockToText(block, context).join('\n')),
    notesInOrder(story.body)
      .map(({ number, content }) => (number === null ? '' : `[${number}] `) + say(content).replace(/\n/g, ' '))
      .join('\n'),
    names,
    story.related.map(({ title, url }) => linkText(title, url)).join('\n'),
  ];
  const text = parts.filter((part) => part.trim() !== '').join('\n\n');
  const bytes = new TextEncoder().encode(`${cleanText(text)}\n`);
  return {
    ok: true,
    files: [{ path: `${slugOf(story)}.txt`, bytes }, ...files],
    missingPhotos: [...missingPhotos(story), ...lost],
  };
}

type Head = 'section' | 'kicker' | 'headline' | 'bylines' | 'dateline' | 'lead';

/** Names of fields that an import reads as labels. */
const FIELD_LABELS: Readonly<Record<Lang, Readonly<Record<Head, string>>>> = {
  vi: {
    section: 'Chuyên mục',
    kicker: 'Tít dẫn',
    headline: 'Tít',
    bylines: 'Tác giả',
    dateline: 'Địa danh',
    lead: 'Sapo',
  },
  en: {
    section: 'Section',
    kicker: 'Kicker',
    headline: 'Headline',
    bylines: 'Author',
    dateline: 'Dateline',
    lead: 'Lead',
  },
};

/**
 * Returns the parts above the body. They have labels where their order does not show which is the headline: with a kicker
 * and no section, and with either above a headline that no line with a time follows.
 */
function headOf({ section, kicker, headline, dateline, lead, publishedAt, lang }: Story, names: string) {
  const isUnsure = publishedAt === null ? section !== '' || kicker !== '' : section === '' && kicker !== '';
  const part = (field: Head, words: string): string =>
    isUnsure && words !== '' ? `${FIELD_LABELS[lang][field]}: ${words}` : words;
  return [
    part('section', section),
    part('kicker', kicker),
    part('headline', headline),
    publishedAt === null ? part('bylines', names) : `${names} ${formatDate(publishedAt)}`.trim(),
    part('dateline', dateline),
    part('lead', lead),
  ];
}

interface Context {
  readonly say: Say;
  readonly pagePhotos: PagePhotos;
  /** What is before the name of a photographer. */
  readonly creditLabel: string;
}

const CREDIT_LABELS: Readonly<Record<Lang, string>> = { vi: 'Ảnh', en: 'Photo' };

const linkText = (title: string, url: string): string => (title === '' ? url : `${title}: ${url}`);

type Say = (content: InlineContent) => string;

/** Returns the words of a text, each mark of a footnote as its number in brackets. */
const sayWith =
  (numbers: ReadonlyMap<NoteId, number>): Say =>
  (content) =>
    content
      .map((piece) => (piece.kind === 'noteMark' ? `[${numbers.get(piece.note) ?? ''}]` : inlineText([piece])))
      .join('');

/** A block as lines; none for footnotes, which come after all of them. */
function blockToText(block: Block, context: Context): readonly string[] {
  const { say } = context;
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
      return photoToText(block, context);
    case 'gallery':
      return [...block.photos.flatMap((photo) => photoToText(photo, context)), ...said([block.caption])];
    case 'table':
      return block.rows.map((row) => row.map((cell) => say(cell.content).replace(/\s+/g, ' ')).join('\t'));
    case 'factBox':
      return [...said([block.title]), ...block.blocks.flatMap((inner) => blockToText(inner, context))];
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

function photoToText(
  { photo, caption, credit }: GalleryPhoto,
  { pagePhotos, creditLabel }: Context,
): readonly string[] {
  const shown = photo.kind === 'held' ? pagePhotos.get(photo.name) : undefined;
  const isLabelled = splitCaption(credit).caption === '';
  return said([shown?.path ?? '', caption, isLabelled ? credit : `${creditLabel}: ${credit}`]);
}

const listToText = (list: BlockOf<'list'>, say: Say, indent: string): readonly string[] =>
  list.items.flatMap((item, at) => {
    const number = `${listNumberText(listNumber(list, at), list.numbering)}.`;
    return [
      `${indent}${list.style === 'bulleted' ? '-' : number} ${say(item.content).replace(/\n/g, ' ')}`,
      ...item.lists.flatMap((inner) => listToText(inner, say, `${indent}  `)),
    ];
  });

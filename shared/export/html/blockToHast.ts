import type { Element, ElementContent, Properties } from 'hast';
import { h } from 'hastscript';
import {
  assertNever,
  isWebUrl,
  tableLayout,
  type Block,
  type BlockOf,
  type CellPlace,
  type FigureWidth,
  type GalleryPhoto,
  type ListNumbering,
} from '../../story';
import { cleanText } from '../cleanText';
import type { PagePhotos } from '../layOutPhotos';
import { inlineToHast, textNode, type NoteMarkToHast } from './inlineToHast';
import { createNoteMarks, notesToHast } from './notesToHast';

/**
 * Returns the blocks of a body as HTML, its footnotes behind them all. Throws on an `unknown` block, which the exporter
 * has refused before.
 */
export function bodyToHast(body: readonly Block[], photos: PagePhotos): Element[] {
  const context = { photos, markToHast: createNoteMarks(body) };
  const elements = body.flatMap((block) => (block.kind === 'notes' ? [] : [blockToHast(block, context)]));
  return [...elements, ...notesToHast(body, context.markToHast)];
}

interface Context {
  readonly photos: PagePhotos;
  readonly markToHast: NoteMarkToHast;
}

function blockToHast(block: Exclude<Block, { kind: 'notes' }>, context: Context): Element {
  const { photos, markToHast } = context;
  switch (block.kind) {
    case 'paragraph':
      return h('p', inlineToHast(block.content, markToHast));
    case 'subhead':
      return h(`h${block.level}`, inlineToHast(block.content, markToHast));
    case 'list':
      return listToHast(block, markToHast);
    case 'quote':
      return h('blockquote', [h('p', inlineToHast(block.content, markToHast))]);
    case 'pullQuote':
      return h('figure.story-pull-quote', [
        h('blockquote', [h('p', inlineToHast(block.content, markToHast))]),
        ...whenSaid(block.attribution, (name) => h('figcaption', [textNode(name)])),
      ]);
    case 'figure':
      return photoToHast(block, photos, FIGURE_SELECTORS[block.width]);
    case 'gallery':
      return h('figure.story-gallery', [
        h(
          'div.story-gallery-photos',
          block.photos.map((photo) => photoToHast(photo, photos)),
        ),
        ...whenSaid(block.caption, (caption) => h('figcaption', [textNode(caption)])),
      ]);
    case 'table':
      return tableToHast(block, markToHast);
    case 'factBox':
      return h('aside.story-fact-box', [
        ...whenSaid(block.title, (title) => h('h2', [textNode(title)])),
        ...block.blocks.map((inner) => blockToHast(inner, context)),
      ]);
    case 'embed':
      return embedToHast(block);
    case 'rule':
      return h('hr');
    case 'unknown':
      throw new RangeError(`Not a block of this Stet: ${block.json.slice(0, 80)}`);
    default:
      return assertNever(block);
  }
}

const whenSaid = (text: string, element: (text: string) => Element): Element[] => (text === '' ? [] : [element(text)]);

const LIST_TYPES: Readonly<Record<ListNumbering, string | undefined>> = {
  decimal: undefined,
  lowerAlpha: 'a',
  upperAlpha: 'A',
  lowerRoman: 'i',
  upperRoman: 'I',
};

function listToHast(list: BlockOf<'list'>, markToHast: NoteMarkToHast): Element {
  const items = list.items.map((item) =>
    h('li', [...inlineToHast(item.content, markToHast), ...item.lists.map((inner) => listToHast(inner, markToHast))]),
  );
  if (list.style === 'bulleted') return h('ul', items);
  // A list that counts down ends at 1 where it has no `start`.
  const usual = list.reversed ? list.items.length : 1;
  return h(
    'ol',
    {
      start: list.start === usual ? undefined : list.start,
      type: LIST_TYPES[list.numbering],
      reversed: list.reversed,
    },
    items,
  );
}

/** What a figure is for the page's style; one of the width of the text needs nothing of its own. */
const FIGURE_SELECTORS: Readonly<Record<FigureWidth, string>> = {
  column: 'figure',
  wide: 'figure.story-figure-wide',
  full: 'figure.story-figure-full',
};

/** A figure; without its picture where the photo is missing, so that the caption is not lost. */
function photoToHast(photo: GalleryPhoto, photos: PagePhotos, selector = 'figure'): Element {
  const shown = photo.photo.kind === 'held' ? photos.get(photo.photo.name) : undefined;
  const words: ElementContent[] = [
    ...(photo.caption === '' ? [] : [textNode(photo.caption)]),
    ...whenSaid(photo.credit, (credit) => h('span.story-credit', [textNode(credit)])),
  ];
  const image = shown && h('img', { src: shown.path, alt: photo.altText, width: shown.width, height: shown.height });
  return h(selector, image ? {} : missingToHast(photo), [
    ...(image ? [image] : []),
    ...(words.length > 0 ? [h('figcaption', spaced(words))] : []),
  ]);
}

/** The attributes that identify a photo which the page does not show, for whoever puts it in, and for Stet to read back. */
const missingToHast = ({ photo, altText }: GalleryPhoto): Properties =>
  photo.kind === 'held'
    ? {}
    : {
        dataPhoto:
          photo.kind === 'remote'
            ? photo.url
            : encodeURIComponent(cleanText(photo.fileName).replace(/\p{Surrogate}/gu, '\uFFFD')),
        ...(altText === '' ? {} : { dataAlt: cleanText(altText) }),
      };

const spaced = (words: readonly ElementContent[]): ElementContent[] =>
  words.flatMap((word, index): ElementContent[] => (index === 0 ? [word] : [{ type: 'text', value: ' ' }, word]));

function tableToHast(table: BlockOf<'table'>, markToHast: NoteMarkToHast): Element {
  const [first, ...others] = tableLayout(table);
  const toRow = (cells: readonly CellPlace[], isHead: boolean): Element =>
    h(
      'tr',
      cells.map(({ cell, rowSpan, colSpan }) => {
        const spans = { rowSpan: moreThanOne(rowSpan), colSpan: moreThanOne(colSpan) };
        const words = inlineToHast(cell.content, markToHast);
        return isHead ? h('th', { scope: colSpan > 1 ? 'colgroup' : 'col', ...spans }, words) : h('td', spans, words);
      }),
    );
  // A cell that goes on below the header needs the rows it goes over in the same part of the table.
  const isHeadAlone = first?.every(({ rowSpan }) => rowSpan === 1) ?? false;
  const head = table.hasHeaderRow && first ? [toRow(first, true)] : [];
  const body = (table.hasHeaderRow || !first ? others : [first, ...others]).map((row) => toRow(row, false));
  return h(
    'table',
    isHeadAlone && head.length > 0 ? [h('thead', head), h('tbody', body)] : [h('tbody', [...head, ...body])],
  );
}

const moreThanOne = (span: number): number | undefined => (span > 1 ? span : undefined);

/** A link to the page elsewhere; the page itself is not shown, so nothing is loaded from it. */
function embedToHast({ url, title }: BlockOf<'embed'>): Element {
  const words = [textNode(title === '' ? url : title)];
  return h('p.story-embed', isWebUrl(url) ? [h('a', { href: url, rel: 'noopener' }, words)] : words);
}

import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { assertNever, isWebUrl, type Block, type BlockOf, type FigureWidth, type GalleryPhoto } from '../../story';
import type { PagePhotos } from '../layOutPhotos';
import { inlineToHast, textNode } from './inlineToHast';

/** A block of a story as HTML. Throws on an `unknown` one, which the exporter has refused before. */
export function blockToHast(block: Block, photos: PagePhotos): Element {
  switch (block.kind) {
    case 'paragraph':
      return h('p', inlineToHast(block.content));
    case 'subhead':
      return h(`h${block.level}`, inlineToHast(block.content));
    case 'list':
      return listToHast(block);
    case 'quote':
      return h('blockquote', [h('p', inlineToHast(block.content))]);
    case 'pullQuote':
      return h('figure.story-pull-quote', [
        h('blockquote', [h('p', inlineToHast(block.content))]),
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
      return tableToHast(block);
    case 'factBox':
      return h('aside.story-fact-box', [
        ...whenSaid(block.title, (title) => h('h2', [textNode(title)])),
        ...block.blocks.map((inner) => blockToHast(inner, photos)),
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

const listToHast = (list: BlockOf<'list'>): Element =>
  h(
    list.style === 'bulleted' ? 'ul' : 'ol',
    list.items.map((item) => h('li', [...inlineToHast(item.content), ...item.lists.map(listToHast)])),
  );

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
  return h(selector, [...(image ? [image] : []), ...(words.length > 0 ? [h('figcaption', spaced(words))] : [])]);
}

const spaced = (words: readonly ElementContent[]): ElementContent[] =>
  words.flatMap((word, index): ElementContent[] => (index === 0 ? [word] : [{ type: 'text', value: ' ' }, word]));

function tableToHast({ rows, hasHeaderRow }: BlockOf<'table'>): Element {
  const [first, ...others] = rows;
  const head = hasHeaderRow && first ? first : null;
  const body = head ? others : rows;
  return h('table', [
    ...(head
      ? [
          h('thead', [
            h(
              'tr',
              head.map((cell) => h('th', { scope: 'col' }, inlineToHast(cell))),
            ),
          ]),
        ]
      : []),
    h(
      'tbody',
      body.map((row) =>
        h(
          'tr',
          row.map((cell) => h('td', inlineToHast(cell))),
        ),
      ),
    ),
  ]);
}

/** A link to the page elsewhere; the page itself is not shown, so nothing is loaded from it. */
function embedToHast({ url, title }: BlockOf<'embed'>): Element {
  const words = [textNode(title === '' ? url : title)];
  return h('p.story-embed', isWebUrl(url) ? [h('a', { href: url, rel: 'noopener' }, words)] : words);
}

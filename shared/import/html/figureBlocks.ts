import type { Element, Nodes } from 'hast';
import { galleryPhotoOf, inlineText, isWebUrl, newFigure, type Block } from '../../story';
import { linkAddress } from './address';
import { captionOf, isCredit, MOST_GALLERY_PHOTOS, withCaption, type Caption } from './captions';
import { attributeOf, classesOf, findElement, hasClass, withoutElements } from './elements';
import { joined, linesOf } from './inlineLines';
import { topOf, type Around } from './surroundings';

/** Reads the blocks inside a node. */
export type ReadInside = (node: Nodes, around: Around) => readonly Block[];

/** Returns a caption, its credit apart where the page sets it so. */
export function readCaption(elements: readonly Element[], around: Around, read: ReadInside): Caption {
  const top = { ...around, marks: topOf(around.source, around.notes).marks, kind: 'paragraph' } as const;
  const inside = (element: Element): Nodes => ({ type: 'root', children: element.children });
  const blocks = elements.flatMap((element) => read(inside(element), top));
  const words = elements.flatMap((element) => read(withoutElements(inside(element), isCredit), top));
  const credit = elements.map((element) => findElement(inside(element), isCredit));
  const named = credit.flatMap((element) => (element ? read(inside(element), top) : []));
  if (around.source.isOwn) {
    const text = (of: readonly Block[]): string => of.flatMap(linesOf).map(inlineText).join(' ');
    return { kind: 'caption', caption: text(words), credit: text(named), blocks };
  }
  return { kind: 'caption', ...captionOf(words, named), blocks };
}

const WIDTHS = { 'story-figure-wide': 'wide', 'story-figure-full': 'full' } as const;

/**
 * Returns the blocks of a `<figure>`: a pull quote by its class, several photos as a gallery, else its blocks with the
 * caption on the last photo or embed.
 */
export function figureBlocks(figure: Element, around: Around, read: ReadInside): readonly Block[] {
  const isOwnCaption = (child: Nodes): child is Element => child.type === 'element' && child.tagName === 'figcaption';
  const captions = figure.children.filter(isOwnCaption);
  const others = figure.children.filter((child) => !isOwnCaption(child));
  const inside = read({ type: 'root', children: others }, around);
  const unseen = inside.length === 0 && around.source.isOwn ? unseenPhoto(figure) : null;
  const blocks = unseen ? [unseen] : inside;
  const caption = captions.length > 0 ? readCaption(captions, around, read) : null;
  if (hasClass(figure, /pull-?quote/i)) {
    const cite = caption ? null : findElement(figure, isCite);
    if (!cite) return pullQuoteBlocks(blocks, caption);
    const words = read({ type: 'root', children: withoutElements(figure, isCite).children }, around);
    return pullQuoteBlocks(words, readCaption([cite], around, read));
  }
  const address = hasClass(figure, /^wp-block-embed$/) ? onlyAddress(blocks) : null;
  if (address !== null)
    return [{ kind: 'embed', url: address, title: (caption?.blocks ?? []).flatMap(linesOf).map(inlineText).join(' ') }];
  const photos = blocks.filter((block) => block.kind === 'figure');
  const isOwnGallery = around.source.isOwn && hasClass(figure, /^story-gallery$/);
  if (isOwnGallery || (photos.length > 1 && photos.length <= MOST_GALLERY_PHOTOS && photos.length === blocks.length)) {
    const gallery: Block = {
      kind: 'gallery',
      photos: photos.map(galleryPhotoOf),
      caption: '',
    };
    const named = caption && caption.blocks.length > 0 ? withCaption(gallery, caption) : gallery;
    return named ? [named] : [gallery];
  }
  const last = [...blocks].reverse().find(({ kind }) => kind === 'figure' || kind === 'embed');
  const captioned = last && caption ? withCaption(last, caption) : null;
  const whole = captioned
    ? blocks.map((block) => (block === last ? captioned : block))
    : [...blocks, ...(caption?.blocks ?? [])];
  const width = Object.entries(WIDTHS).find(([name]) => classesOf(figure).includes(name))?.[1];
  return width ? whole.map((block) => (block.kind === 'figure' ? { ...block, width } : block)) : whole;
}

const isCite = ({ tagName }: Element): boolean => tagName === 'cite';

/** The web address that blocks contain and nothing else, as WordPress stores what it embeds; null for any other. */
function onlyAddress(blocks: readonly Block[]): string | null {
  const [words = '', ...others] = blocks.flatMap(linesOf).map(inlineText);
  return others.length === 0 && isWebUrl(words.trim()) ? words.trim() : null;
}

/** A photo that Stet's page names and does not show; null where it names none. */
function unseenPhoto(figure: Element): Block | null {
  const fileName = attributeOf(figure, 'data-photo');
  if (fileName === '') return null;
  return { ...newFigure({ kind: 'missing', fileName }), altText: attributeOf(figure, 'data-alt') };
}

/** A pull quote with the speaker; where more is in it than words, the blocks that they are. */
function pullQuoteBlocks(blocks: readonly Block[], caption: Caption | null): readonly Block[] {
  const content = joined(blocks.flatMap(linesOf));
  if (content.length === 0 || !blocks.every(({ kind }) => kind === 'quote' || kind === 'paragraph'))
    return [...blocks, ...(caption?.blocks ?? [])];
  const said = (caption?.blocks ?? []).flatMap(linesOf).map(inlineText).join(' ');
  return [{ kind: 'pullQuote', content, attribution: said }];
}

/** Returns a fact box; where it holds what no fact box can, the blocks in it. */
export function factBoxBlocks(box: Element, around: Around, read: ReadInside): readonly Block[] {
  const isTitle = (child: Nodes): child is Element => child.type === 'element' && /^h[1-6]$/.test(child.tagName);
  const title = box.children.find((child) => child.type === 'element');
  const heading = title && isTitle(title) ? title : null;
  const rest = box.children.filter((child) => child !== heading);
  const inside = read({ type: 'root', children: rest }, { ...around, kind: 'paragraph' });
  const blocks = inside.filter((block) => block.kind === 'paragraph' || block.kind === 'list');
  const words = heading ? read(heading, around).flatMap(linesOf).map(inlineText).join(' ') : '';
  if (blocks.length < inside.length) return [...(heading ? read(heading, around) : []), ...inside];
  return [{ kind: 'factBox', title: words, blocks }];
}

/** Returns an embed as Stet exports it: a link whose words are the title. */
export function ownEmbed(element: Element, around: Around, read: ReadInside): readonly Block[] {
  const link = findElement(element, ({ tagName }) => tagName === 'a');
  const url = link && linkAddress(attributeOf(link, 'href'), around.source.base);
  const blocks = read({ type: 'root', children: element.children }, around);
  if (!url || !isWebUrl(url)) return blocks;
  const title = blocks.flatMap(linesOf).map(inlineText).join(' ');
  return [{ kind: 'embed', url, title: title === url ? '' : title }];
}

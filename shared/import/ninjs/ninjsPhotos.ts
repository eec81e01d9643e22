import { newFigure, photoTextsOr, type Block, type BlockOf, type GalleryPhoto } from '../../story';
import { inRole, itemsOf, textOf, withoutTags, type Item } from './item';

/** A picture of an item: what is stated about it, and the addresses of its forms. */
interface NinjsPicture {
  /** Its photo is named by its best address. */
  readonly figure: BlockOf<'figure'>;
  readonly addresses: readonly string[];
  readonly isMain: boolean;
}

/** Names of renditions, from the one that a newsroom wants on. */
const RENDITIONS = ['original', 'baseimage', 'main', 'web', 'viewimage', 'preview', 'thumbnail'];

/** Returns whether a picture that an item is associated with has an address by which it can be found. */
export const isFoundPicture = (item: Item): boolean => textOf(item, 'type') === 'picture' && pictureOf(item) !== null;

/** Returns the pictures that an item is associated with, and the item itself where it is one. */
export function picturesOf(item: Item): readonly NinjsPicture[] {
  const associated = itemsOf(item, 'associations').filter((one) => textOf(one, 'type') === 'picture');
  const own = textOf(item, 'type') === 'picture' ? [item] : [];
  return [...own, ...associated].flatMap((picture) => pictureOf(picture) ?? []);
}

function pictureOf(item: Item): NinjsPicture | null {
  const renditions = itemsOf(item, 'renditions');
  const rank = (rendition: Item): number => {
    const at = RENDITIONS.indexOf(textOf(rendition, 'name').toLowerCase());
    return at < 0 ? RENDITIONS.length : at;
  };
  const addresses = [...renditions]
    .sort((a, b) => rank(a) - rank(b))
    .map((rendition) => addressOf(textOf(rendition, 'href')))
    .filter((address) => address !== '');
  const [best] = addresses;
  if (best === undefined) return null;
  const figure = {
    ...newFigure({ kind: 'missing', fileName: best }),
    caption:
      inRole(item, 'descriptions', 'caption', 'main', '') ||
      withoutTags(textOf(item, 'description_text', 'body_text', 'description_html', 'headline')),
    credit: textOf(item, 'creditLine', 'creditline', 'by', 'byline'),
    altText: inRole(item, 'descriptions', 'altText', 'alttext') || textOf(item, 'altText', 'alt_text'),
    source:
      itemsOf(item, 'infoSources')
        .map((source) => textOf(source, 'name'))
        .find((name) => name !== '') ?? textOf(item, 'source'),
  };
  return {
    figure,
    addresses,
    isMain: /^(?:mainImage|featuremedia|main)/i.test(textOf(item, 'rel') || textOf(item, 'name')),
  };
}

/** An address as a page would name it: one of the item's own folder is written as `file:photos/a.jpg`. */
const addressOf = (href: string): string => href.replace(/^file:(?!\/)/i, '');

/**
 * Puts the pictures of an item into its body: where the body shows one, what is stated about it fills what the body leaves open;
 * the main one of the others is on top, the rest below. Photos are named by their addresses.
 */
export function withPictures(
  body: readonly Block[],
  pictures: readonly NinjsPicture[],
  isOurs: boolean,
): readonly Block[] {
  const used = new Set<NinjsPicture>();
  const fill = <P extends GalleryPhoto>(photo: P): P => {
    const address =
      photo.photo.kind === 'held' ? '' : photo.photo.kind === 'remote' ? photo.photo.url : photo.photo.fileName;
    const matching = pictures.filter(({ addresses }) => addresses.some((one) => one === address));
    const picture = matching.find((one) => !used.has(one)) ?? matching[0];
    if (!picture) return photo;
    used.add(picture);
    // What Stet states about a picture is what the body shows of it, with the credit apart.
    const [first, second] = isOurs ? [picture.figure, photo] : [photo, picture.figure];
    return { ...photo, ...photoTextsOr(first, second) };
  };
  const filled = body.map((block): Block => {
    if (block.kind === 'figure') return fill(block);
    return block.kind === 'gallery' ? { ...block, photos: block.photos.map(fill) } : block;
  });
  const others = pictures.filter((picture) => !used.has(picture));
  const main = others.filter(({ isMain }) => isMain);
  const rest = others.filter(({ isMain }) => !isMain);
  return [...main.map(({ figure }) => figure), ...filled, ...rest.map(({ figure }) => figure)];
}

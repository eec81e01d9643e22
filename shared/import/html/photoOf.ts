import type { Element, Nodes, Parents } from 'hast';
import { newFigure, type BlockOf } from '../../story';
import { webAddress } from './address';
import { attributeOf, findElement, hasClass } from './elements';
import { pictureAddress } from './pictureAddress';
import type { Around, Source } from './surroundings';

/**
 * Returns a picture as a figure, its photo named by its address until `fillPictures`; null for one that only counts
 * readers.
 */
export function photoOf(element: Element, altText: string, { source, pictureSets }: Around): BlockOf<'figure'> | null {
  const { width, height } = element.properties;
  if (!source.isOwn && [width, height].some((size) => size !== undefined && size !== '' && Number(size) <= 2))
    return null;
  const written = pictureAddress(element, pictureSets, placesOf(source));
  const address = written.startsWith('/') ? (webAddress(written, source.pageUrl) ?? written) : written;
  // A placeholder for a picture that a page loads later is no photo.
  if (address === '' && (attributeOf(element, 'src') !== '' || hasClass(element, /lazy/i))) return null;
  return { ...newFigure({ kind: 'missing', fileName: address === '' ? 'picture' : address }), altText };
}

/** Whether a `<noscript>` holds a picture that the page around it, made to load it later, does not show by itself. */
export function isPictureOnlyHere(noscript: Element, parent: Parents, at: number, { source }: Around): boolean {
  if (!findElement(noscript, isPictureElement)) return false;
  const besideIt = (step: 1 | -1): Nodes | undefined => {
    let place = at + step;
    while (parent.children[place] && parent.children[place]?.type !== 'element') place += step;
    return parent.children[place];
  };
  const beside = [besideIt(-1), besideIt(1)].flatMap((node) => (node?.type === 'element' ? [node] : []));
  return !beside.some((sibling) => showsPicture(sibling, source));
}

const isPictureElement = ({ tagName }: Element): boolean => tagName === 'img' || tagName === 'amp-img';

const placesOf = ({ base, partAt }: Source) => ({ base, isHeld: (address: string) => partAt(address) !== null });

function showsPicture(element: Element, source: Source): boolean {
  const sets = findElement(element, ({ tagName }) => tagName === 'picture');
  const picture = findElement(element, isPictureElement);
  return picture !== null && pictureAddress(picture, sets ? setsIn(sets) : [], placesOf(source)) !== '';
}

/** Returns the `srcset` of every `<source>` of a `<picture>`, but for kinds that Stet or Word cannot show where there are others. */
export function setsIn(picture: Element): readonly string[] {
  const sources = picture.children.filter(
    (child): child is Element => child.type === 'element' && child.tagName === 'source',
  );
  const shown = sources.filter((source) => !/^image\/(?:avif|jxl|heic)/i.test(attributeOf(source, 'type')));
  return (shown.length > 0 ? shown : sources)
    .flatMap((source) => [attributeOf(source, 'data-srcset'), attributeOf(source, 'srcset')])
    .filter((set) => set !== '');
}

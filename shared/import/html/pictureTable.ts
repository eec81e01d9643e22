import type { Element } from 'hast';
import { galleryPhotoOf, type Block } from '../../story';
import {
  attachCaptions,
  captionOf,
  holdsPicture,
  isCaption,
  MOST_GALLERY_PHOTOS,
  withCaption,
  type Caption,
} from './captions';
import { findElement, sourceTextOf } from './elements';

/** The longest caption of a picture in a table, in words; a table with more is one of layout. */
const LONGEST_CAPTION_WORDS = 100;

const textOf = (cell: Element): string => sourceTextOf(cell).replace(/\s+/g, ' ').trim();

/** Whether a table only sets pictures and their captions: rows of pictures alone, and rows of short texts below them. */
export function isPictureTable(rows: readonly (readonly Element[])[]): boolean {
  const cells = rows;
  const pictures = cells.flat().filter(holdsPicture);
  const texts = cells.flat().filter((cell) => !holdsPicture(cell) && textOf(cell) !== '');
  if (pictures.length === 0 || texts.length > pictures.length || pictures.some(hasLooseWords)) return false;
  if (texts.some((cell) => textOf(cell).split(' ').length > LONGEST_CAPTION_WORDS)) return false;
  return cells.every(
    (row) => !row.some(holdsPicture) || row.every((cell) => holdsPicture(cell) || textOf(cell) === ''),
  );
}

/** Whether words are in a cell beside its picture that are no caption. */
const hasLooseWords = (cell: Element): boolean =>
  textOf(cell) !== '' && findElement(cell, (inside) => isCaption(inside) || inside.tagName === 'figure') === null;

/**
 * Returns the pictures of such a table with their captions: each its own, or one for a whole row, which is then a
 * gallery.
 */
export function pictureTableBlocks(
  captions: readonly Block[],
  rows: readonly (readonly (readonly Block[])[])[],
): readonly Block[] {
  let blocks: readonly Block[] = captions;
  /** The row of pictures that has no captions yet. */
  let above: readonly Block[] = [];
  for (const row of rows.map((cells) => cells.filter((cell) => cell.length > 0))) {
    const isOfPictures = row.some((cell) => cell.some(({ kind }) => kind === 'figure' || kind === 'embed'));
    if (isOfPictures) {
      blocks = [...blocks, ...above];
      above = row.flat();
    } else {
      blocks = [...blocks, ...withCaptions(above, row)];
      above = [];
    }
  }
  return [...blocks, ...above];
}

/** A row of pictures and the row of texts below it. */
function withCaptions(pictures: readonly Block[], texts: readonly (readonly Block[])[]): readonly Block[] {
  const captions = texts.map((blocks): Caption => ({ kind: 'caption', ...captionOf(blocks, []), blocks }));
  if (captions.length === pictures.length)
    return pictures.flatMap((picture, at) => attachCaptions([picture, ...captions.slice(at, at + 1)]));
  const [only] = captions;
  const photos = pictures.flatMap((block) => (block.kind === 'figure' ? [galleryPhotoOf(block)] : []));
  const isGallery = captions.length === 1 && photos.length > 1 && photos.length === pictures.length;
  const gallery: Block | null =
    isGallery && photos.length <= MOST_GALLERY_PHOTOS ? { kind: 'gallery', photos, caption: '' } : null;
  const captioned = gallery && only ? withCaption(gallery, only) : null;
  return captioned ? [captioned] : attachCaptions([...pictures, ...captions]);
}

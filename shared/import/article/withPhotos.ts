import type { Block, GalleryPhoto, PhotoName, Story } from '../../story';
import type { ImportRow } from './report';

/** A photo that was found, and what its own metadata states about it. */
export interface FoundPhoto {
  /** Null for one of a kind that Stet cannot show. */
  readonly name: PhotoName | null;
  readonly caption?: string;
  readonly credit?: string;
  readonly altText?: string;
  readonly source?: string;
}

/** The photos that were found, by the file name that the text gives (one of `photoFileNames`). */
export type FoundPhotos = ReadonlyMap<string, FoundPhoto>;

/** The story with the found photos in its figures. What the text said of a photo stays; the photo's metadata fills what it left empty. */
export function withPhotos(story: Story, found: FoundPhotos): Story {
  return { ...story, body: story.body.map((block) => withPhoto(block, found)) };
}

function withPhoto(block: Block, found: FoundPhotos): Block {
  if (block.kind === 'gallery')
    return { ...block, photos: block.photos.map((photo) => ({ ...photo, ...detailsOf(photo, found) })) };
  return block.kind === 'figure' ? { ...block, ...detailsOf(block, found) } : block;
}

function detailsOf(said: GalleryPhoto, found: FoundPhotos): Partial<GalleryPhoto> {
  const photo = said.photo.kind === 'missing' ? found.get(said.photo.fileName) : undefined;
  if (!photo) return {};
  return {
    photo: photo.name === null ? said.photo : { kind: 'held', name: photo.name },
    caption: said.caption || (photo.caption ?? ''),
    credit: said.credit || (photo.credit ?? ''),
    altText: said.altText || (photo.altText ?? ''),
    source: said.source || (photo.source ?? ''),
  };
}

/** The report with the found photos no longer told as missing, and those that cannot be shown told as such. */
export const rowsWithPhotos = (rows: readonly ImportRow[], found: FoundPhotos): readonly ImportRow[] =>
  rows.map((row) => {
    const photo = row.field === 'missingPhoto' ? found.get(row.text) : undefined;
    if (!photo) return row;
    return { ...row, field: photo.name === null ? 'unusablePhoto' : 'photo' };
  });

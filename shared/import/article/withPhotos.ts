import { photoTextsOr, type Block, type GalleryPhoto, type PhotoName, type Story, type ImportRow } from '../../story';

/** A photo that was found, and what its own metadata states about it. */
export interface FoundPhoto {
  /** Null for one of a kind that Stet cannot show. */
  readonly name: PhotoName | null;
  readonly caption?: string;
  readonly credit?: string;
  readonly altText?: string;
  readonly source?: string;
}

/** The photos that were found, by the file name in the text (one of `photoFileNames`). */
export type FoundPhotos = ReadonlyMap<string, FoundPhoto>;

/**
 * Returns the story with the found photos in its figures. Caption and credit in the text stay; the photo's metadata
 * fills what is empty.
 */
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
    ...photoTextsOr(said, photo),
  };
}

/** Returns the report in which the found photos are no longer missing, and those that cannot be shown are unusable. */
export const rowsWithPhotos = (rows: readonly ImportRow[], found: FoundPhotos): readonly ImportRow[] =>
  rows.map((row) => {
    const photo = row.field === 'missingPhoto' ? found.get(row.text) : undefined;
    if (!photo) return row;
    return { ...row, field: photo.name === null ? 'unusablePhoto' : 'photo' };
  });

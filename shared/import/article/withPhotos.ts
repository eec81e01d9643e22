import type { Block, PhotoName, Story } from '../../story';
import type { ImportRow } from './report';

/** A photo that was taken in, and what its own metadata says of it. */
export interface FoundPhoto {
  readonly name: PhotoName;
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
  if (block.kind !== 'figure' || block.photo.kind !== 'missing') return block;
  const photo = found.get(block.photo.fileName);
  if (!photo) return block;
  return {
    ...block,
    photo: { kind: 'held', name: photo.name },
    caption: block.caption || (photo.caption ?? ''),
    credit: block.credit || (photo.credit ?? ''),
    altText: block.altText || (photo.altText ?? ''),
    source: block.source || (photo.source ?? ''),
  };
}

/** The report with the found photos no longer told as missing. */
export const rowsWithPhotos = (rows: readonly ImportRow[], found: FoundPhotos): readonly ImportRow[] =>
  rows.map((row) => (row.field === 'missingPhoto' && found.has(row.text) ? { ...row, field: 'photo' } : row));

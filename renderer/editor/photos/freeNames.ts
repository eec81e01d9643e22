import { freeName } from '../../../shared/import';
import { missingPhotos, type Block, type PhotoSource } from '../../../shared/story';
import { useOpenStory } from '../../story';
import type { PendingPicture } from './pendingPicture';

/** Returns the pictures with file names that are all different. */
export function withOwnNames(pictures: readonly PendingPicture[]): readonly PendingPicture[] {
  const used = new Set<string>();
  return pictures.map((picture) => {
    const fileName = freeName(picture.fileName, used);
    used.add(fileName);
    return { ...picture, fileName };
  });
}

/** Returns the blocks and pictures with other names for the pictures whose names are taken by figures of the story. */
export function withFreeNames(
  blocks: readonly Block[],
  pictures: readonly PendingPicture[],
  isUsed: (name: string) => boolean,
) {
  const inStory = new Set(missingPhotos(useOpenStory.getState().open?.story ?? { body: [] }));
  const ours = new Set<string>();
  const names = new Map<string, string>();
  for (const { fileName } of pictures) {
    const name = freeName(fileName, { has: (other) => inStory.has(other) || ours.has(other) || isUsed(other) });
    ours.add(name);
    names.set(fileName, name);
  }
  const renamed = (photo: PhotoSource): PhotoSource =>
    photo.kind === 'missing' ? { ...photo, fileName: names.get(photo.fileName) ?? photo.fileName } : photo;
  return {
    pictures: pictures.map((picture) => ({ ...picture, fileName: names.get(picture.fileName) ?? picture.fileName })),
    blocks: blocks.map((block) => {
      if (block.kind === 'figure') return { ...block, photo: renamed(block.photo) };
      if (block.kind !== 'gallery') return block;
      return { ...block, photos: block.photos.map((item) => ({ ...item, photo: renamed(item.photo) })) };
    }),
  };
}

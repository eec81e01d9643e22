import { $getNodeByKey, type LexicalNode } from 'lexical';
import type { GalleryPhoto } from '../../../shared/story';
import { $isFigureNode } from '../nodes/figure/FigureNode';
import { $isGalleryNode } from '../nodes/gallery/GalleryNode';
import type { PhotoSlot } from './photoCommands';

/** Returns the photos of a block, in order; none where it is neither a figure nor a gallery. */
export function $photosIn(node: LexicalNode): readonly GalleryPhoto[] {
  if ($isFigureNode(node)) return [node.getBlock()];
  return $isGalleryNode(node) ? node.getBlock().photos : [];
}

/** Changes the fields of one photo; nothing happens where it is gone. */
export function $updatePhoto({ key, index }: PhotoSlot, change: (photo: GalleryPhoto) => Partial<GalleryPhoto>): void {
  const node = $getNodeByKey(key);
  if ($isFigureNode(node)) node.update(change(node.getBlock()));
  else if ($isGalleryNode(node)) {
    const photos = node.getBlock().photos.map((photo, at) => (at === index ? { ...photo, ...change(photo) } : photo));
    node.update({ photos });
  }
}

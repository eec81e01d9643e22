import { defineBlockNode, isKind } from '../defineBlockNode';
import type { Gallery } from './gallery';
import { GalleryEditor } from './GalleryEditor';

const node = defineBlockNode<Gallery>('gallery', {
  holds: isKind('gallery'),
  none: { kind: 'gallery', photos: [], caption: '' },
  tag: 'figure',
  className: 'editor-gallery',
  text: ({ photos, caption }) =>
    [...photos.map((photo) => photo.caption), caption].filter((line) => line !== '').join('\n'),
  view: (key, gallery) => <GalleryEditor nodeKey={key} gallery={gallery} />,
});

/** A node of a gallery. */
export type GalleryNode = InstanceType<typeof GalleryNode>;
/** The class of the nodes of gallerys, for transforms and listeners. */
export const GalleryNode = node.Node;
/** Creates the node of a gallery. */
export const $createGalleryNode = node.$create;
/** Whether a node is a gallery; false for null and undefined. */
export const $isGalleryNode = node.$is;

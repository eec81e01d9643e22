import { $create, $getState, $setState, createState, DecoratorNode, type LexicalNode } from 'lexical';
import type { JSX } from 'react';
import { blockSchema } from '../../../../shared/story';
import { keepInputEvents } from '../keepInputEvents';
import type { Gallery } from './gallery';
import { GalleryEditor } from './GalleryEditor';

const noGallery: Gallery = { kind: 'gallery', photos: [], caption: '' };

const galleryState = createState('gallery', {
  // Lexical asks for the default with `undefined`. Anything else that does not fit is damage, and must be loud.
  parse: (json): Gallery => {
    if (json === undefined) return noGallery;
    const block = blockSchema.parse(json);
    if (block.kind !== 'gallery') throw new RangeError(`Not a gallery: ${block.kind}`);
    return block;
  },
  isEqual: (a, b) => JSON.stringify(a) === JSON.stringify(b),
});

/** A gallery in the editor. Holds the block itself, so `convert/` copies it and adds nothing. */
export class GalleryNode extends DecoratorNode<JSX.Element> {
  override $config() {
    return this.config('gallery', {
      extends: DecoratorNode,
      stateConfigs: [{ flat: true, stateConfig: galleryState }],
    });
  }
  getBlock(): Gallery {
    return $getState(this, galleryState);
  }
  update(fields: Partial<Gallery>): this {
    return $setState(this, galleryState, (old) => ({ ...old, ...fields }));
  }
  override createDOM(): HTMLElement {
    const element = document.createElement('figure');
    element.className = 'editor-gallery';
    keepInputEvents(element);
    return element;
  }
  override updateDOM(): false {
    return false;
  }
  override isInline(): false {
    return false;
  }
  override getTextContent(): string {
    const { photos, caption } = this.getBlock();
    return [...photos.map((photo) => photo.caption), caption].filter((line) => line !== '').join('\n');
  }
  override decorate(): JSX.Element {
    return <GalleryEditor nodeKey={this.getKey()} gallery={this.getBlock()} />;
  }
}

/** Creates the node of a gallery. */
export const $createGalleryNode = (block: Gallery): GalleryNode => $create(GalleryNode).update(block);
/** Whether a node is a gallery; false for null and undefined. */
export const $isGalleryNode = (node: LexicalNode | null | undefined): node is GalleryNode =>
  node instanceof GalleryNode;

import { mergeRegister, type LexicalEditor } from 'lexical';
import { heldPhotos, type Block, type GalleryPhoto, type PhotoName } from '../../../shared/story';
import { defineBehaviour } from '../host';
import { FigureNode } from '../nodes/figure/FigureNode';
import { GalleryNode } from '../nodes/gallery/GalleryNode';
import { PhotoIntakeExtension } from './photoIntake';

/**
 * A figure or gallery that was copied from another draft brings names of photos which this draft does not hold; those
 * become missing ones, with their captions. `body` is what the draft held when it was opened; photos that are taken in
 * later are in `taken`.
 */
export function registerForeignPhotos(
  editor: LexicalEditor,
  body: readonly Block[],
  taken: ReadonlySet<PhotoName>,
): () => void {
  const held = new Set(heldPhotos({ body }));
  const isForeign = ({ photo }: GalleryPhoto): boolean =>
    photo.kind === 'held' && !held.has(photo.name) && !taken.has(photo.name);
  const asMissing = ({ photo }: GalleryPhoto): Pick<GalleryPhoto, 'photo'> =>
    photo.kind === 'held' ? { photo: { kind: 'missing', fileName: photo.name } } : { photo };
  return mergeRegister(
    editor.registerNodeTransform(FigureNode, (node) => {
      if (isForeign(node.getBlock())) node.update(asMissing(node.getBlock()));
    }),
    editor.registerNodeTransform(GalleryNode, (node) => {
      const { photos } = node.getBlock();
      if (!photos.some(isForeign)) return;
      node.update({ photos: photos.map((photo) => (isForeign(photo) ? { ...photo, ...asMissing(photo) } : photo)) });
    }),
  );
}

/** Photos that the draft does not hold are shown as missing. */
export const ForeignPhotosExtension = defineBehaviour(
  'foreign-photos',
  (editor, host, state) =>
    registerForeignPhotos(editor, host.now().body, state.getDependency(PhotoIntakeExtension).output.taken),
  [PhotoIntakeExtension],
);

import type { LexicalEditor } from 'lexical';
import { heldPhotos, type Block, type PhotoName } from '../../../shared/story';
import { FigureNode } from '../nodes/figure/FigureNode';

/**
 * A figure that was copied from another draft brings the name of a photo which this draft does not hold; it becomes a
 * figure whose photo is missing, with its caption. `body` is what the draft held when it was opened; photos that are
 * taken in later are in `taken`.
 */
export function registerForeignPhotos(
  editor: LexicalEditor,
  body: readonly Block[],
  taken: ReadonlySet<PhotoName>,
): () => void {
  const held = new Set(heldPhotos({ body }));
  return editor.registerNodeTransform(FigureNode, (node) => {
    const { photo } = node.getBlock();
    if (photo.kind !== 'held' || held.has(photo.name) || taken.has(photo.name)) return;
    node.update({ photo: { kind: 'missing', fileName: photo.name } });
  });
}

import { $addUpdateTag, $getRoot, $isParagraphNode, HISTORY_PUSH_TAG } from 'lexical';
import { notifyStep, registerPhotoTaker } from '../../story';
import { defineBehaviour } from '../host';
import { $keepCaret } from '../keepCaret';
import { $createFigureNode, type FigureNode } from '../nodes/figure/FigureNode';
import { filePicture } from './pendingPicture';
import { PhotoIntakeExtension } from './photoIntake';
import { withRoom } from './photoRoom';

/**
 * Photos that were given to the story and to no place in it, as by a drop on the desk, go below its last words, with a
 * notice that takes them back. The caret stays where it is.
 */
export const PhotosAtEndExtension = defineBehaviour(
  'photos-at-end',
  (editor, host, state) => {
    const { takeFigures } = state.getDependency(PhotoIntakeExtension).output;
    return registerPhotoTaker((files) => {
      const figures = takeFigures(withRoom(files.map(filePicture), host));
      if (figures.length === 0) return;
      editor.update(
        () => {
          $addUpdateTag(HISTORY_PUSH_TAG);
          $keepCaret(editor);
          $append(figures.map($createFigureNode));
        },
        { discrete: true },
      );
      notifyStep(host.text('drop.photosAtEnd', { count: figures.length }), host.text('common.undo'));
    });
  },
  [PhotoIntakeExtension],
);

/** An empty paragraph at the end stays the last block, to go on writing in. */
function $append(nodes: readonly FigureNode[]): void {
  const last = $getRoot().getLastChild();
  if ($isParagraphNode(last) && last.isEmpty()) for (const node of nodes) last.insertBefore(node, false);
  else $getRoot().splice($getRoot().getChildrenSize(), 0, [...nodes]);
}

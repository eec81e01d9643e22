import { $addUpdateTag, $getRoot, $isParagraphNode, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';
import type { Text } from '../../i18n';
import { notifyStep, registerPhotoTaker } from '../../story';
import { filePicture, type PhotoIntake } from './photoIntake';
import { withRoom } from './photoRoom';
import { $keepCaret } from '../keepCaret';
import { $createFigureNode, type FigureNode } from '../nodes/figure/FigureNode';

/** How photos are taken into the draft, and how the user is notified. */
export interface PhotosAtEndOptions extends Pick<PhotoIntake, 'takeFigures'> {
  readonly text: Text;
  /** Called with a sentence about photos that the story has no room for. */
  readonly onNotice: (message: string) => void;
}

/**
 * Takes photos that were given to the story and to no place in it, as by a drop on the desk: below its last words, with
 * a notice that takes them back. The caret stays where it is.
 */
export function registerPhotosAtEnd(
  editor: LexicalEditor,
  { text, takeFigures, onNotice }: PhotosAtEndOptions,
): () => void {
  return registerPhotoTaker((files) => {
    const figures = takeFigures(withRoom(files.map(filePicture), { text, onNotice }));
    if (figures.length === 0) return;
    editor.update(
      () => {
        $addUpdateTag(HISTORY_PUSH_TAG);
        $keepCaret(editor);
        $append(figures.map($createFigureNode));
      },
      { discrete: true },
    );
    notifyStep(text('drop.photosAtEnd', { count: figures.length }), text('common.undo'));
  });
}

/** An empty paragraph at the end stays the last block, to go on writing in. */
function $append(nodes: readonly FigureNode[]): void {
  const last = $getRoot().getLastChild();
  if ($isParagraphNode(last) && last.isEmpty()) for (const node of nodes) last.insertBefore(node, false);
  else $getRoot().splice($getRoot().getChildrenSize(), 0, [...nodes]);
}

import { DRAG_DROP_PASTE } from '@lexical/rich-text';
import {
  $getSelection,
  $isNodeSelection,
  COMMAND_PRIORITY_EDITOR,
  COMMAND_PRIORITY_LOW,
  HISTORY_PUSH_TAG,
  mergeRegister,
} from 'lexical';
import type { AddedPhoto } from '../../../shared/bridge';
import { defineBehaviour } from '../host';
import { $keepCaretOfField } from '../keepCaret';
import { $isFigureNode } from '../nodes/figure/FigureNode';
import { INSERT_FIGURES_COMMAND } from '../nodes/figure/figureCommands';
import { figureOf, withPhoto } from './addedPhoto';
import { filePicture } from './pendingPicture';
import { PICK_PHOTOS_COMMAND, REPLACE_PHOTO_COMMAND, type PhotoSlot } from './photoCommands';
import { PhotoIntakeExtension } from './photoIntake';
import { releasePictures, withRoom } from './photoRoom';
import { $updatePhoto } from './photoSlots';

/** Photos that the user picks, and those that take the place of another. */
export const PhotosExtension = defineBehaviour(
  'photos',
  (editor, host, state) => {
    const { choose, takeFirst } = state.getDependency(PhotoIntakeExtension).output;
    // The draft may have been left while photos were taken in: they are in its folder, but no longer wanted here.
    const insert = (photos: readonly AddedPhoto[]): void => {
      if (host.isOnPage.peek() && photos.length > 0)
        editor.dispatchCommand(INSERT_FIGURES_COMMAND, photos.map(figureOf));
    };
    const replace = (slot: PhotoSlot, photo: AddedPhoto | undefined): void => {
      if (!photo || !host.isOnPage.peek()) return;
      editor.update(
        () => {
          $keepCaretOfField();
          $updatePhoto(slot, (old) => withPhoto(old, photo));
        },
        { tag: HISTORY_PUSH_TAG },
      );
    };
    return mergeRegister(
      editor.registerCommand(
        DRAG_DROP_PASTE,
        (files) => {
          // A photo pasted while a figure is selected takes its place. A drop has put the caret somewhere before.
          const slot = files.length === 1 ? $selectedFigure() : null;
          if (!slot) return false;
          takeFirst(files.map(filePicture), ([photo]) => replace(slot, photo));
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(
        REPLACE_PHOTO_COMMAND,
        (slot) => {
          void choose().then((pictures) => {
            releasePictures(pictures.slice(1));
            takeFirst(pictures.slice(0, 1), ([photo]) => replace(slot, photo));
          });
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
      editor.registerCommand(
        PICK_PHOTOS_COMMAND,
        () => {
          void choose().then((pictures) => takeFirst(withRoom(pictures, host), insert));
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
    );
  },
  [PhotoIntakeExtension],
);

/** Returns the one figure that is selected; null where another block is, or a text. */
export function $selectedFigure(): PhotoSlot | null {
  const selection = $getSelection();
  const nodes = $isNodeSelection(selection) ? selection.getNodes() : [];
  const [node] = nodes;
  return nodes.length === 1 && $isFigureNode(node) ? { key: node.getKey(), index: 0 } : null;
}

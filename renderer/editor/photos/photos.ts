import { DRAG_DROP_PASTE } from '@lexical/rich-text';
import {
  $getSelection,
  $isNodeSelection,
  COMMAND_PRIORITY_EDITOR,
  COMMAND_PRIORITY_LOW,
  HISTORY_PUSH_TAG,
  mergeRegister,
  type LexicalEditor,
} from 'lexical';
import type { AddedPhoto } from '../../../shared/bridge';
import type { DraftId, PhotoName } from '../../../shared/story';
import { call } from '../../bridge';
import { failureText, type Text } from '../../i18n';
import { keepUntilDone } from '../../story';
import { $keepCaretOfField } from '../keepCaret';
import { $isFigureNode } from '../nodes/figure/FigureNode';
import { INSERT_FIGURES_COMMAND } from '../nodes/figure/figureCommands';
import { PICK_PHOTOS_COMMAND, REPLACE_PHOTO_COMMAND, type PhotoSlot } from './photoCommands';
import { addPicture, filePicture, type PendingPicture } from './photoIntake';
import { releasePictures, withRoom } from './photoRoom';
import { figureOf, withPhoto } from './addedPhoto';
import { $updatePhoto } from './photoSlots';

/** The draft that photos are taken into, and how the user is notified. */
export interface PhotoBehaviourOptions {
  readonly draftId: DraftId;
  readonly text: Text;
  /** Grows by every photo that is taken in. */
  readonly taken: Set<PhotoName>;
  /** Called with a sentence about a photo that could not be taken in. */
  readonly onNotice: (message: string) => void;
}

/** The registered photo handling of an editor; `undo` unregisters it. */
export interface Photos {
  readonly dispose: () => void;
  /** Lets the user pick photos, which are still to be taken in. */
  readonly choose: () => Promise<readonly PendingPicture[]>;
}

/** Takes photos into the draft by drop, paste and choice. */
export function registerPhotos(editor: LexicalEditor, options: PhotoBehaviourOptions): Photos {
  const { draftId: id, text, taken: known, onNotice } = options;
  let isOver = false;

  const insert = (photos: readonly AddedPhoto[]): void => {
    // The draft may have been left while the photos were taken in: they are in its folder, but no longer wanted here.
    if (isOver || photos.length === 0) return;
    editor.dispatchCommand(INSERT_FIGURES_COMMAND, photos.map(figureOf));
  };
  /**
   * Takes pictures into the draft, which stays open until `use` has put them into the text; those that are refused are
   * reported, and left out.
   */
  const takeIn = (pictures: readonly PendingPicture[], use: (photos: readonly AddedPhoto[]) => void): void =>
    keepUntilDone(takeAll(pictures).then(use));
  const takeAll = async (pictures: readonly PendingPicture[]): Promise<readonly AddedPhoto[]> => {
    const taken: AddedPhoto[] = [];
    for (const picture of pictures) {
      const added = await addPicture(id, picture);
      if (added.ok) {
        known.add(added.value.name);
        taken.push(added.value);
      } else onNotice(failureText(text, added));
    }
    return taken;
  };
  const replace = (slot: PhotoSlot, photo: AddedPhoto | undefined): void => {
    if (!photo || isOver) return;
    editor.update(
      () => {
        $keepCaretOfField();
        $updatePhoto(slot, (old) => withPhoto(old, photo));
      },
      { tag: HISTORY_PUSH_TAG },
    );
  };
  const choose = async (): Promise<readonly PendingPicture[]> => {
    const { picked } = await call('photo:pick', {});
    const pictures = picked.map(({ fileName, pick }): PendingPicture => ({ fileName, from: { kind: 'picked', pick } }));
    if (!isOver) return pictures;
    releasePictures(pictures);
    return [];
  };

  const dispose = mergeRegister(
    editor.registerCommand(
      DRAG_DROP_PASTE,
      (files) => {
        // A photo pasted while a figure is selected takes its place. A drop has put the caret somewhere before.
        const slot = files.length === 1 ? $selectedFigure() : null;
        if (!slot) return false;
        takeIn(files.map(filePicture), ([photo]) => replace(slot, photo));
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      REPLACE_PHOTO_COMMAND,
      (slot) => {
        void choose().then((pictures) => {
          releasePictures(pictures.slice(1));
          takeIn(pictures.slice(0, 1), ([photo]) => replace(slot, photo));
        });
        return true;
      },
      COMMAND_PRIORITY_EDITOR,
    ),
    editor.registerCommand(
      PICK_PHOTOS_COMMAND,
      () => {
        void choose().then((pictures) => takeIn(withRoom(pictures, options), insert));
        return true;
      },
      COMMAND_PRIORITY_EDITOR,
    ),
    () => {
      isOver = true;
    },
  );
  return { dispose, choose };
}

/** Returns the one figure that is selected; null where another block is, or a text. */
export function $selectedFigure(): PhotoSlot | null {
  const selection = $getSelection();
  const nodes = $isNodeSelection(selection) ? selection.getNodes() : [];
  const [node] = nodes;
  return nodes.length === 1 && $isFigureNode(node) ? { key: node.getKey(), index: 0 } : null;
}

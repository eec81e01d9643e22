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
import { $isFigureNode } from '../nodes/figure/FigureNode';
import { INSERT_FIGURES_COMMAND } from '../nodes/figure/photoCommands';
import { REPLACE_PHOTO_COMMAND, type PhotoSlot } from '../nodes/photo/photoCommands';
import { figureOf, withPhoto } from './addedPhoto';
import { $updatePhoto } from './photoSlots';

export interface PhotoBehaviourOptions {
  readonly draftId: DraftId;
  readonly text: Text;
  /** Grows by every photo that is taken in. */
  readonly taken: Set<PhotoName>;
  /** Told, in one sentence, of a photo that could not be taken in. */
  readonly onNotice: (message: string) => void;
}

export interface Photos {
  readonly undo: () => void;
  /** Lets the user pick photos and puts them into the body: what "Insert photo" runs. */
  readonly pick: () => Promise<void>;
  /** Lets the user pick photos, and takes them into the draft. */
  readonly choose: () => Promise<readonly AddedPhoto[]>;
  /** Takes photo files into the draft; those that are refused are told, and left out. */
  readonly takeIn: (files: readonly File[]) => Promise<readonly AddedPhoto[]>;
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
  const takeIn = async (files: readonly File[]): Promise<readonly AddedPhoto[]> => {
    const taken: AddedPhoto[] = [];
    for (const file of files) {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const added = await call('photo:add', { id, fileName: file.name, bytes });
      if (added.ok) {
        known.add(added.value.name);
        taken.push(added.value);
      } else onNotice(failureText(text, added));
    }
    return taken;
  };
  const replace = (slot: PhotoSlot, photo: AddedPhoto | undefined): void => {
    if (!photo || isOver) return;
    editor.update(() => $updatePhoto(slot, (old) => withPhoto(old, photo)), { tag: HISTORY_PUSH_TAG });
  };
  const choose = async (): Promise<readonly AddedPhoto[]> => {
    const picked = await call('photo:pick', { id });
    if (!picked.ok) {
      onNotice(failureText(text, picked));
      return [];
    }
    for (const photo of picked.value.photos) known.add(photo.name);
    for (const refused of picked.value.refused) onNotice(failureText(text, refused));
    return picked.value.photos;
  };

  const undo = mergeRegister(
    editor.registerCommand(
      DRAG_DROP_PASTE,
      (files) => {
        // A photo pasted while a figure is selected stands in its place. A drop has put the caret somewhere before.
        const slot = files.length === 1 ? $selectedFigure() : null;
        void takeIn(files).then((taken) => (slot ? replace(slot, taken[0]) : insert(taken)));
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      REPLACE_PHOTO_COMMAND,
      (slot) => {
        void choose().then(([photo]) => replace(slot, photo));
        return true;
      },
      COMMAND_PRIORITY_EDITOR,
    ),
    () => {
      isOver = true;
    },
  );
  return { undo, choose, takeIn, pick: async () => insert(await choose()) };
}

/** The one figure that is selected; null where another block is, or a text. */
export function $selectedFigure(): PhotoSlot | null {
  const selection = $getSelection();
  const nodes = $isNodeSelection(selection) ? selection.getNodes() : [];
  const [node] = nodes;
  return nodes.length === 1 && $isFigureNode(node) ? { key: node.getKey(), index: 0 } : null;
}

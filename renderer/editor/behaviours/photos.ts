import { DRAG_DROP_PASTE } from '@lexical/rich-text';
import {
  $getNodeByKey,
  COMMAND_PRIORITY_EDITOR,
  COMMAND_PRIORITY_LOW,
  HISTORY_PUSH_TAG,
  mergeRegister,
  type LexicalEditor,
} from 'lexical';
import type { AddedPhoto } from '../../../shared/bridge';
import { newFigure, type BlockOf, type DraftId, type PhotoName } from '../../../shared/story';
import { call } from '../../bridge';
import { failureText, type Text } from '../../i18n';
import { $isFigureNode } from '../nodes/figure/FigureNode';
import { INSERT_FIGURES_COMMAND, REPLACE_PHOTO_COMMAND } from '../nodes/figure/photoCommands';

export interface PhotoBehaviourOptions {
  readonly draftId: DraftId;
  readonly text: Text;
  /** Grows by every photo that is taken in. */
  readonly taken: Set<PhotoName>;
  /** Told, in one sentence, of a photo that could not be taken in. */
  readonly onNotice: (message: string) => void;
}

/** Lets the user pick photos to put into the body. */
export type PickPhotos = () => Promise<void>;

/** Takes photos into the draft by drop, paste and choice; gives the undo and what "Insert photo" runs. */
export function registerPhotos(
  editor: LexicalEditor,
  options: PhotoBehaviourOptions,
): { undo: () => void; pick: PickPhotos } {
  const { draftId: id, text, taken: known, onNotice } = options;
  let isOver = false;

  const insert = (photos: readonly AddedPhoto[]): void => {
    // The draft may have been left while the photos were taken in: they are in its folder, but no longer wanted here.
    if (isOver || photos.length === 0) return;
    editor.dispatchCommand(INSERT_FIGURES_COMMAND, photos.map(figureOf));
  };
  const take = async (files: readonly File[]): Promise<void> => {
    const taken: AddedPhoto[] = [];
    for (const file of files) {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const added = await call('photo:add', { id, fileName: file.name, bytes });
      if (added.ok) {
        known.add(added.value.name);
        taken.push(added.value);
      } else onNotice(failureText(text, added));
    }
    insert(taken);
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
        void take(files);
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      REPLACE_PHOTO_COMMAND,
      (key) => {
        void choose().then(([photo]) => {
          if (!photo || isOver) return;
          editor.update(
            () => {
              const node = $getNodeByKey(key);
              if ($isFigureNode(node)) node.update(replaced(node.getBlock(), photo));
            },
            { tag: HISTORY_PUSH_TAG },
          );
        });
        return true;
      },
      COMMAND_PRIORITY_EDITOR,
    ),
    () => {
      isOver = true;
    },
  );
  return { undo, pick: async () => insert(await choose()) };
}

const figureOf = ({ name, caption, credit, altText, source }: AddedPhoto): BlockOf<'figure'> => ({
  ...newFigure({ kind: 'held', name }),
  caption,
  credit,
  altText,
  source,
});

/** What a person wrote under the old photo stays; the new one's metadata fills what is empty. */
const replaced = (old: BlockOf<'figure'>, photo: AddedPhoto): Partial<BlockOf<'figure'>> => ({
  photo: { kind: 'held', name: photo.name },
  caption: old.caption || photo.caption,
  credit: old.credit || photo.credit,
  altText: old.altText || photo.altText,
  source: old.source || photo.source,
});

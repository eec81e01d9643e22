import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useLexicalEditable } from '@lexical/react/useLexicalEditable';
import { HISTORY_PUSH_TAG, type NodeKey } from 'lexical';
import type { JSX } from 'react';
import { usePendingCount } from '../../../story';
import { startBlockDrag } from '../../behaviours/moveByDrag';
import { usePhotoFrame } from '../../photos/usePhotoFrame';
import { usePhotoNumbers } from '../../photos/photoNumbers';
import { $removeBlock } from '../removeBlock';
import { useBlockSelection } from '../useBlockSelection';
import { withPhotoMoved, type Gallery } from './gallery';
import {
  ADD_TO_GALLERY_COMMAND,
  REMOVE_FROM_GALLERY_COMMAND,
  UNGROUP_GALLERY_COMMAND,
  UPDATE_GALLERY_COMMAND,
} from './galleryCommands';
import { GalleryView } from './GalleryView';

/** The gallery that is drawn, and the key of its node. */
export interface GalleryEditorProps {
  readonly nodeKey: NodeKey;
  readonly gallery: Gallery;
}

/** Wires the drawing of a gallery to the editor. */
export function GalleryEditor({ nodeKey: key, gallery }: GalleryEditorProps): JSX.Element {
  const [editor] = useLexicalComposerContext();
  const isEditable = useLexicalEditable();
  const { isSelected, select, leaveFields, leaveBelow } = useBlockSelection(key);
  const firstNumber = usePhotoNumbers((state) => state.first.get(key) ?? 1);
  const total = usePhotoNumbers((state) => state.total);
  const coming = usePendingCount(
    gallery.photos.flatMap(({ photo }) => (photo.kind === 'missing' ? [photo.fileName] : [])),
  );
  const frameOf = usePhotoFrame();
  const update = (change: (now: Gallery) => Partial<Gallery>): void =>
    void editor.dispatchCommand(UPDATE_GALLERY_COMMAND, { key, change });
  const step = ($change: () => void): void => editor.update($change, { tag: HISTORY_PUSH_TAG });
  // At once, so that React sets the value of the field before the next key comes.
  const edit = ($change: () => void): void => editor.update($change, { discrete: true });
  return (
    <GalleryView
      gallery={gallery}
      galleryKey={key}
      firstNumber={firstNumber}
      total={total}
      coming={coming}
      frameOf={(photo, index) => frameOf(photo, { key, index })}
      isSelected={isSelected}
      isEditable={isEditable}
      onSelect={select}
      onChange={(index, field, value) =>
        edit(() =>
          update(({ photos }) => ({
            photos: photos.map((photo, at) => (at === index ? { ...photo, [field]: value } : photo)),
          })),
        )
      }
      onCaption={(caption) => edit(() => update(() => ({ caption })))}
      onMove={(from, to) => step(() => update(({ photos }) => ({ photos: withPhotoMoved(photos, from, to) })))}
      onRemovePhoto={(index) => step(() => void editor.dispatchCommand(REMOVE_FROM_GALLERY_COMMAND, { key, index }))}
      onAdd={(files) => void editor.dispatchCommand(ADD_TO_GALLERY_COMMAND, { key, files })}
      onUngroup={() => step(() => void editor.dispatchCommand(UNGROUP_GALLERY_COMMAND, key))}
      onRemove={() => step(() => $removeBlock(key))}
      onDragStart={({ nativeEvent }) => startBlockDrag(editor, nativeEvent, [key])}
      onLeave={leaveBelow}
      onEscape={leaveFields}
    />
  );
}

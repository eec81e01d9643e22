import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import type { PhotoSource } from '../../../shared/story';
import { photoUrl, useOpenStory } from '../../story';
import { CANCEL_FETCH_COMMAND, FETCH_PHOTO_COMMAND, REPLACE_PHOTO_COMMAND, type PhotoSlot } from './photoCommands';
import { usePhotoFetches } from './photoFetches';
import type { PhotoFrameProps } from './PhotoFrame';

/** What the frame of one photo needs besides the photo: the open draft, the fetches, and the commands. */
export type PhotoFrameOf = (
  photo: PhotoSource,
  slot: PhotoSlot,
) => Pick<PhotoFrameProps, 'imageUrl' | 'fetch' | 'onChoose' | 'onFetch' | 'onCancelFetch'>;

/** Ties the frames of photos to the open draft, to the fetches, and to the commands. */
export function usePhotoFrame(): PhotoFrameOf {
  const [editor] = useLexicalComposerContext();
  const draftId = useOpenStory((state) => state.open?.id ?? null);
  const fetches = usePhotoFetches((state) => state.byUrl);
  return (photo, slot) => ({
    imageUrl: photo.kind === 'held' && draftId !== null ? photoUrl(draftId, photo.name) : null,
    fetch: photo.kind === 'remote' ? (fetches[photo.url] ?? null) : null,
    onChoose: () => void editor.dispatchCommand(REPLACE_PHOTO_COMMAND, slot),
    onFetch: (url) => void editor.dispatchCommand(FETCH_PHOTO_COMMAND, url),
    onCancelFetch: (url) => void editor.dispatchCommand(CANCEL_FETCH_COMMAND, url),
  });
}

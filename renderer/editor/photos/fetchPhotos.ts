import { $getRoot, COMMAND_PRIORITY_EDITOR, HISTORY_PUSH_TAG, mergeRegister } from 'lexical';
import type { AddedPhoto } from '../../../shared/bridge';
import { call, onEvent } from '../../bridge';
import { failureText } from '../../i18n';
import { CANCEL_FETCH_COMMAND, FETCH_PHOTO_COMMAND } from './photoCommands';
import { photoFetchOf, setPhotoFetch } from './photoFetches';
import { defineBehaviour } from '../host';
import { $keepCaret } from '../keepCaret';
import { withPhoto } from './addedPhoto';
import { $photosIn, $updatePhoto } from './photoSlots';
import { PhotoIntakeExtension } from './photoIntake';

/**
 * Fetches a photo that is still on the web when the user asks for that one, and puts it wherever the body shows its
 * address; a fetch that fails is reported in its place.
 */
export const PhotoFetchesExtension = defineBehaviour(
  'photo-fetches',
  (editor, host, state) => {
    const { draftId: id } = host.now();
    const { note } = state.getDependency(PhotoIntakeExtension).output;
    const fetch = async (url: string): Promise<void> => {
      setPhotoFetch(url, { kind: 'busy', received: 0, total: null });
      const fetched = await call('photo:fetch', { id, url });
      if (fetched.ok) {
        setPhotoFetch(url, null);
        // The draft may have been left meanwhile: the photo is in its folder, but no longer wanted here.
        if (!host.isOnPage.peek()) return;
        note(fetched.value);
        editor.update(
          () => {
            $keepCaret(editor);
            $showFetched(url, fetched.value);
          },
          { tag: HISTORY_PUSH_TAG },
        );
      } else if (fetched.code === 'fetch-cancelled') setPhotoFetch(url, null);
      else setPhotoFetch(url, { kind: 'failed', message: failureText(host.text, fetched) });
    };
    return mergeRegister(
      editor.registerCommand(
        FETCH_PHOTO_COMMAND,
        (url) => {
          if (photoFetchOf(url)?.kind !== 'busy') void fetch(url);
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
      editor.registerCommand(
        CANCEL_FETCH_COMMAND,
        (url) => {
          void call('photo:cancelFetch', { id, url });
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
      onEvent('photo:progress', ({ id: of, url, received, total }) => {
        if (of === id && photoFetchOf(url)?.kind === 'busy') setPhotoFetch(url, { kind: 'busy', received, total });
      }),
    );
  },
  [PhotoIntakeExtension],
);

function $showFetched(url: string, added: AddedPhoto): void {
  for (const node of $getRoot().getChildren()) {
    $photosIn(node).forEach(({ photo }, index) => {
      if (photo.kind === 'remote' && photo.url === url) {
        $updatePhoto({ key: node.getKey(), index }, (old) => withPhoto(old, added));
      }
    });
  }
}

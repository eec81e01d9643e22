import { photoSourcesOf, STORY_LIMITS } from '../../../shared/story';
import { call } from '../../bridge';
import type { Text } from '../../i18n';
import { useOpenStory } from '../../story';
import type { PendingPicture } from './pendingPicture';

/**
 * Returns the pictures where the story has room for all of them; else none, and the user is notified in one sentence.
 * All or nothing, as with what is pasted.
 */
export function withRoom(
  pictures: readonly PendingPicture[],
  { text, onNotice }: { readonly text: Text; readonly onNotice: (message: string) => void },
): readonly PendingPicture[] {
  const most = STORY_LIMITS.photos;
  const held = photoSourcesOf(useOpenStory.getState().open?.story ?? { body: [] }).length;
  if (pictures.length === 0 || held + pictures.length <= most) return pictures;
  onNotice(text('photo.tooMany', { most, held, more: pictures.length }));
  releasePictures(pictures);
  return [];
}

/** Notifies the main process of pictures that nobody will take: it holds the paths of those that were picked. */
export function releasePictures(pictures: readonly PendingPicture[]): void {
  const picks = pictures.flatMap(({ from }) => (from.kind === 'picked' ? [from.pick] : []));
  if (picks.length > 0) void call('photo:unpick', { picks });
}

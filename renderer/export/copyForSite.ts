import { heldPhotos, type DraftId } from '../../shared/story';
import { call } from '../bridge';
import { failureText, type Text } from '../i18n';
import { flush, useOpenStory } from '../story';
import { notify } from '../ui';

/** What of a story is copied for a site's form. */
export type SitePart = 'article' | 'body';

const TOLD = { article: 'export.copied', body: 'copy.bodyDone' } as const;

/**
 * Saves the open story and puts it on the clipboard with its photos, or with their captions alone, which the notice of
 * the one with photos offers. Returns the reason why not, which a notice shows already; null where it was copied.
 */
export async function copyForSite(id: DraftId, part: SitePart, text: Text, withPhotos = true): Promise<string | null> {
  const captions = {
    label: text('copy.captionsOnly'),
    run: () => void copyForSite(id, part, text, false),
  };
  const copied = (await flush())
    ? await call('export:copyFragment', { id, part, withPhotos })
    : { ok: false, code: 'disk-error', message: '', about: '' };
  if (copied.ok) {
    const { open } = useOpenStory.getState();
    const hasPhotos = open?.id === id && heldPhotos(open.story).length > 0;
    const told = withPhotos ? TOLD[part] : 'copy.captionsDone';
    notify(text(told), { action: withPhotos && hasPhotos ? captions : null });
    return null;
  }
  const sentence = failureText(text, copied);
  notify(sentence, { tone: 'fault', action: copied.code === 'photos-too-large' ? captions : null });
  return sentence;
}

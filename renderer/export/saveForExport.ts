import { freeSlug, slug } from '../../shared/text';
import { call } from '../bridge';
import { editStory, flush, useOpenStory, type OpenStory } from '../story';

/** A story that was saved for its export. */
export interface SavedForExport {
  /** Called where the export comes to nothing: takes an address that the story got for it away again, and saves. */
  readonly takeBack: () => Promise<void>;
}

/**
 * Saves the open story for its export; null where that fails. The first export fixes the story's address, so that a
 * later headline does not move a published page; one that another draft has is not given again, or its page would be lost.
 */
export async function saveForExport({ id, story, readOnly }: OpenStory): Promise<SavedForExport | null> {
  let given: string | null = null;
  if (story.slug === null && !readOnly) {
    const { drafts } = await call('draft:list', { query: '' });
    const taken = new Set(drafts.flatMap((card) => (card.id === id ? [] : (card.slug ?? []))));
    const { open } = useOpenStory.getState();
    if (open?.id === id && open.story.slug === null) {
      given = freeSlug(slug(open.story.headline), taken);
      editStory({ slug: given });
    }
  }
  const takeBack = async (): Promise<void> => {
    const { open } = useOpenStory.getState();
    if (given === null || open?.id !== id || open.story.slug !== given) return;
    editStory({ slug: null });
    await flush();
  };
  if (await flush()) return { takeBack };
  await takeBack();
  return null;
}

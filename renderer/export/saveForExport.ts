import { freeSlug, slug } from '../../shared/text';
import { call } from '../bridge';
import { editStory, flush, useOpenStory, type OpenStory } from '../story';

/**
 * Saves the open story for its export; false where that fails. The first export fixes the story's address, so that a
 * later headline does not move a published page; one that another draft has is not given again, or its page would be lost.
 */
export async function saveForExport({ id, story, readOnly }: OpenStory): Promise<boolean> {
  if (story.slug === null && !readOnly) {
    const { drafts } = await call('draft:list', { query: '' });
    const taken = new Set(drafts.flatMap((card) => (card.id === id ? [] : (card.slug ?? []))));
    const { open } = useOpenStory.getState();
    if (open?.id === id && open.story.slug === null) editStory({ slug: freeSlug(slug(open.story.headline), taken) });
  }
  return flush();
}

import { slug } from '../../shared/text';
import { editStory, flush, type OpenStory } from '../story';

/** Saves the open story for its export; false where that fails. The first export fixes the story's address, so that a later headline does not move a published page. */
export async function saveForExport({ story, readOnly }: OpenStory): Promise<boolean> {
  if (story.slug === null && !readOnly) editStory({ slug: slug(story.headline) });
  return flush();
}

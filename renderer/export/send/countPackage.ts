import { heldPhotos } from '../../../shared/story';
import { call } from '../../bridge';
import type { OpenStory } from '../../story';
import type { PackageCounts } from './PackageContents';

/** Counts what goes along with the open draft, as it is on the page. */
export async function countPackage({
  id,
  story,
  review,
}: Pick<OpenStory, 'id' | 'story' | 'review'>): Promise<PackageCounts> {
  const { versions } = await call('version:list', { id });
  return {
    versions: versions.length,
    comments: review.threads.reduce((sum, { comments }) => sum + comments.length, 0),
    steps: review.log.length,
    hasNote: story.noteToDesk.trim() !== '',
    photos: heldPhotos(story).length,
  };
}

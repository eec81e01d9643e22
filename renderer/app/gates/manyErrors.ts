import type { Finding } from '../../../shared/check';
import type { DraftId } from '../../../shared/story';
import { call } from '../../bridge';
import { errorsNow, errorsOf } from '../../checks';
import { useOpenStory } from '../../story';

/** A draft with open errors. */
export interface Faulty {
  readonly id: DraftId;
  readonly headline: string;
  readonly errors: readonly Finding[];
}

/**
 * Returns those of the drafts that have errors: the open one as it is on the paper, the others as saved. What cannot be
 * read is reported by its export.
 */
export async function faultyOf(ids: readonly DraftId[]): Promise<readonly Faulty[]> {
  const faulty: Faulty[] = [];
  for (const id of ids) {
    const { open } = useOpenStory.getState();
    if (open?.id === id) {
      faulty.push({ id, headline: open.story.headline, errors: errorsNow() });
      continue;
    }
    const read = await call('draft:read', { id });
    if (read.ok) faulty.push({ id, headline: read.value.story.headline, errors: errorsOf(read.value.story) });
  }
  return faulty.filter(({ errors }) => errors.length > 0);
}

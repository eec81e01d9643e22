import type { StoryExcess } from '../../shared/story';
import { failure } from '../../shared/bridge';
import type { ReadFailure } from './jobs';

/** Returns the failure of a file that holds more than one story may, in one sentence that names the limit. */
export function tooLarge(excess: StoryExcess): ReadFailure {
  const { found, most } = excess;
  const message =
    excess.limit === 'field'
      ? `Its ${excess.field} has ${found} characters, and may have ${most} at most.`
      : `It has ${found} ${LIMIT_WORDS[excess.limit]}, and a story holds ${most} at most.`;
  return failure('story-too-large', message);
}

const LIMIT_WORDS: Readonly<Record<Exclude<StoryExcess['limit'], 'field'>, string>> = {
  blocks: 'paragraphs and other blocks',
  parts: 'items, cells and other parts of blocks',
  photos: 'photos',
  listDepth: 'lists inside each other',
  characters: 'characters',
  pieces: 'links and pieces of marked text',
  bylines: 'bylines',
  tags: 'tags',
  related: 'related links',
  ignoredChecks: 'findings that are let stand',
  steps: 'steps of its review',
  threads: 'comment threads',
  comments: 'comments',
};

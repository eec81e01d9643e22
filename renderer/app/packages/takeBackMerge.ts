import type { DraftId, OtherCopy, Story } from '../../../shared/story';
import { call } from '../../bridge';
import { asOneStep, moveBaseline, replaceStory, useOpenStory } from '../../story';

/** The text of a draft before a package was merged into it, and what was still to be decided then. */
export interface TextBefore {
  readonly id: DraftId;
  readonly story: Story;
  readonly otherCopy: OtherCopy | null;
}

/** Reads the text of a draft from disk; null where it cannot be read. */
export async function textOf(id: DraftId): Promise<TextBefore | null> {
  const read = await call('draft:read', { id });
  if (!read.ok) return null;
  const { story, review } = read.value;
  return { id, story, otherCopy: review.baseline?.otherCopy ?? null };
}

/**
 * Restores the text of the draft from before the merge, in one step of undo. Comments and steps that came stay: they
 * are about it all the same.
 */
export function takeBackMerge({ id, story, otherCopy }: TextBefore): void {
  const { open } = useOpenStory.getState();
  if (open?.id !== id) return;
  const { baseline } = open.review;
  asOneStep(() => {
    replaceStory(story);
    if (baseline) moveBaseline({ ...baseline, otherCopy });
  });
}

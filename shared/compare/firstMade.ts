import type { Story } from '../story';
import { createComparer } from './diffStories';

/** A text that was kept: by whom and when (ISO 8601). */
export interface KeptText {
  readonly story: Story;
  readonly by: string;
  readonly at: string;
}

/** Who made each change since a story, by the change's id, from texts that were kept since, oldest first: whoever's holds it first. */
export function firstMade(before: Story, kept: readonly KeptText[]): ReadonlyMap<string, Pick<KeptText, 'by' | 'at'>> {
  const compare = createComparer(before);
  const made = new Map<string, Pick<KeptText, 'by' | 'at'>>();
  for (const { story, by, at } of kept)
    for (const { id } of compare(story)) if (!made.has(id)) made.set(id, { by, at });
  return made;
}

import type { Story } from '../../shared/story';
import { asOneStep } from './history/storyHistory';
import { editStory, useOpenStory } from './openStory';
import { bodyView } from './places/bodyView';

/**
 * Replaces the content of the open story by that of another one, in one step of undo. Its address stays, which an
 * export may have frozen.
 */
export function replaceStory(next: Story): void {
  const { open } = useOpenStory.getState();
  if (!open || open.readOnly) return;
  const { story } = open;
  const { body, ...fields } = { ...next, slug: story.slug };
  const changed = Object.fromEntries(
    Object.entries(fields).filter(
      // Both are stories, so a field of one is a field of the other.
      ([field, value]) => JSON.stringify(story[field as keyof Story]) !== JSON.stringify(value),
    ),
  );
  asOneStep(() => {
    if (JSON.stringify(story.body) !== JSON.stringify(body)) bodyView()?.become(body);
    if (Object.keys(changed).length > 0) editStory(changed);
  });
}

import type { JSX } from 'react';
import { editStory, StoryDetails, useOpenStory } from '../story';

/** The Story tab: the fields of the open story that are not on the paper. */
export function StoryTab(): JSX.Element | null {
  const open = useOpenStory((state) => state.open);
  if (!open) return null;
  return <StoryDetails key={open.id} story={open.story} readOnly={open.readOnly !== null} onChange={editStory} />;
}

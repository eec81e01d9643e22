import type { JSX } from 'react';
import { editStory, StoryDetails, useOpenStory, useStoryFields } from '../story';

/** The Story tab: the fields of the open story that are not on the paper. */
export function StoryTab(): JSX.Element | null {
  const id = useOpenStory((state) => state.open?.id);
  const isReadOnly = useOpenStory((state) => state.open?.readOnly != null);
  const fields = useStoryFields();
  return fields && <StoryDetails key={id} story={fields} readOnly={isReadOnly} onChange={editStory} />;
}

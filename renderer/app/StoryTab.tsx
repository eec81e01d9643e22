import type { JSX } from 'react';
import { editStory, StatusLog, StoryDetails, useOpenStory, useStoryFields } from '../story';

/** The Story tab: the fields of the open story that are not on the paper, and the history of its status. */
export function StoryTab(): JSX.Element | null {
  const id = useOpenStory((state) => state.open?.id);
  const isReadOnly = useOpenStory((state) => state.open?.readOnly != null);
  const log = useOpenStory((state) => state.open?.review.log);
  const fields = useStoryFields();
  if (!fields || id === undefined) return null;
  return (
    <>
      <StoryDetails key={id} draft={id} story={fields} readOnly={isReadOnly} onChange={editStory} />
      {log && <StatusLog log={log} />}
    </>
  );
}

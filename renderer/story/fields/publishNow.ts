import { formatDate, parseDate } from '../../../shared/text';
import { editStory, useOpenStory } from '../openStory';
import { forgetTyped } from './DateField';

/** Sets the publication time of the open story to the minute it is now; nothing happens where no story can be edited. */
export function publishNow(): void {
  const { open } = useOpenStory.getState();
  if (open?.readOnly !== null) return;
  forgetTyped({ draft: open.id, field: 'publishedAt', value: open.story.publishedAt });
  // To the minute, as it is shown.
  editStory({ publishedAt: parseDate(formatDate(new Date().toISOString())) });
}

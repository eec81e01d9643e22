import type { Story } from '../../shared/story';
import { useChecks } from './checksStore';

/** Whether nothing has been written yet, so that nobody wants to hear what is missing. */
export const isBlank = (story: Story): boolean =>
  story.headline.trim() === '' && story.lead.trim() === '' && story.body.length === 0;

/** Returns how many findings are open in the story on the paper; null for none. */
export const useOpenCount = (): number | null =>
  useChecks(({ open, story }) => (story === null || isBlank(story) || open.length === 0 ? null : open.length));

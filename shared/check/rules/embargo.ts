import { formatDate } from '../../text';
import { aboutField, type StoryRule } from '../storyRule';

/** A story that may not be published yet. */
export const embargo: StoryRule = {
  id: 'embargo',
  check: ({ embargoUntil }, _house, now) => {
    if (embargoUntil === null || Date.parse(embargoUntil) <= Date.parse(now)) return [];
    return [aboutField('embargoUntil', 'warning', 'embargo', { time: formatDate(embargoUntil) })];
  },
};

import { signOff } from '../../story';
import { aboutField, type StoryRule } from '../storyRule';

/** A story has a section and a byline. */
export const bylined: StoryRule = {
  id: 'bylined',
  check: ({ section, bylines }) => [
    ...(section.trim() === '' ? [aboutField('section', 'warning', 'noSection')] : []),
    ...(signOff(bylines) === '' ? [aboutField('bylines', 'warning', 'noByline')] : []),
  ],
};

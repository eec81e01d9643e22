import { textPartsOf } from '../../story';
import { aboutField, type StoryRule } from '../storyRule';

/** What no story goes out without: headline, lead and a text. */
export const required: StoryRule = {
  id: 'required',
  check: ({ headline, lead, body }) => [
    ...(headline.trim() === '' ? [aboutField('headline', 'error', 'noHeadline')] : []),
    ...(lead.trim() === '' ? [aboutField('lead', 'error', 'noLead')] : []),
    ...(body.some((block) => textPartsOf(block).some(({ role, text }) => role === 'prose' && text.trim() !== ''))
      ? []
      : [aboutField('body', 'error', 'noBody')]),
  ],
};

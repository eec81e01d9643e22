import { countSyllables, countWords } from '../../text';
import { aboutField, type StoryRule } from '../storyRule';

/** Headline and lead are as short as the house wants them. */
export const limits: StoryRule = {
  id: 'limits',
  check: ({ lang, headline, lead }, { headlineLimit, leadLimit }) => {
    const count = lang === 'vi' ? countSyllables : countWords;
    const rows = [
      ['headline', count(headline), headlineLimit, 'headlineTooLong'],
      ['lead', count(lead), leadLimit, 'leadTooLong'],
    ] as const;
    return rows.flatMap(([field, length, limit, key]) => {
      if (limit === 0 || length <= limit) return [];
      return [
        aboutField(field, 'warning', key, {
          count: length,
          limit,
          unit: lang === 'vi' ? '@unitSyllables' : '@unitWords',
        }),
      ];
    });
  },
};

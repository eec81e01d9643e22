import { defaultHouseStyle } from '../story';
import { checkText } from './checkText';
import type { TextRule, TextUnit } from './rule';

/** A text of a Vietnamese story of 05/03/2024, by Minh Anh. */
export const unitOf = (text: string, fields: Partial<TextUnit> = {}): TextUnit => ({
  text,
  lang: 'vi',
  role: 'prose',
  names: ['Minh Anh'],
  house: defaultHouseStyle,
  toneStyle: 'leave',
  publishedAt: '2024-03-05T07:05:00+07:00',
  ...fields,
});

/** What one rule says of a text, a line a finding: the words found, and its fixes behind arrows; `!` where no fix may be done without asking. */
export const foundBy = (rule: TextRule, text: string, fields: Partial<TextUnit> = {}): readonly string[] =>
  checkText(unitOf(text, fields), false)
    .filter((finding) => finding.rule === rule.id)
    .map(({ excerpt, fixes, isSafe }) => [excerpt, ...fixes].join(' > ') + (isSafe ? '' : ' !'));

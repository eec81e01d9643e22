import type { HouseStyle, Place, Story } from '../story';
import type { Message, Severity } from './rule';

/** What a rule about a whole story found. */
export interface StoryRemark {
  readonly severity: Severity;
  readonly place: Place;
  readonly message: Message;
  /** Distinguishes it from others of the same rule and message, such as the photo's name. */
  readonly context: string;
}

/** A rule about a story as a whole. It looks at fields and at what blocks are, not into long texts, so it may run at every check. */
export interface StoryRule {
  readonly id: string;
  readonly check: (story: Story, house: HouseStyle, now: string) => readonly StoryRemark[];
}

/** Returns a remark about a field as a whole. */
export const aboutField = (
  field: Extract<Place, { kind: 'field' }>['field'],
  severity: Severity,
  key: Message['key'],
  values: Message['values'] = {},
): StoryRemark => ({
  severity,
  place: { kind: 'field', field, range: null },
  message: { key, values },
  context: field,
});

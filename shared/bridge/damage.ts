/** Why a draft is damaged or may not be saved over, in one phrase of English each; more may follow it. */
export const DRAFT_REASONS = {
  empty: 'the file is empty',
  notJson: 'the file is not JSON text',
  notADraft: 'the file is not a Stet draft',
  wrongChecksum: 'the text does not match its checksum',
  wrongForm: 'the story does not fit its form',
  missing: 'story.json is missing',
  notAFile: 'it is not a file',
  tooLarge: 'it is too large',
  notNow: 'it cannot be read just now',
  notKept: 'its damaged file could not be kept aside',
  newer: 'a newer Stet wrote it',
} as const;
/** The key of a reason why a draft is damaged or may not be saved over. */
export type DraftReason = keyof typeof DRAFT_REASONS;

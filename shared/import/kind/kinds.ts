/** The kinds of file that Stet reads as a story. */
export type StoryKind = 'text' | 'markdown' | 'html' | 'mhtml' | 'json' | 'docx' | 'stet';

/** The kinds that it knows and does not read. */
export type OtherKind =
  | 'word-old'
  | 'rtf'
  | 'odt'
  | 'writer'
  | 'mail'
  | 'pdf'
  | 'spreadsheet'
  | 'slides'
  | 'photo'
  | 'media'
  | 'archive'
  | 'xml'
  | 'program';

/** What the ending of a file's name promises; a `table` has values between commas or tabs, and `other` is any ending that Stet does not know. */
export const ENDING_KINDS = ['text', 'markdown', 'html', 'mhtml', 'json', 'docx', 'stet', 'table', 'other'] as const;
/** The kind of file that the ending of a name promises; the bytes may be of another one. */
export type EndingKind = (typeof ENDING_KINDS)[number];

/** Why a text or web page cannot become a story; the interface shows its own sentence for each code. */
export type ArticleRefusalCode =
  | 'empty-file'
  | 'not-text'
  | 'unknown-letters'
  | 'no-story'
  | 'page-too-deep'
  | 'too-many-tags'
  | 'saved-page-damaged'
  | 'file-too-large'
  | 'story-too-large';

/** Why a file cannot become a story: a code to act on and one sentence that can be shown as it is. */
export interface ArticleRefusal {
  readonly ok: false;
  readonly code: ArticleRefusalCode;
  readonly message: string;
}

/** Returns the refusal of a file; `message` is one sentence of English that can be shown as it is. */
export const refuse = (code: ArticleRefusalCode, message: string): ArticleRefusal => ({ ok: false, code, message });

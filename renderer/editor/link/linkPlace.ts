import { $getSelection, type BaseSelection } from 'lexical';
import { $linkAtCaret } from './linkAtCaret';

/** What was selected when a link was asked for, since its dialog takes the focus, and the address of the link there. */
export interface LinkPlace {
  readonly selection: BaseSelection | null;
  /** Empty where the selection begins in no link. */
  readonly url: string;
}

/**
 * Returns the place of the caret for the link dialog; for use in an update of the editor, which sees changes that are
 * not committed yet.
 */
export const $linkPlace = (): LinkPlace => ({
  selection: $getSelection()?.clone() ?? null,
  url: $linkAtCaret()?.getURL() ?? '',
});

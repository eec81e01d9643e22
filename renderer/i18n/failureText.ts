import type { Failure } from '../../shared/bridge';
import { en, type TextKey } from './en';
import type { Text } from './text';

/**
 * Returns the sentence about a failure in the language of the interface; main's own (English) one where no text is made
 * for its code.
 */
export function failureText(text: Text, failure: Pick<Failure, 'code' | 'message' | 'about'>): string {
  const key = `failure.${failure.code}`;
  return isTextKey(key) ? text(key, { about: failure.about, reason: failure.message }) : failure.message;
}

/** Returns the sentence of a failure after what it is about, such as the folder that was chosen. */
export const failureAt = (text: Text, failure: Pick<Failure, 'code' | 'message' | 'about'>): string =>
  [failure.about, failureText(text, failure)].filter((part) => part !== '').join(': ');

const isTextKey = (key: string): key is TextKey => key in en;

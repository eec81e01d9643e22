import type { Failure } from '../../shared/bridge';
import { en, type TextKey } from './en';
import type { Text } from './text';

/** The sentence that tells a failure in the language of the interface; main's own (English) one where no text is made for its code. */
export function failureText(text: Text, failure: Pick<Failure, 'code' | 'message' | 'about'>): string {
  const key = `failure.${failure.code}`;
  return isTextKey(key) ? text(key, { about: failure.about, reason: failure.message }) : failure.message;
}

const isTextKey = (key: string): key is TextKey => key in en;

import { failureText, type Text } from '../i18n';
import { notify } from '../ui';

/** Shows a failure of a call as a notice, in the language of the interface. */
export function notifyFailure(text: Text, failure: Parameters<typeof failureText>[1]): void {
  notify(failureText(text, failure), { tone: 'fault' });
}

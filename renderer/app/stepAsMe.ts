import type { ReviewStatus } from '../../shared/story';
import { failureText, type Text } from '../i18n';
import { useSettings } from '../settings';
import { takeStep } from '../story';
import { notify } from '../ui';

/** Takes a step of the review in the name of the settings; notifies the user where it fails. */
export async function stepAsMe(status: ReviewStatus, reason: string, text: Text): Promise<void> {
  const by = useSettings.getState().loaded?.settings.authorName ?? '';
  const failure = await takeStep({ status, by, reason });
  if (failure) notify(failureText(text, failure), { tone: 'fault' });
}

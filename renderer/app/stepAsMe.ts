import type { ReviewStatus } from '../../shared/story';
import type { Text } from '../i18n';
import { useSettings } from '../settings';
import { takeStep } from '../story';
import { notifyFailure } from './notifyFailure';

/** Takes a step of the review in the name of the settings; notifies the user where it fails. */
export async function stepAsMe(status: ReviewStatus, reason: string, text: Text): Promise<void> {
  const by = useSettings.getState().loaded?.settings.authorName ?? '';
  const failure = await takeStep({ status, by, reason });
  if (failure) notifyFailure(text, failure);
}

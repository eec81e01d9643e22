import type { JSX } from 'react';
import { useText } from '../i18n';
import { Conflicts, ReviewPanel } from '../review';
import { useSettings } from '../settings';
import { stepAsMe } from './stepAsMe';

/** The Review tab with the name and the step that it takes from the settings. */
export function ReviewTab(): JSX.Element {
  const text = useText();
  const author = useSettings((state) => state.loaded?.settings.authorName ?? '');
  return (
    <>
      <Conflicts />
      <ReviewPanel author={author} onSubmit={() => void stepAsMe('submitted', '', text)} />
    </>
  );
}

import type { JSX } from 'react';
import { runCommand } from '../commands';
import { Conflicts, ReasonBanner, ReviewPanel } from '../review';
import { useSettings } from '../settings';

/** The Review tab with the name from the settings, and what the editor asked for above it. */
export function ReviewTab(): JSX.Element {
  const author = useSettings((state) => state.loaded?.settings.authorName ?? '');
  return (
    <>
      <ReasonBanner />
      <Conflicts />
      <ReviewPanel author={author} onSubmit={() => runCommand('review.submit')} />
    </>
  );
}

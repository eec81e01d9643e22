import { useState, type JSX } from 'react';
import { withStep, type ReviewStatus } from '../../shared/story';
import { useSettings } from '../settings';
import { editReview, ReasonDialog, StatusChip, useOpenStory } from '../story';

/** The chip of the open story's status: takes a step in the name of the settings, and asks for a reason where one is owed. */
export function StatusControl(): JSX.Element | null {
  const status = useOpenStory(({ open }) => open?.review.status);
  const readOnly = useOpenStory(({ open }) => open?.readOnly != null);
  const settings = useSettings((state) => state.loaded?.settings);
  const [isAsking, setIsAsking] = useState(false);
  if (!status || !settings) return null;
  const take = (next: ReviewStatus, reason: string): void => {
    const { open } = useOpenStory.getState();
    if (!open) return;
    editReview(withStep(open.review, { status: next, by: settings.authorName, at: new Date().toISOString(), reason }));
  };
  return (
    <>
      <StatusChip
        status={status}
        role={settings.role}
        readOnly={readOnly}
        onStep={(next) => (next === 'changesRequested' ? setIsAsking(true) : take(next, ''))}
      />
      {isAsking && (
        <ReasonDialog
          onClose={() => setIsAsking(false)}
          onDone={(reason) => {
            setIsAsking(false);
            take('changesRequested', reason);
          }}
        />
      )}
    </>
  );
}

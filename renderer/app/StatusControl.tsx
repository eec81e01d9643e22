import { useState, type JSX } from 'react';
import type { ReviewStatus } from '../../shared/story';
import { runCommand } from '../commands';
import { useText } from '../i18n';
import { useSettings } from '../settings';
import { ReasonDialog, StatusChip, useOpenStory } from '../story';
import { stepAsMe } from './stepAsMe';

/** The chip of the open story's status: takes a step in the name of the settings, and asks for a reason where one is owed. */
export function StatusControl(): JSX.Element | null {
  const status = useOpenStory(({ open }) => open?.review.status);
  const readOnly = useOpenStory(({ open }) => open?.readOnly != null);
  const settings = useSettings((state) => state.loaded?.settings);
  const text = useText();
  const [isAsking, setIsAsking] = useState(false);
  if (!status || !settings) return null;
  const take = (next: ReviewStatus, reason: string): void => void stepAsMe(next, reason, text);
  const onStep = (next: ReviewStatus): void => {
    if (next === 'approved') runCommand('review.approve');
    else if (next === 'changesRequested') setIsAsking(true);
    else take(next, '');
  };
  return (
    <>
      <StatusChip status={status} role={settings.role} readOnly={readOnly} onStep={onStep} />
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

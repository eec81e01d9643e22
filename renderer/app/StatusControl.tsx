import type { JSX } from 'react';
import { runCommand } from '../commands';
import { useSettings } from '../settings';
import { StatusChip, useOpenStory } from '../story';
import { stepCommand } from './stepCommands';

/** The chip of the open story's status, and the steps from it. */
export function StatusControl(): JSX.Element | null {
  const status = useOpenStory(({ open }) => open?.review.status);
  const readOnly = useOpenStory(({ open }) => open?.readOnly != null);
  const settings = useSettings((state) => state.loaded?.settings);
  if (!status || !settings) return null;
  return (
    <StatusChip
      status={status}
      role={settings.role}
      readOnly={readOnly}
      onStep={(next) => runCommand(stepCommand(next))}
    />
  );
}

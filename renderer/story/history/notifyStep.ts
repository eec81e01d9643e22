import { notify } from '../../ui';
import { onceLastStepIsUndone } from './storyHistory';

/**
 * Shows a notice of what was just done to the open story as one step, with a button that takes it back together with what
 * was done since. The notice goes when that step is taken back another way.
 */
export function notifyStep(message: string, undoLabel: string): void {
  const takeBack = onceLastStepIsUndone(() => dismiss());
  const dismiss = notify(message, { action: { label: undoLabel, run: takeBack } });
}

import { flushSync } from 'react-dom';
import { create } from 'zustand';
import type { DraftId, Story } from '../../../shared/story';
import { rememberCaret } from '../../ui';

/** An old version of a draft that is read as a whole, in place of the text to be written. */
export interface VersionShown {
  readonly draft: DraftId;
  readonly story: Story;
  /** What it is called, or when it was saved. */
  readonly label: string;
}

const useShown = create<{ readonly version: VersionShown | null }>(() => ({ version: null }));

/** Returns the version that is read; null while the text itself is on the paper. */
export const useVersionShown = (): VersionShown | null => useShown((state) => state.version);

let comeBack: () => void = () => undefined;

/** Shows a whole version on the paper, to be read. */
export function showVersion(version: VersionShown): void {
  if (useShown.getState().version === null) comeBack = rememberCaret();
  useShown.setState({ version });
}

/** Ends the reading of a version whose draft is left. */
export const forgetVersion = (): void => useShown.setState({ version: null });

/** Shows the text to be written again, with the focus and the caret where they were; nothing happens where no version is read. */
export function hideVersion(): void {
  if (useShown.getState().version === null) return;
  // At once, so that what is gone to next is there.
  flushSync(() => useShown.setState({ version: null }));
  comeBack();
}

import { flushSync } from 'react-dom';
import { create } from 'zustand';
import { refreshCommands } from '../../commands';
import { rememberCaret } from '../../ui';
import { hideVersion } from './versionShown';

const useShown = create<{ readonly isShown: boolean }>(() => ({ isShown: false }));

/** Whether the paper shows the story with what came and what went, in place of the text to be written. */
export const useIsShowingChanges = (): boolean => useShown((state) => state.isShown);

/** Whether the story is shown with its changes; for use outside of React. */
export const isShowingChanges = (): boolean => useShown.getState().isShown;

let comeBack: () => void = () => undefined;

/** Shows the story with its changes, or the text to be written again, with the caret where it was. */
export function toggleShowChanges(): void {
  hideVersion();
  if (!isShowingChanges()) comeBack = rememberCaret();
  // At once, so that what is gone to next is there.
  flushSync(() => useShown.setState(({ isShown }) => ({ isShown: !isShown })));
  if (!isShowingChanges()) comeBack();
  refreshCommands();
}

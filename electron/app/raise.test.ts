import { expect, it } from 'vitest';
import type { AppWindow } from '../window';
import { raise } from './raise';

/** A window in one state; what was done to it is listed in `seen`. */
function someWindow(state: 'minimized' | 'behind' | 'closed') {
  const seen: string[] = [];
  const note = (what: string) => () => void seen.push(what);
  const window = {
    isDestroyed: () => state === 'closed',
    isMinimized: () => state === 'minimized',
    restore: note('restore'),
    show: note('show'),
    focus: note('focus'),
  };
  return { seen, opened: { window } as unknown as AppWindow };
}

// loss 12: a file that is opened from the system raises the window.
it.each([
  ['minimized', ['restore', 'show', 'focus']],
  ['behind', ['show', 'focus']],
  ['closed', []],
] as const)('a window that is %s comes to the front as far as it can', (state, expected) => {
  const { seen, opened } = someWindow(state);
  raise(opened);
  expect(seen).toEqual(expected);
});

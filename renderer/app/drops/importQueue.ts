import { create } from 'zustand';
import type { CallOutput } from '../../../shared/bridge';

/** Reads a file that was given to Stet; null where there turned out to be none. */
export type ReadImport = () => Promise<CallOutput<'import:opened'>>;

/**
 * Files that were given to Stet and wait to be looked at, one dialog after the other. They are read only when their turn
 * comes, since main keeps few imports that nobody has accepted.
 */
export const useImportQueue = create<{ readonly waiting: readonly ReadImport[] }>(() => ({ waiting: [] }));

export const queueImports = (reads: readonly ReadImport[]): void =>
  useImportQueue.setState(({ waiting }) => ({ waiting: [...waiting, ...reads] }));

/** Takes the next one out of the queue; null where it is empty. */
export function nextImport(): ReadImport | null {
  const [first = null, ...waiting] = useImportQueue.getState().waiting;
  if (first) useImportQueue.setState({ waiting });
  return first;
}

/** Puts what was read and could not be shown back, to be the next. */
export const putBackImport = (read: ReadImport): void =>
  useImportQueue.setState(({ waiting }) => ({ waiting: [read, ...waiting] }));

export const skipImports = (): void => useImportQueue.setState({ waiting: [] });

import { create } from 'zustand';
import type { CallOutput } from '../../../shared/bridge';

/** Reads a file that was given to Stet; null where there turned out to be none. */
export type ReadImport = () => Promise<CallOutput<'import:opened'> | CallOutput<'import:read'>>;

/** A file that was given to Stet. */
export interface QueuedImport {
  /** Null where only main knows it, which hands it over once. */
  readonly name: string | null;
  readonly read: ReadImport;
}

/**
 * Files that were given to Stet and wait to be looked at. They are read only when their turn comes, since main keeps few
 * imports that nobody has accepted.
 */
export const useImportQueue = create<{ readonly waiting: readonly QueuedImport[] }>(() => ({ waiting: [] }));

/** Appends files to the queue. */
export const queueImports = (files: readonly QueuedImport[]): void =>
  useImportQueue.setState(({ waiting }) => ({ waiting: [...waiting, ...files] }));

/** Takes the next one out of the queue; null where it is empty. */
export function nextImport(): QueuedImport | null {
  const [first = null, ...waiting] = useImportQueue.getState().waiting;
  if (first) useImportQueue.setState({ waiting });
  return first;
}

/** A file that can be read as often as its list wants. */
export type NamedImport = QueuedImport & { readonly name: string };

/** Takes all out of the queue where they are several that can be listed by name; none otherwise. */
export function takeNamedImports(): readonly NamedImport[] {
  const { waiting } = useImportQueue.getState();
  const named = waiting.filter((file): file is NamedImport => file.name !== null);
  if (named.length < 2 || named.length < waiting.length) return [];
  useImportQueue.setState({ waiting: [] });
  return named;
}

/** Puts what was read and could not be shown back, to be the next. */
export const putBackImport = (file: QueuedImport): void =>
  useImportQueue.setState(({ waiting }) => ({ waiting: [file, ...waiting] }));

/** Empties the queue; the files in it are not read. */
export const skipImports = (): void => useImportQueue.setState({ waiting: [] });

import { create } from 'zustand';

/** The photos that are being taken in, by the file names of their figures. */
const useComing = create<{ readonly names: ReadonlySet<string> }>(() => ({ names: new Set() }));

/** Whether the photo of that file name is on its way into the draft. */
export const useIsPending = (fileName: string | null): boolean =>
  useComing(({ names }) => fileName !== null && names.has(fileName));

/** How many of these file names are of photos on their way into the draft. */
export const usePendingCount = (fileNames: readonly string[]): number =>
  useComing(({ names }) => fileNames.filter((name) => names.has(name)).length);

/** Whether the photo of that file name is on its way into the draft; for use outside of React. */
export const isPending = (fileName: string): boolean => useComing.getState().names.has(fileName);

/** Returns the file names of the photos on their way into the draft: the same set until one begins or ends. */
export const pendingPhotos = (): ReadonlySet<string> => useComing.getState().names;

/** Notifies of every photo that begins or ends to be taken in; returns a dispose function. */
export const subscribePending = (onChange: () => void): (() => void) => useComing.subscribe(onChange);

/** Marks the photos of these file names as on their way. */
export const setPending = (fileNames: readonly string[]): void =>
  useComing.setState(({ names }) => ({ names: new Set([...names, ...fileNames]) }));

/** Marks the photo of that file name as no longer on its way, whether it was taken in or refused. */
export const setArrived = (fileName: string): void =>
  useComing.setState(({ names }) => ({ names: new Set([...names].filter((name) => name !== fileName)) }));

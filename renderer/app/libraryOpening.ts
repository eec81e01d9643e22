import { create } from 'zustand';

/** Whether a library is being opened: until its first story is on the paper, "no story is open" would mislead. */
export const useLibraryOpening = create<{ readonly isOpening: boolean }>(() => ({ isOpening: true }));

/** Does what opens a library and its first story; desk and paper show meanwhile that it is being opened. */
export async function whileOpening(open: () => Promise<void>): Promise<void> {
  useLibraryOpening.setState({ isOpening: true });
  await open().finally(() => useLibraryOpening.setState({ isOpening: false }));
}

import { rememberCaret } from './rememberCaret';

/** Opens a dialog over the window, and gives what closes it again; focus and caret are then where they were. */
export function openModal(dialog: HTMLDialogElement): () => void {
  const giveBack = rememberCaret();
  dialog.showModal();
  return () => {
    dialog.close();
    // The browser gives back the focus alone.
    giveBack();
  };
}

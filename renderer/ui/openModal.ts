import { rememberCaret } from './rememberCaret';

/**
 * Opens a dialog over the window and returns the function that closes it; focus and caret are then where they were. The
 * key that closes it has no further effect: the text that gets the focus back would take its Enter for one of its own.
 */
export function openModal(dialog: HTMLDialogElement): () => void {
  const giveBack = rememberCaret();
  let lastKey: KeyboardEvent | null = null;
  dialog.addEventListener('keydown', (event) => (lastKey = event), { capture: true });
  dialog.showModal();
  return () => {
    // Without effect where that key is not being handled any more.
    lastKey?.preventDefault();
    dialog.close();
    // The browser restores the focus alone.
    giveBack();
  };
}

/**
 * Notes what has the focus and what is selected, and gives what brings both back. The focus alone would not do: a field
 * that had it meanwhile took the caret with it, and an editor that has the focus and no caret takes no key. What is gone
 * is not brought back; a caret that somebody else has put into the editor stays.
 */
export function rememberCaret(): () => void {
  const focused = document.activeElement;
  const selection = document.getSelection();
  const { anchorNode, anchorOffset = 0, focusNode, focusOffset = 0 } = selection ?? {};
  return () => {
    if (!(focused instanceof HTMLElement) || !focused.isConnected) return;
    // Asked before the focus comes, which puts a caret at the start.
    const hasCaret = selection !== null && focused.contains(selection.anchorNode);
    focused.focus({ preventScroll: true });
    if (hasCaret || !selection || !focused.isContentEditable || !anchorNode || !focusNode) return;
    if (focused.contains(anchorNode) && focused.contains(focusNode))
      selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
  };
}

/**
 * Notes what has the focus (`focused`: what is losing it) and what is selected, and returns the function that restores
 * both. The focus alone would not do: a field that had it meanwhile took the caret with it, and an editor that has the
 * focus and no caret takes no key. Where it was in a menu, or is gone, it goes to the text with the caret, else to the
 * menu's button. A caret that somebody else has put there stays.
 */
export function rememberCaret(focused: Element | null = document.activeElement): () => void {
  const menu = focused?.closest('[role="menu"]');
  const selection = document.getSelection();
  const { anchorNode = null, anchorOffset = 0, focusNode = null, focusOffset = 0 } = selection ?? {};
  const text = (anchorNode instanceof Element ? anchorNode : anchorNode?.parentElement)?.closest(
    '[contenteditable="true"]',
  );
  const button = document.getElementById(menu?.getAttribute('aria-labelledby') ?? '');
  return () => {
    const home = [menu ? null : focused, text, button].find((one) => one instanceof HTMLElement && one.isConnected);
    if (!(home instanceof HTMLElement)) return;
    // Asked before the focus comes, which puts a caret at the start.
    const hasCaret = selection !== null && home.contains(selection.anchorNode);
    home.focus({ preventScroll: true });
    if (hasCaret || !selection || !home.isContentEditable || !anchorNode || !focusNode) return;
    if (home.contains(anchorNode) && home.contains(focusNode))
      selection.setBaseAndExtent(
        anchorNode,
        within(anchorNode, anchorOffset),
        focusNode,
        within(focusNode, focusOffset),
      );
  };
}

/** The text may have become shorter meanwhile. */
const within = (node: Node, offset: number): number =>
  Math.min(offset, node instanceof Text ? node.length : node.childNodes.length);

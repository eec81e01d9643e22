import { $addUpdateTag, SKIP_DOM_SELECTION_TAG, type LexicalEditor } from 'lexical';
import { isField } from '../commands';

// After every change Lexical puts the page's caret where it has its own, and Chromium the focus with it: what is typed
// next, as into the headline, would go into the body.

/** In a change that nobody asked for at this moment: leaves the caret alone unless it is in the body. */
export function $keepCaret(editor: LexicalEditor): void {
  if (document.activeElement !== editor.getRootElement()) $addUpdateTag(SKIP_DOM_SELECTION_TAG);
}

/** In a change that was asked for from a panel: leaves the caret alone where it is in a field; from a button it goes into the body. */
export function $keepCaretOfField(): void {
  if (isField(document.activeElement)) $addUpdateTag(SKIP_DOM_SELECTION_TAG);
}

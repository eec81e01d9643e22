import { highlightsOf, type DrawnMark, type HighlightGroup } from './highlights';

/** Returns the mark of a group at the caret, in a field or in the body; null where there is none. */
export function highlightAtCaret(group: HighlightGroup): DrawnMark | null {
  const caret = caretText();
  if (!caret) return null;
  const { node, offset } = caret;
  const isAt = ({ range }: DrawnMark): boolean => {
    try {
      return range.isPointInRange(node, offset);
    } catch {
      return false; // The text was taken out of the page since it was marked.
    }
  };
  return highlightsOf(group).find(isAt) ?? null;
}

/** The DOM text that the caret is in; in a field, the same place of its mirror. */
function caretText(): { readonly node: Node; readonly offset: number } | null {
  const field = document.activeElement;
  if (field instanceof HTMLTextAreaElement) {
    const node = field.parentElement?.querySelector('.ui-growing__mirror')?.firstChild;
    return node ? { node, offset: field.selectionStart } : null;
  }
  const selection = getSelection();
  return selection?.focusNode ? { node: selection.focusNode, offset: selection.focusOffset } : null;
}

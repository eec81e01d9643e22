import { $getSelection, $isRangeSelection, COMMAND_PRIORITY_HIGH, KEY_ESCAPE_COMMAND, mergeRegister } from 'lexical';
import type { LexicalEditor } from 'lexical';
import { useCallback, useEffect, useState } from 'react';
import type { Anchor } from '../../ui';

/**
 * The text that is selected in the body, once it is settled: not while a word is composed, the mouse button is down, or
 * the focus is in a field. `dismiss` lets it be until another selection is made; Escape does the same.
 */
export function useSelectedText(editor: LexicalEditor): {
  readonly selected: Anchor | null;
  readonly dismiss: () => void;
} {
  const [selected, setSelected] = useState<Anchor | null>(null);
  const dismiss = useCallback(() => setSelected(null), []);
  useEffect(() => {
    let isMouseDown = false;
    const look = (): void => {
      const range = isMouseDown || editor.isComposing() ? null : selectedRange(editor);
      setSelected(range);
    };
    const listening = new AbortController();
    const onDocument = { signal: listening.signal, capture: true };
    document.addEventListener(
      'pointerdown',
      (event) => {
        if (isOnFormatBar(event.target)) return;
        isMouseDown = true;
        setSelected(null);
      },
      onDocument,
    );
    for (const name of ['pointerup', 'pointercancel', 'dragend']) {
      document.addEventListener(
        name,
        () => {
          if (!isMouseDown) return;
          isMouseDown = false;
          // After Lexical has heard of the selection.
          setTimeout(look);
        },
        onDocument,
      );
    }
    // Fields and dialogs that take the focus end it; the bar itself does not.
    document.addEventListener('focusin', (event) => !isOnFormatBar(event.target) && look(), onDocument);
    return mergeRegister(
      () => listening.abort(),
      editor.registerUpdateListener(({ editorState, prevEditorState, dirtyLeaves, dirtyElements }) => {
        const before = prevEditorState.read($getSelection);
        const now = editorState.read($getSelection);
        const isSame = now !== null && before !== null && now.is(before);
        if (!isSame || dirtyLeaves.size > 0 || dirtyElements.size > 0) look();
      }),
      editor.registerCommand(
        KEY_ESCAPE_COMMAND,
        () => {
          // Only with nothing to hide does Escape go on, to leave the body.
          if (document.querySelector('.format-bar') === null) return false;
          setSelected(null);
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
    );
  }, [editor]);
  return { selected, dismiss };
}

const isOnFormatBar = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('.format-bar') !== null;

/** The selected words on the screen; null where none are, or where the focus is elsewhere. */
function selectedRange(editor: LexicalEditor): Range | null {
  const root = editor.getRootElement();
  const focused = document.activeElement;
  if (!root || !editor.isEditable() || !(focused === root || isOnFormatBar(focused))) return null;
  const hasText = editor.getEditorState().read(() => {
    const selection = $getSelection();
    return $isRangeSelection(selection) && !selection.isCollapsed() && selection.getTextContent().trim() !== '';
  });
  const range = hasText ? window.getSelection()?.getRangeAt(0) : undefined;
  return range && root.contains(range.commonAncestorContainer) ? range : null;
}

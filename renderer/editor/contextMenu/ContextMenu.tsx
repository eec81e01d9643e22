import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getSelection, $isRangeSelection, $setSelection, type BaseSelection, type LexicalEditor } from 'lexical';
import { useEffect, useState, type JSX } from 'react';
import { isMenuKey } from '../../commands';
import { useText } from '../../i18n';
import { highlightAtCaret, highlightAtPoint, misspellingAt, type DrawnMark, type Misspelling } from '../../story';
import { PointMenu } from '../../ui';
import { isFocusLeft } from '../toolbar/focusBody';
import { contextItems } from './contextItems';
import { useSpellingItems } from './useSpellingItems';

interface Call {
  readonly at: { readonly x: number; readonly y: number };
  /** What was clicked, or holds the caret. */
  readonly place: Element;
  /** What had the focus, and gets it back. */
  readonly focused: HTMLElement | null;
  /** The misspelt word that it was called at. */
  readonly misspelling: Misspelling | null;
  /** What was selected in the body. */
  readonly selection: BaseSelection | null;
}

/** The menu of a right click in the body, of the menu key and of Shift+F10. */
export function ContextMenu(): JSX.Element | null {
  const [editor] = useLexicalComposerContext();
  const text = useText();
  const [called, setCalled] = useState<Call | null>(null);
  useEffect(
    () =>
      editor.registerRootListener((root) => {
        const onMenu = (event: MouseEvent): void => {
          if (!(event.target instanceof Element)) return;
          event.preventDefault();
          const at = { x: event.clientX, y: event.clientY };
          setCalled(callOf(editor, event.target, at, highlightAtPoint('check', at.x, at.y)));
        };
        const onKey = (event: KeyboardEvent): void => {
          if (!isMenuKey(event) || !(event.target instanceof Element)) return;
          event.preventDefault();
          setCalled(callOf(editor, event.target, caretPlace(event.target), highlightAtCaret('check')));
        };
        if (!root) return;
        root.addEventListener('contextmenu', onMenu);
        root.addEventListener('keydown', onKey);
        return () => {
          root.removeEventListener('contextmenu', onMenu);
          root.removeEventListener('keydown', onKey);
        };
      }),
    [editor],
  );
  const spelling = useSpellingItems(called?.misspelling ?? null);
  if (!called || spelling === null) return null;
  const { at, place, focused, selection } = called;
  const giveBack = (): void => focused?.focus({ preventScroll: true });
  const hasSelection = $isRangeSelection(selection) && !selection.isCollapsed();
  const items = () =>
    [...(spelling.length > 0 ? [spelling] : []), ...contextItems(place, hasSelection, text)].map((group) =>
      group.map((item) => ({
        ...item,
        // Once the menu is gone and the focus is back where it is meant to be done.
        onChoose: () => {
          setTimeout(() => {
            giveBack();
            // The browser may have let go of what was selected while the menu had the focus.
            if (focused === editor.getRootElement())
              editor.update(() => $setSelection(selection?.clone() ?? null), { discrete: true });
            item.onChoose();
          });
        },
      })),
    );
  return (
    <PointMenu
      label={text('editor.contextMenu')}
      at={at}
      items={items}
      onClosed={() => {
        setCalled(null);
        // What was chosen may have taken it, such as the field for a comment.
        setTimeout(() => isFocusLeft() && giveBack());
      }}
    />
  );
}

function callOf(editor: LexicalEditor, place: Element, at: Call['at'], mark: DrawnMark | null): Call {
  // The browser reports what a click selected some moments later.
  document.dispatchEvent(new Event('selectionchange'));
  const selection = editor.read($getSelection);
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  return { at, place, focused, selection, misspelling: misspellingAt(mark) };
}

/** Below the caret; at the corner of what has the focus where there is none. */
function caretPlace(target: Element): Call['at'] {
  const selection = window.getSelection();
  const caret = selection?.rangeCount ? selection.getRangeAt(0).getBoundingClientRect() : null;
  const corner = target.getBoundingClientRect();
  return caret && caret.height > 0 ? { x: caret.left, y: caret.bottom } : { x: corner.left + 16, y: corner.top + 24 };
}

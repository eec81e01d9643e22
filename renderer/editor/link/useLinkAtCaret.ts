import {
  $getSelection,
  COMMAND_PRIORITY_HIGH,
  KEY_ESCAPE_COMMAND,
  mergeRegister,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { useCallback, useEffect, useRef, useState } from 'react';
import { $linkAtCaret } from './linkAtCaret';

/** A link with the caret in it, or one that was clicked in a body that cannot be edited. */
export interface ShownLink {
  readonly key: NodeKey | null;
  readonly url: string;
  readonly element: HTMLElement;
}

const isSame = (one: ShownLink | null, other: ShownLink | null): boolean =>
  one?.key === other?.key && one?.url === other?.url && one?.element === other?.element;

/** The link to show a card for; null where there is none. `dismiss` hides it until the caret has left that link, and Escape does the same. */
export function useLinkAtCaret(editor: LexicalEditor): {
  readonly shown: ShownLink | null;
  readonly dismiss: () => void;
} {
  const [shown, setShown] = useState<ShownLink | null>(null);
  const dismissed = useRef<NodeKey | null>(null);
  const dismiss = useCallback(() => {
    setShown((before) => {
      dismissed.current = before?.key ?? null;
      return null;
    });
  }, []);
  useEffect(() => {
    const look = (): void => {
      // Words that are being composed change the link's text and not the caret's place.
      if (editor.isComposing()) return;
      const found = linkNow(editor);
      if (found === null || found.key !== dismissed.current) dismissed.current = null;
      const next = dismissed.current === null ? found : null;
      setShown((before) => (isSame(before, next) ? before : next));
    };
    const onClick = ({ target }: MouseEvent): void => {
      if (editor.isEditable()) return;
      const element = target instanceof Element ? target.closest('a') : null;
      setShown(element && { key: null, url: element.href, element });
    };
    const onPointerDown = ({ target }: PointerEvent): void => {
      if (!editor.isEditable() && !isOnLinkCard(target)) setShown(null);
    };
    document.addEventListener('focusin', look);
    document.addEventListener('pointerdown', onPointerDown);
    return mergeRegister(
      () => document.removeEventListener('focusin', look),
      () => document.removeEventListener('pointerdown', onPointerDown),
      editor.registerRootListener((root, previous) => {
        previous?.removeEventListener('click', onClick);
        root?.addEventListener('click', onClick);
      }),
      editor.registerUpdateListener(look),
      editor.registerCommand(
        KEY_ESCAPE_COMMAND,
        () => {
          // Only with nothing to hide does Escape go on, to leave the body.
          if (document.querySelector('.link-card') === null) return false;
          dismiss();
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
    );
  }, [editor, dismiss]);
  return { shown, dismiss };
}

const isOnLinkCard = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('.link-card') !== null;

/** The link with the caret, and no selected words, in it; null where the focus is neither in the body nor on the card. */
function linkNow(editor: LexicalEditor): ShownLink | null {
  const focused = document.activeElement;
  if (!editor.isEditable() || !(focused === editor.getRootElement() || isOnLinkCard(focused))) return null;
  return editor.getEditorState().read(() => {
    const link = $getSelection()?.isCollapsed() === true ? $linkAtCaret() : null;
    const element = link && editor.getElementByKey(link.getKey());
    return link && element && { key: link.getKey(), url: link.getURL(), element };
  });
}

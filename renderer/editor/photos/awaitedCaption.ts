import type { NodeKey } from 'lexical';
import { useEffect, type RefObject } from 'react';

/** The figure that was inserted and is not drawn yet. */
let awaited: NodeKey | null = null;

/** The caption of this figure gets the caret as soon as it is drawn. */
export function awaitCaption(key: NodeKey): void {
  awaited = key;
}

/** Shows a figure that has just been inserted, with the caret in its caption; its fields are in `fields`. */
export function useAwaitedCaption(key: NodeKey, fields: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const caption = fields.current?.querySelector('textarea');
    if (awaited !== key || !caption) return;
    awaited = null;
    caption.focus({ preventScroll: true });
    const block = fields.current?.parentElement;
    const show = (): void => {
      if (document.activeElement !== caption) return;
      block?.scrollIntoView({ block: 'nearest' });
      // Of a photo higher than the window, the end.
      caption.scrollIntoView({ block: 'nearest' });
    };
    show();
    // Once more when the photo has its height.
    const image = block?.querySelector('img');
    image?.addEventListener('load', show, { once: true });
    return () => image?.removeEventListener('load', show);
  }, [key, fields]);
}

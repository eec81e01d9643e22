import { useEffect, useRef, type RefObject } from 'react';

/**
 * For a frame that shows and does nothing: a click in it leaves the focus where it was, so that Escape still closes the
 * dialog around it. Tab goes into it all the same, to scroll by key.
 */
export function useKeptFocus(): RefObject<HTMLIFrameElement | null> {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    let last = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    let isByTab = false;
    const onFocus = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLElement && target !== frame.current) last = target;
    };
    const onKey = ({ key, type }: KeyboardEvent): void => void (isByTab = key === 'Tab' && type === 'keydown');
    // The window hears of the focus only by losing it to the frame.
    const onBlur = (): void => {
      if (document.activeElement === frame.current && !isByTab) setTimeout(() => last?.focus());
      isByTab = false;
    };
    document.addEventListener('focusin', onFocus);
    document.addEventListener('keydown', onKey, true);
    window.addEventListener('blur', onBlur);
    return () => {
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('keydown', onKey, true);
      window.removeEventListener('blur', onBlur);
    };
  }, []);
  return frame;
}

import { useEffect, useState, type RefObject } from 'react';

/** Height of a row of `rem` in pixels; it follows the text size of the settings and the zoom of the window. */
export function useRowHeight(list: RefObject<HTMLElement | null>, rem: number): number {
  const [height, setHeight] = useState(rem * 16);
  useEffect(() => {
    if (!list.current) return;
    const read = (): void => setHeight(rem * Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
    read();
    const observer = new MutationObserver(read);
    observer.observe(document.documentElement, { attributeFilter: ['data-text-size'] });
    return () => observer.disconnect();
  }, [list, rem]);
  return height;
}

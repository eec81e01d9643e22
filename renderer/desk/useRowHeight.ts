import { useEffect, useState, type RefObject } from 'react';

/** Height of a card in rem, as in DeskCard.css. */
const ROW_REM = 5;

/** Height of a row in pixels; it follows the text size of the settings and the zoom of the window. */
export function useRowHeight(list: RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(ROW_REM * 16);
  useEffect(() => {
    if (!list.current) return;
    const read = (): void =>
      setHeight(ROW_REM * Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
    read();
    const observer = new MutationObserver(read);
    observer.observe(document.documentElement, { attributeFilter: ['data-text-size'] });
    return () => observer.disconnect();
  }, [list]);
  return height;
}

import { useEffect, useEffectEvent } from 'react';

/** How long the pointer has to rest before a card comes, and how long it stays once the pointer has left. */
const REST_MS = 350;
const LINGER_MS = 250;

interface HoverOptions<T> {
  /** What is under a point of the window, if anything. */
  readonly at: (x: number, y: number) => T | null;
  /** Whether the pointer is over the card itself. */
  readonly isOver: (target: Node) => boolean;
  readonly onChange: (found: T | null) => void;
}

/**
 * Reports to `onChange` what the pointer has come to rest on in the paper; null once it has left both that and the
 * card.
 */
export function useHover<T>({ at, isOver, onChange }: HoverOptions<T>): void {
  const look = useEffectEvent(at);
  const over = useEffectEvent(isOver);
  const tell = useEffectEvent(onChange);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onMove = (event: PointerEvent): void => {
      clearTimeout(timer);
      const { target, clientX, clientY } = event;
      if (!(target instanceof Element) || event.buttons !== 0 || over(target)) return;
      const isOnPaper = target.closest('.paper') !== null;
      timer = setTimeout(() => tell(isOnPaper ? look(clientX, clientY) : null), isOnPaper ? REST_MS : LINGER_MS);
    };
    // The menu of a right click takes the card's place.
    const onMenu = (): void => {
      clearTimeout(timer);
      tell(null);
    };
    document.addEventListener('pointermove', onMove, { passive: true });
    document.addEventListener('contextmenu', onMenu);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('pointermove', onMove);
      document.removeEventListener('contextmenu', onMenu);
    };
  }, []);
}

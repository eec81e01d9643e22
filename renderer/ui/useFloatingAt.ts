import { autoUpdate, flip, offset, shift, size, useFloating, type Placement } from '@floating-ui/react';
import { useEffect, useState, type CSSProperties } from 'react';

/** Something on the screen that a floating element is placed beside. */
export interface Anchor {
  readonly getBoundingClientRect: () => DOMRect;
}

/** What a floating element is placed beside, on which side, and how much room it may take. */
export interface FloatingAtOptions {
  readonly anchor: Anchor;
  readonly placement: Placement;
  /** Room between the two, in px. */
  readonly gap: number;
  /** Room at the top of the window that is kept free, in px. */
  readonly top?: number;
  /** How high it may become, in px; less where there is less room. */
  readonly maxHeight?: number;
}

/** Keeps a floating element beside its anchor and inside the window, on the other side where there is no room. Set `ref` and `style` on it. */
export function useFloatingAt({ anchor, placement, gap, top = 8, maxHeight }: FloatingAtOptions): {
  readonly ref: (element: HTMLElement | null) => void;
  readonly style: CSSProperties;
} {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const padding = { top, right: 8, bottom: 8, left: 8 };
  const { refs, floatingStyles } = useFloating({
    strategy: 'fixed',
    placement,
    elements: { floating: element },
    whileElementsMounted: autoUpdate,
    middleware: [
      offset(gap),
      flip({ padding }),
      shift({ padding }),
      ...(maxHeight === undefined
        ? []
        : [
            size({
              padding,
              apply: ({ availableHeight, elements: { floating } }) => {
                floating.style.maxHeight = `${Math.min(maxHeight, Math.max(120, availableHeight))}px`;
              },
            }),
          ]),
    ],
  });
  useEffect(() => refs.setPositionReference(anchor), [refs, anchor]);
  return { ref: setElement, style: floatingStyles };
}

import type { WindowPlace } from '../settings';

/** A rectangle of the desktop, in device-independent pixels. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A quarter of a small laptop's screen; also what is left of it at 300 % zoom (WCAG 2.2, 1.4.10 Reflow). */
export const MIN_SIZE = { width: 320, height: 240 } as const;
const FIRST_SIZE = { width: 1360, height: 860 } as const;

/** Where a window opens: where it was, while enough of it would be on a screen that is there; else in the middle, not larger than the screen. */
export function placeToOpen(last: WindowPlace | null, screens: readonly Area[]): Partial<Area> {
  const [first] = screens;
  const fits = {
    width: Math.min(FIRST_SIZE.width, first?.width ?? FIRST_SIZE.width),
    height: Math.min(FIRST_SIZE.height, first?.height ?? FIRST_SIZE.height),
  };
  if (!last) return fits;
  const { x, y, width, height } = last;
  if (x === undefined || y === undefined) return { width, height };
  const shows = (screen: Area): boolean =>
    Math.min(x + width, screen.x + screen.width) - Math.max(x, screen.x) > 200 &&
    y >= screen.y &&
    y < screen.y + screen.height - 100;
  return screens.some(shows) ? { x, y, width, height } : fits;
}

import type { AppWindow } from '../window';

/** Brings a window to the front, out of the dock too; one that is closed already stays closed. */
export function raise({ window }: AppWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

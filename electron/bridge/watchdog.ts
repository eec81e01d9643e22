import type { WebContents } from 'electron';
import { WATCHDOG_CHANNEL } from '../../shared/bridge/channel';

/**
 * Opens the beats between main and a page, answered by its preload, in the thread that the page draws in. Returns the
 * function that sends a beat.
 */
export function openWatchdog(page: WebContents, onHeard: () => void): () => void {
  page.ipc.on(WATCHDOG_CHANNEL, onHeard);
  return () => page.send(WATCHDOG_CHANNEL);
}

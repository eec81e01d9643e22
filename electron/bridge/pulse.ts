import type { WebContents } from 'electron';
import { PULSE_CHANNEL } from '../../shared/bridge/channel';

/**
 * Opens the beats between main and a page, answered by its preload, in the thread that the page draws in. Returns the
 * function that sends a beat.
 */
export function openPulse(page: WebContents, onHeard: () => void): () => void {
  page.ipc.on(PULSE_CHANNEL, onHeard);
  return () => page.send(PULSE_CHANNEL);
}

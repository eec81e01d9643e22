import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import {
  calls,
  channelOf,
  eventChannelOf,
  events,
  type CallHandlers,
  type CallName,
  type EventName,
  type EventPayload,
} from '../../shared/bridge';
import { answerCall } from './answerCall';

/**
 * Calls whose answer goes to the page as JSON: an object crosses from the preload into the page property by property,
 * which takes a tenth of a second for the cards of 10,000 drafts.
 */
const LISTS: ReadonlySet<string> = new Set<CallName>(['draft:list']);

/** Answers every call of the table. A foreign frame or malformed input never reaches a handler. */
export function serveCalls(handlers: CallHandlers, isOurFrame: (event: IpcMainInvokeEvent) => boolean): void {
  for (const name of Object.keys(calls)) {
    ipcMain.handle(channelOf(name), async (event, raw: unknown) => {
      if (!isOurFrame(event)) throw new Error(`${name}: refused, unknown sender`);
      const answer = await answerCall(handlers, name, raw);
      return LISTS.has(name) ? JSON.stringify(answer) : answer;
    });
  }
}

/** Sends an event to a page; nothing happens where the page is gone. */
export function sendEvent<N extends EventName>(page: WebContents | null, name: N, payload: EventPayload<N>): void {
  if (page && !page.isDestroyed()) page.send(eventChannelOf(name), events[name].parse(payload));
}

import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import {
  calls,
  channelOf,
  eventChannelOf,
  events,
  type CallHandlers,
  type EventName,
  type EventPayload,
} from '../../shared/bridge';
import { answerCall } from './answerCall';

/** Answers every call of the table. A foreign frame or malformed input never reaches a handler. */
export function serveCalls(handlers: CallHandlers, isOurFrame: (event: IpcMainInvokeEvent) => boolean): void {
  for (const name of Object.keys(calls)) {
    ipcMain.handle(channelOf(name), (event, raw: unknown) => {
      if (!isOurFrame(event)) throw new Error(`${name}: refused, unknown sender`);
      return answerCall(handlers, name, raw);
    });
  }
}

/** Sends an event to a page; nothing happens where the page is gone. */
export function sendEvent<N extends EventName>(page: WebContents | null, name: N, payload: EventPayload<N>): void {
  if (page && !page.isDestroyed()) page.send(eventChannelOf(name), events[name].parse(payload));
}

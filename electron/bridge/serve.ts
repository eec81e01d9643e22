import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import type { z } from 'zod';
import {
  calls,
  channelOf,
  eventChannelOf,
  events,
  type CallHandlers,
  type EventName,
  type EventPayload,
} from '../../shared/bridge';

interface Spec {
  readonly input: z.ZodType;
  readonly output: z.ZodType;
}

/** Answers every call of the table. A foreign frame or malformed input never reaches a handler. */
export function serveCalls(handlers: CallHandlers, isOurFrame: (event: IpcMainInvokeEvent) => boolean): void {
  for (const [name, spec] of Object.entries<Spec>(calls)) {
    // The table pairs each schema with its handler's input type; a loop over it cannot show that to the compiler.
    const handle = handlers[name as keyof CallHandlers] as (input: unknown) => Promise<unknown>;
    ipcMain.handle(channelOf(name), async (event, raw: unknown) => {
      if (!isOurFrame(event)) throw new Error(`${name}: refused, unknown sender`);
      return spec.output.parse(await handle(spec.input.parse(raw)));
    });
  }
}

/** Sends an event to a page; nothing happens where the page is gone. */
export function sendEvent<N extends EventName>(page: WebContents | null, name: N, payload: EventPayload<N>): void {
  if (page && !page.isDestroyed()) page.send(eventChannelOf(name), events[name].parse(payload));
}

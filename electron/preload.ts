import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { channelOf, eventChannelOf, WATCHDOG_CHANNEL } from '../shared/bridge/channel';

// The prefix is added here, so the page cannot reach a channel outside the tables; main checks the rest.
contextBridge.exposeInMainWorld('stet', {
  call: (name: string, input: unknown): Promise<unknown> => ipcRenderer.invoke(channelOf(name), input),
  on: (name: string, listener: (payload: unknown) => void): (() => void) => {
    const channel = eventChannelOf(name);
    const hear = (_event: IpcRendererEvent, payload: unknown): void => listener(payload);
    ipcRenderer.on(channel, hear);
    return () => {
      ipcRenderer.removeListener(channel, hear);
    };
  },
});

// Answered in the page's own thread: main hears by it that the page does not hang.
ipcRenderer.on(WATCHDOG_CHANNEL, () => ipcRenderer.send(WATCHDOG_CHANNEL));

import type { CallInput, CallName, CallOutput, EventName, EventPayload } from '../../shared/bridge';

declare global {
  interface Window {
    readonly stet: {
      call(name: string, input: unknown): Promise<unknown>;
      on(name: string, listener: (payload: unknown) => void): () => void;
    };
  }
}

/** Asks the main process. The only place in the renderer that touches `window.stet`; main has already checked the answer. */
export const call = async <N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> =>
  (await window.stet.call(name, input)) as CallOutput<N>;

/** Listens to an event of the main process, which has checked the payload; gives its undo. */
export const onEvent = <N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): (() => void) =>
  window.stet.on(name, (payload) => listener(payload as EventPayload<N>));

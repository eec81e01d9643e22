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
  unpacked(await window.stet.call(name, packed(input))) as CallOutput<N>;

/** No call answers with a text: main sends a long list as JSON. */
const unpacked = (answer: unknown): unknown => (typeof answer === 'string' ? JSON.parse(answer) : answer);

/**
 * The input as JSON, which main unpacks. An object crosses from the page into the preload property by property, which
 * takes tens of milliseconds for a long story; a string crosses at once. Bytes go as they are.
 */
const packed = (input: object): unknown =>
  Object.values(input).some((value) => value instanceof Uint8Array) ? input : JSON.stringify(input);

/** Listens to an event of the main process, which has checked the payload; returns a dispose function. */
export const onEvent = <N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): (() => void) =>
  window.stet.on(name, (payload) => listener(payload as EventPayload<N>));

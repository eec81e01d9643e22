import { EventEmitter } from 'node:events';
import type { App, PowerMonitor } from 'electron';
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { registerQuit } from './registerQuit';
import type { AppWindow } from '../window';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Electron as far as it ends a program, with a window whose page lets it be closed; what was done is listed in `seen`. */
function someProgram({
  finish = () => Promise.resolve(),
  isDiskBusy = () => false,
}: { readonly finish?: () => Promise<void>; readonly isDiskBusy?: () => boolean } = {}) {
  const seen: string[] = [];
  const note = (what: string) => () => void seen.push(what);
  const app = Object.assign(new EventEmitter(), {
    quit: note('quit'),
    exit: note('exit'),
    relaunch: note('relaunch'),
    commandLine: { appendSwitch: () => undefined, removeSwitch: () => undefined },
  });
  const powerMonitor = new EventEmitter();
  const before = new Map(SIGNALS.map((signal) => [signal, process.listeners(signal)]));
  const window = { isDestroyed: () => false, close: note('close'), destroy: note('destroy') };
  const quitting = registerQuit(
    // Of Electron, only what ends a program is here.
    { app: app as unknown as App, powerMonitor: powerMonitor as unknown as PowerMonitor },
    () => ({ window, closing: { sessionEnds: note('close') }, stopCounting: () => undefined }) as unknown as AppWindow,
    (signalled) => {
      seen.push(signalled ? 'finish at once' : 'finish');
      return finish();
    },
    note('hopeless'),
    { isDiskBusy, kill: note('kill') },
  );
  onTestFinished(() => {
    for (const signal of SIGNALS)
      for (const added of process.listeners(signal))
        if (!before.get(signal)?.includes(added)) process.off(signal, added);
  });
  return { app, powerMonitor, quitting, seen };
}

// loss 20
it('where nothing can be shown any more, the window is closed once, however often that is noticed', async () => {
  const { quitting, seen } = someProgram();
  quitting.startAnew();
  await vi.advanceTimersByTimeAsync(600);
  quitting.startAnew();
  await vi.advanceTimersByTimeAsync(10_000);
  quitting.startAnew();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(seen).toEqual(['close']);
});

it('starts anew once all is saved, where nothing could be shown', async () => {
  const { app, quitting, seen } = someProgram();
  quitting.startAnew();
  await vi.advanceTimersByTimeAsync(700);
  quitting.giveUp();
  app.emit('window-all-closed');
  await vi.runAllTimersAsync();
  expect(seen).toEqual(['close', 'destroy', 'finish', 'relaunch', 'quit']);
});

it('does not start anew when its session ends meanwhile', async () => {
  const { app, quitting, seen } = someProgram();
  quitting.startAnew();
  process.emit('SIGTERM');
  await vi.advanceTimersByTimeAsync(10_000);
  app.emit('window-all-closed');
  await vi.runAllTimersAsync();
  expect(seen).toEqual(['close', 'finish at once', 'quit']);
});

it('keeps the window open for text that cannot be saved, but not against a signal', async () => {
  const { app, quitting, seen } = someProgram();
  quitting.giveUp();
  expect(seen).toEqual([]);
  process.emit('SIGHUP');
  quitting.giveUp();
  expect(seen).toEqual(['close', 'destroy']);
  app.emit('window-all-closed');
  await vi.runAllTimersAsync();
  expect(seen).toEqual(['close', 'destroy', 'finish at once', 'exit']);
});

it('saves all once, however often it is told to end, and ends though that fails', async () => {
  const { app, powerMonitor, seen } = someProgram({ finish: () => Promise.reject(new Error('no disk')) });
  const asked = { preventDefault: vi.fn() };
  powerMonitor.emit('shutdown', asked);
  app.emit('will-quit', asked);
  app.emit('window-all-closed');
  await vi.runAllTimersAsync();
  expect(asked.preventDefault).toHaveBeenCalledTimes(2);
  expect(seen).toEqual(['close', 'finish', 'quit']);
  app.emit('will-quit', asked);
  expect(asked.preventDefault).toHaveBeenCalledTimes(2);
});

// loss 7
it.each([
  ['within a second ends in order', 19, ['finish', 'quit']],
  ['never ends all the same', Infinity, ['finish', 'kill']],
] as const)('a Stet with a call to the disk that comes back %s', async (_, looks, expected) => {
  let looked = 0;
  const { app, seen } = someProgram({ isDiskBusy: () => (looked += 1) <= looks });
  app.emit('window-all-closed');
  await vi.advanceTimersByTimeAsync(1000);
  expect(seen).toEqual(expected);
});

// loss 7
it('where nothing can be shown and the disk does not answer either, the user is told', async () => {
  const { app, quitting, seen } = someProgram({ isDiskBusy: () => true });
  quitting.startAnew();
  await vi.advanceTimersByTimeAsync(700);
  app.emit('window-all-closed');
  await vi.advanceTimersByTimeAsync(1000);
  expect(seen).toEqual(['close', 'finish', 'hopeless', 'kill']);
});

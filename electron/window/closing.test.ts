import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createClosing } from './closing';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function someWindow(answers = true) {
  const seen: string[] = [];
  const closing = createClosing({
    askPage: () => {
      seen.push('asked');
      return answers;
    },
    close: () => seen.push('closed'),
    onStay: () => seen.push('stays'),
  });
  return { seen, closing };
}

it('closes when the page has handed over its text, and asks it once', () => {
  const { seen, closing } = someWindow();
  expect([closing.mayClose(), closing.mayClose()]).toEqual([false, false]);
  closing.ready();
  expect(seen).toEqual(['asked', 'closed']);
  expect(closing.mayClose()).toBe(true);
});

it('does not wait for ever for a page that hangs', () => {
  const { seen, closing } = someWindow();
  closing.mayClose();
  vi.advanceTimersByTime(1600);
  expect(seen).toEqual(['asked', 'closed']);
});

it('stays open for text that cannot be saved, and asks again the next time', () => {
  const { seen, closing } = someWindow();
  closing.mayClose();
  closing.stay();
  vi.advanceTimersByTime(60_000);
  expect(seen).toEqual(['asked', 'stays']);
  closing.mayClose();
  closing.ready();
  expect(seen).toEqual(['asked', 'stays', 'asked', 'closed']);
});

it('closes when the user lets the unsaved text go', () => {
  const { seen, closing } = someWindow();
  closing.mayClose();
  closing.stay();
  closing.ready();
  expect(seen).toEqual(['asked', 'stays', 'closed']);
});

it('does not close for a page that nobody has asked', () => {
  const { seen, closing } = someWindow();
  closing.ready();
  expect(seen).toEqual([]);
});

it('closes at once when the page it waits for is gone, and not when none was asked to', () => {
  const { seen, closing } = someWindow();
  expect(closing.pageGone()).toBe(false);
  closing.mayClose();
  expect(closing.pageGone()).toBe(true);
  expect(seen).toEqual(['asked', 'closed']);
});

it('stays open where the page goes while its user decides', () => {
  const { seen, closing } = someWindow();
  closing.mayClose();
  closing.stay();
  expect(closing.pageGone()).toBe(false);
  expect(seen).toEqual(['asked', 'stays']);
});

it('closes at once when there is no page any more', () => {
  expect(someWindow(false).closing.mayClose()).toBe(true);
});

// loss 12
it('asks again a page that refused to close while a session ends, as long as the system waits', () => {
  const seen: string[] = [];
  const closing = createClosing({
    askPage: () => {
      seen.push('asked');
      return true;
    },
    // As a window does: what is to be closed is asked first.
    close: () => {
      if (closing.mayClose()) seen.push('closed');
    },
    onStay: () => undefined,
  });
  closing.sessionEnds();
  closing.stay();
  vi.advanceTimersByTime(1100);
  expect(seen).toEqual(['asked', 'asked']);
  closing.ready();
  expect(seen).toEqual(['asked', 'asked', 'closed']);
});

it('gives up asking after a while', () => {
  let asks = 0;
  const closing = createClosing({
    askPage: () => (asks += 1) > 0,
    close: () => void closing.mayClose(),
    onStay: () => undefined,
  });
  closing.sessionEnds();
  for (let second = 0; second < 60; second += 1) {
    closing.stay();
    vi.advanceTimersByTime(1000);
  }
  expect(asks).toBe(6);
});

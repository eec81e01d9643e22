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

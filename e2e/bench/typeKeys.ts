import type { Page } from '@playwright/test';

/** What typing cost: main-thread task time a key, and from the key to the next frame painted, in milliseconds. */
export interface TypingCost {
  readonly taskMs: number;
  readonly p50: number;
  readonly p95: number;
}

const KEYS = 200;
/** Faster than anybody types for long, slow enough that each key is answered on its own. */
const MS_BETWEEN_KEYS = 60;
const LETTERS = 'gio dua huong lua ve lang ';

/** Puts the caret into the middle of an editable element's middle paragraph, in view. */
async function standInTheMiddle(page: Page, selector: string): Promise<void> {
  await page.locator(selector).evaluate((root: HTMLElement) => {
    const paragraphs = root.querySelectorAll(':scope > p');
    const paragraph = paragraphs[Math.floor(paragraphs.length / 2)]!;
    paragraph.scrollIntoView({ block: 'center' });
    root.focus();
    const words = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT).nextNode()!;
    getSelection()!.collapse(words, Math.floor(words.textContent!.length / 2));
  });
}

/** Types 200 characters into the middle of what an editable element holds, and tells what they cost. */
export async function typeKeys(page: Page, selector: string): Promise<TypingCost> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'timeTicks' });
  await standInTheMiddle(page, selector);
  const press = async (key: string): Promise<void> => {
    await session.send('Input.dispatchKeyEvent', { type: 'keyDown', text: key, key });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key });
  };
  for (const key of 'bay ') await press(key);
  await page.waitForTimeout(1500);
  const paints = await page.evaluateHandle(() => {
    const times: number[] = [];
    addEventListener(
      'keydown',
      (event) => {
        const pressed = event.timeStamp;
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => void times.push(performance.now() - pressed);
          port2.postMessage(null);
        });
      },
      { capture: true },
    );
    return times;
  });
  const taskSeconds = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')!.value;
  };
  const before = await taskSeconds();
  for (let key = 0; key < KEYS; key += 1) {
    const next = Date.now() + MS_BETWEEN_KEYS;
    await press(LETTERS[key % LETTERS.length]!);
    await page.waitForTimeout(Math.max(0, next - Date.now()));
  }
  // What typing set off and put off (a save, counts, checks) belongs to it.
  await page.waitForTimeout(2000);
  const taskMs = ((await taskSeconds()) - before) * 1000;
  const times = (await paints.jsonValue()).sort((a, b) => a - b);
  if (times.length !== KEYS) throw new Error(`${times.length} of ${KEYS} keys were painted`);
  const at = (share: number): number => times[Math.floor(times.length * share)]!;
  await session.detach();
  return { taskMs: taskMs / KEYS, p50: at(0.5), p95: at(0.95) };
}

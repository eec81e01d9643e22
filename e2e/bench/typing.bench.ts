import { rm } from 'node:fs/promises';
import { _electron, expect, test, type Page } from '@playwright/test';
import { BARE_EDITORS, bareEditors } from './bareEditors';
import { paragraphsOf } from './bare/text';
import { homeWith } from './longStory';
import { typeKeys, type TypingCost } from './typeKeys';

const electron = process.env['STET_ELECTRON'];

async function inWindow<T>(
  application: string,
  env: Record<string, string>,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const app = await _electron.launch({
    ...(electron === undefined ? {} : { executablePath: electron }),
    args: [application, '--lang=en'],
    chromiumSandbox: true,
    env: { ...(process.env as Record<string, string>), ...env },
  });
  try {
    return await work(await app.firstWindow());
  } finally {
    await app.close();
  }
}

async function stet(words: number): Promise<TypingCost> {
  const home = await homeWith(words);
  const cost = await inWindow(process.env['STET_APP'] ?? '.', { STET_HOME: home }, async (page) => {
    const body = '[contenteditable="true"]';
    await expect(page.locator(`${body} > p`)).toHaveCount(paragraphsOf(words).length, { timeout: 30_000 });
    return typeKeys(page, body);
  });
  await rm(home, { recursive: true, force: true });
  return cost;
}

for (const words of [1_000, 10_000, 50_000]) {
  test(`200 characters typed into the middle of ${words} words, everything on, beside bare editors`, async () => {
    const bare = await bareEditors();
    const rows: [string, TypingCost][] = [['stet', await stet(words)]];
    for (const name of BARE_EDITORS) {
      const cost = await inWindow(bare, { STET_BARE: `${name} ${words}` }, async (page) => {
        await page.locator('#editor > p').first().waitFor();
        return typeKeys(page, '#editor');
      });
      rows.push([name, cost]);
    }
    await rm(bare, { recursive: true, force: true });
    const [, ours] = rows[0]!;
    for (const [name, { taskMs, p50, p95 }] of rows) {
      const ratio = (a: number, b: number): string => (a / b).toFixed(2);
      console.log(
        `${words} words, ${name.padEnd(15)} task ${taskMs.toFixed(1)} ms a key, key to paint p50 ${p50.toFixed(1)} p95 ${p95.toFixed(1)} ms` +
          (name === 'stet'
            ? ''
            : `; stet is ${ratio(ours.taskMs, taskMs)} / ${ratio(ours.p50, p50)} / ${ratio(ours.p95, p95)} of it`),
      );
    }
  });
}

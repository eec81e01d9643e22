import type { Page } from '@playwright/test';
import { expect, test } from '../support/stet';
import { ATTEMPTS } from './electronList/policy';
import { openedDesk, samplePhoto } from './page';

/** The directive that stopped what a page tried; "none" where nothing did. */
async function stoppedBy(page: Page, act: () => unknown): Promise<string> {
  const heard = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), { once: true });
        setTimeout(() => resolve('none'), 1500);
      }),
  );
  await page.evaluate(act).catch(() => undefined); // Some of these throw in the page as well; the directive is what counts.
  return heard;
}

test('the page can load and run nothing but its own files', async ({ start }) => {
  const page = await openedDesk((await start()).page);
  await page.evaluate(() => {
    const asIs = (text: string): string => text;
    window.trusting = window.trustedTypes.createPolicy('test', { createScript: asIs, createScriptURL: asIs });
  });
  for (const [what, directive, act] of ATTEMPTS) {
    expect.soft(await stoppedBy(page, act), what).toBe(directive);
  }
});

test('page and photos say which policy holds for them, and that their types are not to be guessed', async ({
  start,
}) => {
  const page = await openedDesk((await start()).page);
  const reloaded = await page.reload();
  expect(reloaded?.headers()).toMatchObject({
    'content-security-policy': expect.stringContaining("default-src 'none'"),
    'content-type': 'text/html; charset=utf-8',
    'x-content-type-options': 'nosniff',
  });
  const { url } = await samplePhoto(page);
  const [photo] = await Promise.all([
    page.waitForResponse(`${url}?again`),
    page.evaluate((address) => void (new Image().src = address), `${url}?again`),
  ]);
  expect(photo.headers()).toMatchObject({
    'content-security-policy': "default-src 'none'; sandbox",
    'content-type': 'image/jpeg',
    'x-content-type-options': 'nosniff',
  });
});

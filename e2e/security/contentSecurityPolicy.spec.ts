import type { Page } from '@playwright/test';
import { expect, test } from '../stet';
import { openedDesk, samplePhoto } from './page';

interface Policy {
  createScript(text: string): string;
  createScriptURL(url: string): string;
}
declare global {
  interface Window {
    readonly trustedTypes: { createPolicy(name: string, rules: Record<string, (text: string) => string>): Policy };
    /** Made by this test, so that what Trusted Types would stop reaches the directive behind them. */
    trusting: Policy;
  }
}

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

const attempts: readonly (readonly [what: string, directive: string, act: () => unknown])[] = [
  [
    'an inline script',
    'script-src-elem',
    () => {
      const script = document.createElement('script');
      script.text = window.trusting.createScript('document.title = "taken over"');
      document.body.append(script);
    },
  ],
  [
    'a script of another host',
    'script-src-elem',
    () => {
      const script = document.createElement('script');
      script.src = window.trusting.createScriptURL('https://stet.example/x.js');
      document.body.append(script);
    },
  ],
  ['text that becomes code', 'script-src', () => eval(window.trusting.createScript('1')) as unknown],
  [
    'HTML that was not checked',
    'require-trusted-types-for',
    () => {
      document.createElement('div').innerHTML = '<img src=x onerror=alert(1)>';
    },
  ],
  [
    'an inline style',
    'style-src-elem',
    () => {
      const style = document.createElement('style');
      style.textContent = 'body { display: none }';
      document.body.append(style);
    },
  ],
  [
    'a picture of another host',
    'img-src',
    () => {
      new Image().src = 'https://stet.example/pixel.gif';
    },
  ],
  ['a font of another host', 'font-src', () => new FontFace('far', 'url(https://stet.example/f.woff2)').load()],
  ['a request', 'connect-src', () => fetch('https://stet.example/')],
  ['a request to its own origin', 'connect-src', () => fetch('app://stet/index.html')],
  ['a web socket', 'connect-src', () => new WebSocket('wss://stet.example/')],
  ['a beacon', 'connect-src', () => navigator.sendBeacon('https://stet.example/', 'story')],
  [
    'a frame',
    'frame-src',
    () => {
      const frame = document.createElement('iframe');
      frame.src = 'https://stet.example/';
      document.body.append(frame);
    },
  ],
  [
    'a worker',
    'worker-src',
    () => {
      const code = URL.createObjectURL(new Blob(['postMessage(1)'], { type: 'text/javascript' }));
      return new Worker(window.trusting.createScriptURL(code));
    },
  ],
  [
    'a form that is sent',
    'form-action',
    () => {
      const form = document.createElement('form');
      form.action = 'https://stet.example/';
      document.body.append(form);
      form.submit();
    },
  ],
  [
    'another base address',
    'base-uri',
    () => {
      const base = document.createElement('base');
      base.href = 'https://stet.example/';
      document.head.append(base);
    },
  ],
  [
    'a video of another host',
    'media-src',
    () => {
      document.createElement('video').src = 'https://stet.example/v.mp4';
    },
  ],
  [
    'a plug-in',
    'object-src',
    () => {
      const object = document.createElement('object');
      object.data = window.trusting.createScriptURL('https://stet.example/x.swf');
      document.body.append(object);
    },
  ],
];

test('the page can load and run nothing but its own files', async ({ start }) => {
  const page = await openedDesk((await start()).page);
  await page.evaluate(() => {
    const asIs = (text: string): string => text;
    window.trusting = window.trustedTypes.createPolicy('test', { createScript: asIs, createScriptURL: asIs });
  });
  for (const [what, directive, act] of attempts) {
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

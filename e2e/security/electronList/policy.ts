import type { Stet } from '../../support/stet';

interface Policy {
  createScript(text: string): string;
  createScriptURL(url: string): string;
}
declare global {
  interface Window {
    readonly trustedTypes: { createPolicy(name: string, rules: Record<string, (text: string) => string>): Policy };
    /** Made by the test, so that what Trusted Types would stop reaches the directive behind them. */
    trusting: Policy;
    /** Directives that stopped something, one for each time. */
    stopped: string[];
  }
}

/** What a script in the page may try, and the directive that has to stop it. */
export const ATTEMPTS: readonly (readonly [what: string, directive: string, act: () => unknown])[] = [
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

/** 7: the page says which policy holds for it, and the policy stops whatever is not a file of the page. */
export async function policyFaults({ page }: Stet): Promise<readonly string[]> {
  const header = (await page.reload())?.headers()['content-security-policy'] ?? '';
  await page.evaluate(() => {
    const asIs = (text: string): string => text;
    window.trusting = window.trustedTypes.createPolicy('test', { createScript: asIs, createScriptURL: asIs });
    window.stopped = [];
    addEventListener('securitypolicyviolation', (event) => window.stopped.push(event.effectiveDirective));
  });
  // Some of these throw in the page as well; the directive is what counts.
  for (const [, , act] of ATTEMPTS) await page.evaluate(act).catch(() => undefined);
  const missed = async (): Promise<readonly string[]> => {
    const left = await page.evaluate(() => window.stopped);
    return ATTEMPTS.filter(([, directive]) => {
      const at = left.indexOf(directive);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    }).map(([what]) => `not stopped: ${what}`);
  };
  const until = Date.now() + 2000;
  let faults = await missed();
  while (faults.length > 0 && Date.now() < until) {
    await page.waitForTimeout(100);
    faults = await missed();
  }
  return header.startsWith("default-src 'none'; script-src 'self';") ? faults : ['no policy in the header', ...faults];
}

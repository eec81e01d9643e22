import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { expect, test } from '../stet';
import { isSoak } from './corpora';
import { openedDesk, samplePhoto } from './page';

/** Status, type, guard and text of addresses, asked for by the main process, where no policy of a page stands before the protocol. */
const fetched = (app: ElectronApplication, addresses: readonly string[], method = 'GET') =>
  app.evaluate(
    ({ net }, [urls, verb]) =>
      Promise.all(
        urls.map(async (url) => {
          const response = await net.fetch(url, { method: verb }).catch(() => null);
          const header = (name: string): string => response?.headers.get(name) ?? '';
          const told = { type: header('content-type'), sniffing: header('x-content-type-options') };
          return { url, status: response?.status ?? 0, ...told, text: (await response?.text()) ?? '' };
        }),
      ),
    [addresses, method] as const,
  );

test('serves the files of the page', async ({ start }) => {
  const { app, page } = await start();
  await openedDesk(page);
  const [root, index] = await fetched(app, ['app://stet/', 'app://stet/index.html']);
  expect(root).toMatchObject({ status: 200, text: expect.stringContaining('<div id="root">') });
  expect(index?.text).toBe(root?.text);
});

test('serves no file outside the page, however its address is written', async ({ start, home }) => {
  const { app, page } = await start();
  await openedDesk(page);
  const secret = 'a story of somebody else';
  await writeFile(join(home, 'secret.html'), secret);
  const { folder } = await samplePhoto(page);
  const climbs = ['..', '%2e%2e', '.%2e', '%252e%252e', '..%00', '..%5c..', '..\\', '....', '%c0%ae%c0%ae', '．．'];
  const targets = [join(home, 'secret.html').slice(1), 'etc/passwd', 'main/main.cjs', 'package.json'];
  const below = ['', 'assets/', 'photos/', `${folder.slice('app://stet/'.length)}/`, `preview/${folder.slice(-36)}/`];
  const addresses = climbs.flatMap((climb) =>
    targets.flatMap((target) =>
      below.flatMap((at) =>
        ['/', '%2f', '\\', '%5c'].map((slash) => `app://stet/${at}${`${climb}${slash}`.repeat(9)}${target}`),
      ),
    ),
  );
  const tried = isSoak ? addresses : addresses.filter((_, index) => index % 3 === 0);
  const absolute = [
    'app://stet//etc/passwd',
    'app://stet/%2fetc%2fpasswd',
    'app://stet/file:///etc/passwd',
    'app://other/index.html',
    'app://user@stet/index.html',
    'app://stet.example/index.html',
    'app://stet/index.html%00.png',
    'app://stet/index.html/',
    'app://stet/../renderer/index.html/..',
    'app://stet/.vite/manifest.json',
  ];
  const answers = await fetched(app, [...tried, ...absolute]);
  expect(answers.length).toBeGreaterThan(isSoak ? 800 : 250);
  expect(answers.filter(({ status }) => status === 200)).toEqual([]);
  expect(answers.filter(({ text }) => /root:|story of somebody|"main"/.test(text))).toEqual([]);
  // What was answered at all says that its type is not to be guessed.
  const answered = answers.filter(({ status }) => status !== 0);
  expect(answered.length).toBeGreaterThan(answers.length / 2);
  expect(answered.filter(({ type, sniffing }) => type !== 'text/plain' || sniffing !== 'nosniff')).toEqual([]);
  console.log(`app://: 0 of ${answers.length} addresses gave a file outside the page`);
});

test('says of every file of the page and of a photo what it is, and that this is not to be guessed', async ({
  start,
}) => {
  const { app, page } = await start();
  await openedDesk(page);
  const { url } = await samplePhoto(page);
  const parts = await page.evaluate(() =>
    [...document.querySelectorAll('script[src], link[rel=stylesheet]')].map((element) =>
      element instanceof HTMLScriptElement ? element.src : (element as HTMLLinkElement).href,
    ),
  );
  expect(parts.length).toBeGreaterThan(1);
  const types: Readonly<Record<string, string>> = {
    js: 'text/javascript',
    css: 'text/css',
    html: 'text/html',
    jpg: 'image/jpeg',
  };
  for (const { url: asked, status, type, sniffing } of await fetched(app, [...parts, 'app://stet/index.html', url])) {
    expect.soft({ status, sniffing }, asked).toEqual({ status: 200, sniffing: 'nosniff' });
    expect.soft(type.split(';')[0], asked).toBe(types[asked.split('.').at(-1) ?? '']);
  }
});

test('serves nothing for what is not a plain request', async ({ start }) => {
  const { app, page } = await start();
  await openedDesk(page);
  expect((await fetched(app, ['app://stet/index.html'], 'POST'))[0]?.status).toBe(404);
});

test('serves a photo of its own draft only, and only with the bytes of its name', async ({ start, home }) => {
  const { app, page } = await start();
  await openedDesk(page);
  const { url, folder } = await samplePhoto(page);
  const name = url.slice(folder.length + 1);
  const other = 'app://stet/photos/3f2c1b9e-9a60-4a55-8c1e-5e3c0f6f7a11';
  const statusOf = async (...urls: string[]) => (await fetched(app, urls)).map(({ status }) => status);
  expect(await statusOf(url)).toEqual([200]);
  expect(
    await statusOf(
      `${other}/${name}`,
      `${folder}/${'0'.repeat(64)}.jpg`,
      `${folder}/story.json`,
      `${folder}/../story.json`,
    ),
  ).toEqual([404, 404, 404, 404]);
  await writeFile(join(home, 'library', 'drafts', folder.slice(-36), 'photos', name), '<script>alert(1)</script>');
  expect(await statusOf(url)).toEqual([404]);
});

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { report } from '../reliability/soak';
import { expect, test } from '../support/stet';
import { isSoak } from './corpora';
import { climbs, fetched, SECRET } from './electronList/appProtocol';
import { openedDesk, samplePhoto } from './page';

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
  const secret = join(home, 'secret.html');
  await writeFile(secret, SECRET);
  const { folder } = await samplePhoto(page);
  const answers = await fetched(app, climbs(secret, folder.slice(-36)));
  expect(answers.length).toBeGreaterThan(isSoak ? 800 : 250);
  expect(answers.filter(({ status }) => status === 200)).toEqual([]);
  expect(answers.filter(({ text }) => /root:|story of somebody|"main"/.test(text))).toEqual([]);
  // What was answered at all says that its type is not to be guessed.
  const answered = answers.filter(({ status }) => status !== 0);
  expect(answered.length).toBeGreaterThan(answers.length / 2);
  expect(answered.filter(({ type, sniffing }) => type !== 'text/plain' || sniffing !== 'nosniff')).toEqual([]);
  report({
    harness: 'app://: addresses that climb out of the page',
    n: answers.length,
    found: '0 gave a file',
    bound: '0',
    // By a mutant of the list of Electron.
    controlFired: null,
  });
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

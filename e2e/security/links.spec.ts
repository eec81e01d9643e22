import { expect, test } from '../support/stet';
import { BAD, GOOD } from './electronList/links';
import { callBridge, openedDesk } from './page';

test('only web, mail and telephone links reach the system', async ({ start }) => {
  const { app, page } = await start();
  await openedDesk(page);
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    shell.openExternal = (url) => Promise.resolve(void opened.push(url));
    (globalThis as { opened?: readonly string[] }).opened = opened;
  });
  for (const url of GOOD) expect.soft(await callBridge(page, 'app:openLink', { url })).toEqual({ ok: true, value: {} });
  for (const url of BAD) {
    expect.soft(await callBridge(page, 'app:openLink', { url }), url).toMatchObject({ ok: false, code: 'refused' });
  }
  expect(await app.evaluate(() => (globalThis as { opened?: readonly string[] }).opened)).toEqual(GOOD);
});

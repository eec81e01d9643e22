import { expect, test } from '../stet';
import { callBridge, openedDesk } from './page';

const good = [
  'https://stet.example/bai?a=1#b',
  'http://stet.example/',
  'mailto:toasoan@stet.example',
  'tel:+842341234567',
];
const bad = [
  'file:///etc/passwd',
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  'java\nscript:alert(1)',
  ' https://stet.example/',
  'data:text/html,x',
  'app://stet/index.html',
  'smb://stet.example/share',
  'ms-msdt:/id PCWDiagnostic',
  'vscode://file/etc/passwd',
  '//stet.example/',
  '/etc/passwd',
  'C:\\Windows\\System32\\calc.exe',
  '',
];

test('only web, mail and telephone links reach the system', async ({ start }) => {
  const { app, page } = await start();
  await openedDesk(page);
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    shell.openExternal = (url) => Promise.resolve(void opened.push(url));
    (globalThis as { opened?: readonly string[] }).opened = opened;
  });
  for (const url of good) expect.soft(await callBridge(page, 'app:openLink', { url })).toEqual({ ok: true, value: {} });
  for (const url of bad) {
    expect.soft(await callBridge(page, 'app:openLink', { url }), url).toMatchObject({ ok: false, code: 'refused' });
  }
  expect(await app.evaluate(() => (globalThis as { opened?: readonly string[] }).opened)).toEqual(good);
});

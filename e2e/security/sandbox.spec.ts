import { readFile } from 'node:fs/promises';
import { expect, test } from '../support/stet';
import { openedDesk } from './page';

test('the page runs in the sandbox of the operating system', async ({ start }) => {
  test.skip(process.platform !== 'linux', 'read from /proc');
  const { app, page } = await start();
  await openedDesk(page);
  const pid = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.webContents.getOSProcessId());
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  expect(/^Seccomp:\t(\d)/m.exec(status)?.[1]).toBe('2');
  expect(/^NoNewPrivs:\t(\d)/m.exec(status)?.[1]).toBe('1');
});

import { spawn } from 'node:child_process';
import { expect, test } from '../support/stet';
import { openedDesk } from './page';

test('a second start shows the first window and ends', async ({ start, home }) => {
  const { app, page } = await start();
  await openedDesk(page);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());

  const { spawnfile, spawnargs } = app.process();
  const debugging = /^--(inspect|remote-debugging)/;
  const second = spawn(
    spawnfile,
    spawnargs.slice(1).filter((arg) => !debugging.test(arg)),
    {
      env: { ...process.env, STET_HOME: home },
      timeout: 15_000,
    },
  );
  const code = await new Promise((resolve) => second.on('close', resolve));
  expect(code).toBe(0);

  const windows = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((win) => win.isVisible()),
  );
  expect(windows).toEqual([true]);
});

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Stet } from '../../support/stet';

/** 1: nothing insecure is asked for, even where the page's policy is out of the way. */
export async function requestFaults({ page }: Stet): Promise<readonly string[]> {
  const heard: string[] = [];
  const server = createServer((request, answer) => {
    heard.push(`asked for http ${request.url}`);
    answer.end('heard');
  });
  server.on('upgrade', (request, socket) => {
    heard.push(`asked for ws ${request.url}`);
    socket.destroy();
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Page.setBypassCSP', { enabled: true });
  await page.reload();
  const answers = await page.evaluate(
    async (base) => {
      const isDone = (asked: Promise<unknown>): Promise<boolean> =>
        asked.then(
          () => true,
          () => false,
        );
      const told = (target: EventTarget, good: string): Promise<void> =>
        new Promise((resolve, reject) => {
          target.addEventListener(good, () => resolve());
          target.addEventListener('error', () => reject(new Error('failed')));
        });
      const picture = new Image();
      picture.src = `http://${base}/picture`;
      // Listened to before anything is waited for: what fails early tells of it once.
      const [isFetched, isShown, isOpened] = await Promise.all([
        isDone(fetch(`http://${base}/fetch`, { mode: 'no-cors' })),
        isDone(told(picture, 'load')),
        isDone(told(new WebSocket(`ws://${base}/socket`), 'open')),
      ]);
      return { fetch: isFetched, picture: isShown, socket: isOpened };
    },
    `127.0.0.1:${(server.address() as AddressInfo).port}`,
  );
  await devtools.send('Page.setBypassCSP', { enabled: false });
  await devtools.detach();
  await page.reload();
  server.close();
  server.closeAllConnections();
  const done = Object.entries(answers).filter(([, isDone]) => isDone);
  return [...new Set([...heard, ...done.map(([what]) => `the ${what} came`)])];
}

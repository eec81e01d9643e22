import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readdir } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { runExport } from '../support/exporting';
import { somePng } from '../support/photos';
import { DeskScreen } from '../screens/DeskScreen';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, pickFiles, test } from '../support/stet';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A web server of this machine that counts what it is asked. */
async function serving(answer: Answer): Promise<{ server: Server; url: string; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/anh/lo.png`, asked };
}

function stop(server: Server): void {
  server.closeAllConnections();
  server.close();
}

/** Pastes a page's picture, as a browser copies it, into a new story. */
async function pasteRemote(page: Page, url: string): Promise<StoryScreen> {
  await new DeskScreen(page).newStory();
  const story = new StoryScreen(page);
  await story.headline.fill('Bài có ảnh trên mạng');
  await story.body.click();
  await page.keyboard.type('Đoạn một.');
  await story.body.evaluate((body, src) => {
    const data = new DataTransfer();
    data.setData('text/html', `<p>Trước ảnh</p><img src="${src}" alt="Lò gốm"><p>Sau ảnh</p>`);
    body.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data }));
  }, url);
  await story.captions.fill('Lò gốm cũ');
  return story;
}

test('a photo on the web is asked for once, when the user says so, and never before', async ({ start, desk }) => {
  const { server, url, asked } = await serving((_request, response) => response.end(somePng(120, 80)));
  const first = await start();
  const story = await pasteRemote(first.page, url);
  await expect(
    first.page.getByText(`This photo is on ${new URL(url).host}. Nothing has been fetched from there.`),
  ).toBeVisible();
  await story.saved();
  await pickFiles(first.app, [desk]);
  await story.button('Export').click();
  await runExport(first.page);
  await expect.poll(() => readdir(desk)).toEqual(['bai-co-anh-tren-mang']);
  await first.app.close();
  const { page } = await start();
  const fetchPhoto = page.getByRole('button', { name: 'Fetch photo' });
  await expect(fetchPhoto).toBeVisible();
  await page.waitForTimeout(500);
  expect(asked).toEqual([]);
  await fetchPhoto.click();
  const photo = page.getByRole('figure').getByRole('img');
  await expect.poll(() => photo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(120);
  await expect(new StoryScreen(page).captions).toHaveValue('Lò gốm cũ');
  await expect(page.getByRole('textbox', { name: 'Alt text' })).toHaveValue('Lò gốm');
  await new StoryScreen(page).saved();
  expect(asked).toEqual(['/anh/lo.png']);
  stop(server);
});

const failures: readonly (readonly [string, Answer, RegExp])[] = [
  ['sends text', (_request, response) => response.end('<html>no photo</html>'), /“lo\.png” is not a JPEG/],
  ['says no', (_request, response) => response.writeHead(404).end(), /did not send the photo\.$/],
  [
    'sends on to a file',
    (_request, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    /redirects to an address that Stet does not open/,
  ],
];
for (const [what, answer, sentence] of failures) {
  test(`a server that ${what} is told in one sentence, and nothing is lost`, async ({ start }) => {
    const { server, url, asked } = await serving(answer);
    const { page } = await start();
    const story = await pasteRemote(page, url);
    await page.getByRole('button', { name: 'Fetch photo' }).click();
    await expect(page.getByRole('figure').getByRole('alert')).toHaveText(sentence);
    await expect(page.getByRole('button', { name: 'Fetch photo' })).toBeEnabled();
    await expect(story.captions).toHaveValue('Lò gốm cũ');
    await expect(story.body).toContainText('Sau ảnh');
    expect(asked).toHaveLength(1);
    stop(server);
  });
}

test('a server that is gone, and one that is slow and given up', async ({ start }) => {
  const { server, url, asked } = await serving((_request, response) => {
    response.writeHead(200, { 'content-length': '100000' });
    response.write(Buffer.alloc(1000));
  });
  const { page } = await start();
  await pasteRemote(page, url);
  await page.getByRole('button', { name: 'Fetch photo' }).click();
  await expect(page.getByRole('progressbar', { name: /^Fetching from/ })).toHaveAttribute('max', '100000');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('button', { name: 'Fetch photo' })).toBeVisible();
  await expect(page.getByRole('figure').getByRole('alert')).toHaveCount(0);
  expect(asked).toHaveLength(1);
  stop(server);
  await page.getByRole('button', { name: 'Fetch photo' }).click();
  await expect(page.getByRole('figure').getByRole('alert')).toHaveText(/did not send the photo\.$/);
});

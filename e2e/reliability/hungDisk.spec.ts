import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import type * as fs from 'node:fs';
import type * as promises from 'node:fs/promises';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { putDraft } from '../support/draftFiles';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, test, type Stet } from '../support/stet';
import { brokenStet, waitsForDisk, waitsForSaves } from './brokenStet';
import { boundMs, slowness } from './soak';
import { storyNamed } from './someStories';

// A second try must never hide a loss.
test.describe.configure({ retries: 0 });
test.skip(process.platform === 'win32', 'a disk that does not answer is made of pipes');

/**
 * Longest that the end of Stet may take on a quiet machine, in milliseconds: the page is asked for 1.5 s, its text may take 5
 * s to be saved, the library 3 s, the settings 1 s, and what the disk still does 1 s.
 */
const GONE_WITHIN = 12_000;
/** Longest until the window reports that the disk does not answer a save, which waits 10 s for it. */
const TOLD_WITHIN = 13_000;

/** Has main open pipes that nobody writes into, as files of a disk that does not answer. Node has four threads for that. Returns what lets the disk answer again. */
async function hangDisk({ app }: Stet, folder: string, files: number): Promise<() => Promise<void>> {
  const pipe = join(folder, 'pipe');
  spawnSync('mkfifo', ['-m', '666', pipe]);
  await app.evaluate(
    (_electron, [path, count]) => {
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- Playwright's evaluate has no `require` of its own
      const { open } = process.mainModule?.require('node:fs') as typeof fs;
      for (let file = 0; file < count; file += 1) open(path, 'r', () => undefined);
    },
    [pipe, files] as const,
  );
  // Who writes into a pipe wakes all that wait to open it.
  return () => {
    spawnSync('sh', ['-c', ': > "$0"', pipe], { timeout: 5000 });
    return Promise.resolve();
  };
}

/** Has no bytes that main writes get to the disk, as on a mount that died after it was read. Returns what lets the disk answer again. */
async function hangWrites({ app }: Stet): Promise<() => Promise<void>> {
  await app.evaluate(async () => {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- Playwright's evaluate has no `require` of its own
    const { open } = process.mainModule?.require('node:fs/promises') as typeof promises;
    const handle = await open(process.execPath);
    // What every open file of Node shares.
    const files = Object.getPrototypeOf(handle) as Pick<promises.FileHandle, 'sync'>;
    await handle.close();
    const { sync } = files;
    const awake = new Promise((resolve) => process.once('SIGUSR2', resolve));
    files.sync = async function (this: promises.FileHandle) {
      await awake;
      await sync.call(this);
    };
  });
  return () => app.evaluate(() => void process.emit('SIGUSR2', 'SIGUSR2'));
}

const hangAll = (stet: Stet, desk: string) => hangDisk(stet, desk, 4);

/** Types into a story whose disk has stopped answering; returns what lets the disk answer again. */
async function typeOnHungDisk<T>(stet: Stet, hang: () => Promise<T>, words: string): Promise<T> {
  const story = new StoryScreen(stet.page);
  await expect(story.body).toHaveText('Đoạn đầu.');
  const answer = await hang();
  await story.body.click();
  await stet.page.keyboard.press('Control+End');
  await stet.page.keyboard.type(words);
  return answer;
}

/** Closes the window, and gives how long it takes until Stet is gone, in milliseconds, and which texts it offered to save. */
async function close({ app, process: main }: Stet): Promise<{ readonly goneMs: number; readonly offered: string }> {
  const offered: string[] = [];
  main.stdout?.on('data', (said: Buffer) => offered.push(said.toString()));
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = ((options: Electron.MessageBoxOptions) => {
      process.stdout.write(`offered: ${options.detail}\n`);
      return Promise.resolve({ response: 1, checkboxChecked: false });
    }) as typeof dialog.showMessageBox;
  });
  const gone = once(main, 'exit');
  const since = performance.now();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()).catch(() => undefined);
  await gone;
  return { goneMs: performance.now() - since, offered: offered.join('') };
}

// loss 7
test('one file that never answers does not keep Stet from ending', async ({ start, home, desk }) => {
  await putDraft(home, storyNamed('Bài có ảnh.', 'Đoạn đầu.'));
  const stet = await start();
  await expect(new StoryScreen(stet.page).body).toHaveText('Đoạn đầu.');
  await hangDisk(stet, desk, 1);
  const { goneMs, offered } = await close(stet);
  expect(goneMs).toBeLessThan(boundMs(GONE_WITHIN));
  expect(offered).not.toContain('offered');
});

// loss 7
test('where the disk answers nothing any more, Stet ends within its bound and offers what is not saved', async ({
  start,
  home,
  desk,
}) => {
  test.setTimeout(60_000 * slowness());
  await putDraft(home, storyNamed('Bài trên đĩa treo', 'Đoạn đầu.'));
  const stet = await start();
  await typeOnHungDisk(stet, () => hangAll(stet, desk), ' Câu vừa gõ xong.');
  const { goneMs, offered } = await close(stet);
  expect(goneMs).toBeLessThan(boundMs(GONE_WITHIN));
  expect(offered).toContain('bai-tren-dia-treo');
});

// loss 7
for (const [what, hang] of [
  ['a disk that stops answering', hangAll],
  ['a disk that takes no more bytes and does not say so', hangWrites],
] as const)
  test(`${what} is named, typing goes on, and all is saved when it answers again`, async ({ start, home, desk }) => {
    test.setTimeout(90_000 * slowness());
    const path = await putDraft(home, storyNamed('Bài trên đĩa treo', 'Đoạn đầu.'));
    const stet = await start();
    const story = new StoryScreen(stet.page);
    const answer = await typeOnHungDisk(stet, () => hang(stet, desk), ' Một.');
    await expect(story.saveState).toHaveText(/^Not saved: .*does not answer/, { timeout: boundMs(TOLD_WITHIN) });
    await stet.page.keyboard.type(' Hai.');
    await expect(story.body).toHaveText('Đoạn đầu. Một. Hai.');
    await expect(story.saveState).toHaveText(/^Not saved/);
    await answer();
    await expect(story.saveState).toHaveText(/^Saved/, { timeout: boundMs(15_000) });
    expect(await readFile(path, 'utf8')).toContain('Đoạn đầu. Một. Hai.');
  });

// loss 7
test('control: without the bound of a save the window would be at "Saving" for ever', async ({ start, home }) => {
  test.setTimeout(90_000 * slowness());
  await putDraft(home, storyNamed('Bài trên đĩa treo', 'Đoạn đầu.'));
  const stet = await start({ application: await brokenStet(waitsForSaves) });
  const answer = await typeOnHungDisk(stet, () => hangWrites(stet), ' Một.');
  const told = expect(new StoryScreen(stet.page).saveState).toHaveText(/^Not saved/, { timeout: TOLD_WITHIN });
  await expect(told).rejects.toThrow('Saving');
  await answer();
});

// loss 7
test('control: without the end by force, one file that never answers would keep Stet', async ({
  start,
  home,
  desk,
}) => {
  test.setTimeout(90_000 * slowness());
  await putDraft(home, storyNamed('Bài có ảnh.', 'Đoạn đầu.'));
  const stet = await start({ application: await brokenStet(waitsForDisk) });
  await expect(new StoryScreen(stet.page).body).toHaveText('Đoạn đầu.');
  const answer = await hangDisk(stet, desk, 1);
  const gone = once(stet.process, 'exit');
  void close(stet).catch(() => undefined);
  const isGone = await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, GONE_WITHIN, 'still there'))]);
  expect(isGone).toBe('still there');
  await answer();
  await gone;
});

import { spawnSync } from 'node:child_process';
import { mkdir, readFile, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { putDraft } from '../support/draftFiles';
import { DeskScreen } from '../screens/DeskScreen';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, openFolder, pickFiles, pickSavePlace, test } from '../support/stet';
import { boundMs, report } from './soak';
import { storyNamed } from './someStories';

// A second try must never hide a loss.
test.describe.configure({ retries: 0 });

/** Bounds on a quiet machine, in milliseconds: the first unsaved key to the reason on the screen, room again to "Saved". */
const TOLD_WITHIN = 2000;
const SAVED_WITHIN = 5000;

const isMounted = (folder: string): boolean =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m,uid=65534,gid=65534', 'stet-test', folder]).status === 0;

test('on a full disk the window says so at once, typing goes on, a copy goes elsewhere, and with room again all is saved', async ({
  start,
  home,
}) => {
  const disk = join(home, 'library');
  await mkdir(disk);
  test.skip(!isMounted(disk), 'no disk can be mounted here');
  try {
    const path = await putDraft(home, storyNamed('Bài 1.', 'Đoạn đầu.'));
    const { app, page } = await start();
    const story = new StoryScreen(page);
    await story.body.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Đã lưu.');
    await story.saved();

    const { bfree, bsize } = await statfs(disk);
    await writeFile(join(disk, 'filler'), Buffer.alloc(bfree * bsize, 1));
    const full = performance.now();
    await page.keyboard.type(' Một.');
    await expect(story.saveState).toHaveText(/^Not saved: .*full/, { timeout: boundMs(TOLD_WITHIN) });
    const told = performance.now() - full;
    await page.keyboard.type(' Hai.');
    await expect(story.body).toContainText('Đoạn đầu. Đã lưu. Một. Hai.');
    expect(await readFile(path, 'utf8')).toContain('Đã lưu.');

    const copy = join(await openFolder('stet-copy-'), 'bản sao.stet');
    await pickSavePlace(app, copy);
    await page.getByRole('button', { name: 'Save a copy elsewhere…' }).click();
    await expect(page.getByText('A copy of the story is in bản sao.stet.')).toBeVisible();

    await rm(join(disk, 'filler'));
    const roomy = performance.now();
    await expect(story.saveState).toHaveText(/^Saved/, { timeout: boundMs(SAVED_WITHIN) });
    const saved = performance.now() - roomy;
    expect(await readFile(path, 'utf8')).toContain('Đoạn đầu. Đã lưu. Một. Hai.');

    await pickFiles(app, [copy]);
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByRole('button', { name: 'Add to my stories' }).click();
    await expect(new DeskScreen(page).drafts).toHaveCount(2);
    await expect(story.body).toHaveText('Đoạn đầu. Đã lưu. Một. Hai.');
    await app.close();
    report({
      harness: 'full disk, in the window',
      n: 1,
      found: `told after ${told.toFixed(0)} ms, saved ${saved.toFixed(0)} ms after there was room`,
      bound: `${TOLD_WITHIN} and ${SAVED_WITHIN} ms`,
      controlFired: null,
    });
  } finally {
    spawnSync('umount', ['-l', disk]);
  }
});

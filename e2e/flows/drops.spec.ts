import type { Page } from '@playwright/test';
import { emptyStory, putDraft } from '../support/draftFiles';
import { dropFiles } from '../support/dropFiles';
import { somePng } from '../support/photos';
import { DeskScreen } from '../screens/DeskScreen';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, test } from '../support/stet';

const png = { name: 'ghe.png', bytes: somePng(40, 30), type: 'image/png' };
const word = { name: 'bài.docm', bytes: 'PK' };
const text = (name: string, headline: string) => ({ name, bytes: `# ${headline}\n\nMột đoạn.\n` });
const asked = (page: Page) => page.getByRole('dialog', { name: 'Import a story' });
const market = {
  ...emptyStory,
  headline: 'Chợ nổi',
  body: [{ kind: 'paragraph', content: [{ kind: 'text', text: 'Ghe rau cập bến.', marks: [], comments: [] }] }],
};

/** The text of the body, figures as stars. */
const bodyOf = (page: Page): Promise<readonly string[]> =>
  page
    .locator('.editor-body')
    .evaluate((body) =>
      [...body.children]
        .map((child) => (child.tagName === 'FIGURE' ? '*' : child.textContent))
        .filter((words) => words !== ''),
    );

test('window 10: texts that fall on the desk, the paper or a dialog are looked at, several as a list', async ({
  start,
  home,
}) => {
  await putDraft(home, market);
  const { page } = await start();
  const story = new StoryScreen(page);
  await expect(story.headline).toHaveValue('Chợ nổi');
  const page3 = '<h1>Tin ba</h1><p>Một đoạn.</p><img src="mất.jpg"><p>Đoạn nữa.</p>';
  const files = [
    text('một.md', 'Tin một'),
    text('hai.txt', 'Tin hai'),
    { name: 'ba.html', bytes: page3 },
    { name: 'hỏng.docx', bytes: 'PK' },
  ];
  expect(await dropFiles(page, '.desk-panel', files)).toBe(true);
  const list = page.getByRole('dialog', { name: 'Import 4 files' });
  await expect(list).toContainText('2 ready, 1 to be checked, 1 cannot be opened.');
  await expect(list.locator('[data-state="problems"]')).toContainText('1 thing to be checked');
  await expect(list.locator('[data-state="refused"]')).toContainText('hỏng.docx');
  await list.getByRole('button', { name: 'Open ba.html' }).click();
  await expect(asked(page)).toContainText('The photo mất.jpg is missing');
  await expect(page.getByRole('button', { name: 'Create the draft' })).toBeFocused();
  await page.keyboard.press('Escape');
  await list.getByRole('button', { name: 'Open ba.html' }).click();
  await page.getByRole('button', { name: 'Create the draft' }).click();
  await expect(list.locator('[data-state="made"]')).toHaveCount(1);
  await list.getByRole('button', { name: 'Create all that are ready (2)' }).click();
  await expect(list.locator('[data-state="made"]')).toHaveCount(3);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('.desk-card')).toHaveCount(4);
  await expect(story.headline).toHaveValue('Tin ba');

  expect(await dropFiles(page, '.editor-body', [text('bốn.md', 'Tin bốn')])).toBe(true);
  await expect(asked(page)).toContainText('From bốn.md');
  await page.keyboard.press('Escape');
  await expect(story.body).not.toContainText('Tin bốn');

  await page.keyboard.press('Control+,');
  expect(await dropFiles(page, 'dialog', [text('năm.md', 'Tin năm')])).toBe(true);
  await expect(asked(page)).toContainText('From năm.md');
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+e');
  expect(await dropFiles(page, 'dialog', [text('sáu.md', 'Tin sáu')])).toBe(true);
  await expect(page.getByText('The file opens when this dialog is closed.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(asked(page)).toContainText('From sáu.md');
});

test('a file that comes in while a reason is being typed waits, and the reason stays', async ({ start, home }) => {
  await putDraft(home, market);
  const { page } = await start();
  await expect(new StoryScreen(page).headline).toHaveValue('Chợ nổi');
  await page.keyboard.press('F1');
  await page.keyboard.type('Request changes');
  await page.keyboard.press('Enter');
  const reason = page.getByRole('textbox', { name: 'What needs changing?' });
  await reason.fill('Thiếu số ghe.');
  expect(await dropFiles(page, 'dialog', [text('một.md', 'Tin một')])).toBe(true);
  await expect(page.getByText('The file opens when this dialog is closed.')).toBeVisible();
  await expect(reason).toHaveValue('Thiếu số ghe.');
  await page.getByRole('button', { name: 'Send back' }).click();
  await expect(asked(page)).toContainText('From một.md');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Status: Changes requested' })).toBeVisible();
});

test('a file that is still being read when a reason is begun waits as well', async ({ start, home }) => {
  await putDraft(home, market);
  const { page } = await start();
  await expect(new StoryScreen(page).headline).toHaveValue('Chợ nổi');
  await page.evaluate(() => {
    const read = Object.getOwnPropertyDescriptor(Blob.prototype, 'arrayBuffer')?.value as Blob['arrayBuffer'];
    const held = new Promise((resolve) => window.addEventListener('read-on', resolve, { once: true }));
    Blob.prototype.arrayBuffer = async function () {
      await held;
      return read.call(this);
    };
  });
  expect(await dropFiles(page, '.desk-panel', [text('một.md', 'Tin một')])).toBe(true);
  await page.keyboard.press('F1');
  await page.keyboard.type('Request changes');
  await page.keyboard.press('Enter');
  const reason = page.getByRole('textbox', { name: 'What needs changing?' });
  await reason.fill('Thiếu số ghe.');
  await page.evaluate(() => window.dispatchEvent(new Event('read-on')));
  await expect(page.getByText('The file opens when this dialog is closed.')).toBeVisible();
  await expect(reason).toHaveValue('Thiếu số ghe.');
  await page.getByRole('button', { name: 'Send back' }).click();
  await expect(asked(page)).toContainText('From một.md');
});

test('window 10: a photo that falls beside the body goes to the end of the open story, with a way back', async ({
  start,
  home,
}) => {
  await putDraft(home, market);
  const { page } = await start();
  await expect(new StoryScreen(page).headline).toHaveValue('Chợ nổi');
  for (const place of ['.desk-panel', '.paper-head__headline textarea', '.inspector', '.counts-bar']) {
    expect(await dropFiles(page, place, [png])).toBe(true);
    await expect(page.getByText('1 photo was added at the end of the story.')).toBeVisible();
    expect(await bodyOf(page)).toEqual(['Ghe rau cập bến.', '*']);
    await expect
      .poll(() => page.locator('.editor-body img').evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBe(40);
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
    await expect(page.locator('.editor-body figure')).toHaveCount(0);
    await expect(page.locator('.ui-notice')).toHaveCount(0);
  }
});

test('window 10: what cannot be taken is told by name, and what falls with it is taken all the same', async ({
  start,
  home,
}) => {
  await putDraft(home, market);
  const { page } = await start();
  await expect(new StoryScreen(page).headline).toHaveValue('Chợ nổi');
  const pdf = { name: 'báo cáo.pdf', bytes: '%PDF', type: 'application/pdf' };
  expect(await dropFiles(page, '.editor-body p', [word, png, pdf])).toBe(true);
  await expect(page.getByText('“bài.docm” is in a special Word format, which Stet cannot open.')).toBeVisible();
  await expect(page.getByText('Stet cannot open “báo cáo.pdf”.')).toBeVisible();
  await expect(page.locator('.editor-body figure')).toHaveCount(1);
  expect(await dropFiles(page, '.desk-panel', [word, { ...word, name: 'hai.dot' }])).toBe(true);
  await expect(page.getByText('“bài.docm”, “hai.dot” are in a special Word format')).toBeVisible();
});

test('window 10: with no story open a text is imported with the photos that fall with it, and a photo alone is told', async ({
  start,
  home,
}) => {
  await putDraft(home, market);
  const { page } = await start();
  await new DeskScreen(page).choose('Chợ nổi', 'Move to trash');
  await expect(page.locator('.paper-none')).toBeVisible();
  expect(await dropFiles(page, '.paper-none', [png])).toBe(true);
  await expect(page.getByText('No story is open, so “ghe.png” was not added.')).toBeVisible();
  const named = { name: 'tin.md', bytes: '# Tin ảnh\n\n![Ghe](ghe.png)\n\nMột đoạn.\n' };
  expect(await dropFiles(page, '.paper-none', [named, png, { ...png, name: 'cầu.png', bytes: somePng(50, 30) }])).toBe(
    true,
  );
  await page.getByRole('button', { name: 'Create the draft' }).click();
  await expect(new StoryScreen(page).headline).toHaveValue('Tin ảnh');
  expect(await bodyOf(page)).toEqual(['*', 'Một đoạn.', '*']);
  await expect(page.locator('.editor-body figure img')).toHaveCount(2);
});

import { chownSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { emptyStory, putDraft } from '../support/draftFiles';
import { DeskScreen } from '../screens/DeskScreen';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, pickFiles, test } from '../support/stet';

const story = (headline: string, lead: string) => ({
  ...emptyStory,
  headline,
  lead,
  body: [{ kind: 'paragraph', content: [{ kind: 'text', text: 'Lò còn đỏ lửa.', marks: [], comments: [] }] }],
});

/** Settings of somebody in the newsroom, in a home with drafts. */
async function workAs(home: string, role: string): Promise<void> {
  const path = join(home, 'settings.json');
  await writeFile(path, JSON.stringify({ isSetUp: true, authorName: 'Thu Hà', role }));
  if (process.getuid?.() === 0) chownSync(path, 65534, 65534);
}

/** The reasons in the history of a draft on disk. */
async function reasonsIn(path: string): Promise<readonly string[]> {
  const { review } = JSON.parse(await readFile(path, 'utf8')) as { review: { log: { by: string; reason: string }[] } };
  return review.log.map(({ by, reason }) => `${by}: ${reason}`);
}

test('errors hold an export by the desk up until a note says why, and the note is kept', async ({
  start,
  home,
  desk,
}) => {
  const file = await putDraft(home, story('Làng gốm giữ lửa', ''));
  await workAs(home, 'desk');
  const { app, page } = await start();
  await expect(new StoryScreen(page).headline).toHaveValue('Làng gốm giữ lửa');
  await pickFiles(app, [desk]);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect(dialog).toContainText('1 unresolved error.');
  await expect(dialog).not.toContainText('The desk decides');
  const run = dialog.getByRole('button', { name: 'Choose a folder and export' });
  await expect(run).toBeDisabled();
  await expect(dialog.getByRole('button', { name: 'Copy' })).toBeDisabled();
  await dialog.getByRole('textbox', { name: 'Reason for exporting anyway' }).fill(' ');
  await expect(run).toBeDisabled();
  await dialog.getByRole('textbox', { name: 'Reason for exporting anyway' }).fill('Tin nóng, sapo sau.');
  await run.click();
  await expect(dialog).toContainText('Exported to');
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await page.getByRole('tab', { name: 'Story' }).click();
  await expect(page.getByRole('tabpanel', { name: 'Story' })).toContainText('Tin nóng, sapo sau.');
  await expect.poll(() => reasonsIn(file)).toEqual(['Thu Hà: Exported with 1 unresolved error: Tin nóng, sapo sau.']);
});

test('somebody else is told that the desk decides, and writes down why just as the desk does', async ({
  start,
  home,
  desk,
}) => {
  const file = await putDraft(home, story('Làng gốm giữ lửa', ''));
  await workAs(home, 'editor');
  const { app, page } = await start();
  await expect(new StoryScreen(page).headline).toHaveValue('Làng gốm giữ lửa');
  await pickFiles(app, [desk]);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect(dialog).toContainText('The desk decides whether a story with errors may be exported.');
  const run = dialog.getByRole('button', { name: 'Choose a folder and export' });
  await expect(run).toBeDisabled();
  await dialog.getByRole('textbox', { name: 'Reason for exporting anyway' }).fill('Gửi bản in thử.');
  await run.click();
  await expect(dialog).toContainText('Exported to');
  await expect.poll(() => reasonsIn(file)).toEqual(['Thu Hà: Exported with 1 unresolved error: Gửi bản in thử.']);
});

test('comments and changes that wait are counted before an approval and an export, with a way to them, and hold nothing up (window 14)', async ({
  start,
  home,
  desk,
}) => {
  await putDraft(home, story('Làng gốm giữ lửa', 'Sân đình thành lớp học.'));
  await workAs(home, 'desk');
  const { app, page } = await start();
  const paper = new StoryScreen(page);
  await expect(paper.headline).toHaveValue('Làng gốm giữ lửa');
  const tab = page.getByRole('tab', { name: 'Review' });
  const panel = page.getByRole('tabpanel', { name: 'Review' });
  await tab.click();
  await panel.getByRole('button', { name: 'Submit for review' }).click();
  await expect(panel).toContainText('No changes since');
  await paper.headline.fill('Làng gốm còn giữ lửa');
  await paper.lead.selectText();
  await page.keyboard.press('Control+Alt+m');
  await panel.getByRole('textbox', { name: 'Write a comment…' }).fill('Lớp nào?');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('tab', { name: 'Story' }).click();

  const approve = async (): Promise<void> => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Approve');
    await page
      .getByRole('option', { name: /^Approve/ })
      .first()
      .click();
  };
  await approve();
  const dialog = page.getByRole('dialog', { name: 'Approve this story?' });
  await expect(dialog.getByRole('listitem')).toHaveText(['1 open comment', '1 undecided change']);
  await dialog.getByRole('button', { name: 'Show in Review' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(panel).toContainText('Lớp nào?');
  await expect(page.getByRole('button', { name: 'Status: Approved' })).toHaveCount(0);

  await pickFiles(app, [desk]);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const exporting = page.getByRole('dialog', { name: 'Export' });
  await expect(exporting.getByRole('listitem')).toHaveText(['1 open comment', '1 undecided change']);
  await exporting.getByRole('button', { name: 'Choose a folder and export' }).click();
  await expect(exporting).toContainText('Exported to');
  await exporting.getByRole('button', { name: 'Close' }).last().click();

  await approve();
  await dialog.getByRole('button', { name: 'Approve anyway' }).click();
  await expect(page.getByRole('button', { name: 'Status: Approved' })).toBeVisible();
});

test('an export of many lists the drafts with errors first: they are left out, or go out with a note', async ({
  start,
  home,
  desk,
}) => {
  const faulty = await putDraft(home, story('Chưa có sapo', ''));
  const marked = await putDraft(home, story('Còn chỗ trống', 'Sapo TK.'));
  const whole = await putDraft(home, story('Làng gốm giữ lửa', 'Sân đình thành lớp học.'));
  await workAs(home, 'desk');
  const { app, page } = await start();
  const drafts = new DeskScreen(page);
  // One of the two with errors is on the paper: its history is the page's to write.
  await drafts.open('Còn chỗ trống');
  await drafts.draft('Còn chỗ trống').getByRole('button').first().focus();
  await page.keyboard.press('Control+a');
  const dialog = page.getByRole('dialog', { name: 'Export 3 stories' });
  const ask = async (folder: string): Promise<void> => {
    await pickFiles(app, [folder]);
    await page.getByRole('button', { name: 'Export selected…' }).click();
    await expect(dialog).toContainText('2 of 3 stories have unresolved errors.');
  };
  const [first, second] = [join(desk, 'một'), join(desk, 'hai')];
  for (const folder of [first, second]) {
    await mkdir(folder);
    if (process.getuid?.() === 0) chownSync(folder, 65534, 65534);
  }

  await ask(first);
  await expect(dialog.getByRole('list', { name: 'Unresolved errors' })).toContainText('Chưa có sapo');
  await expect(dialog).toContainText('“TK” was left to be filled in.');
  await expect(dialog.getByRole('button', { name: 'Export anyway' })).toBeDisabled();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toHaveCount(0);

  await ask(first);
  await dialog.getByRole('button', { name: 'Export only the others' }).click();
  const one = page.getByRole('dialog', { name: 'Export 1 story' });
  await one.getByRole('button', { name: 'Choose a folder and export' }).click();
  await expect(one).toContainText('1 story exported to');
  expect(await readdir(first)).toEqual(['lang-gom-giu-lua']);
  await one.getByRole('button', { name: 'Close' }).last().click();

  await ask(second);
  await dialog.getByRole('textbox', { name: 'Reason for exporting anyway' }).fill('Số đặc biệt.');
  await dialog.getByRole('button', { name: 'Export anyway' }).click();
  await dialog.getByRole('button', { name: 'Choose a folder and export' }).click();
  await expect(dialog).toContainText('3 stories exported to');
  expect(await readdir(second)).toHaveLength(3);
  for (const file of [faulty, marked])
    await expect.poll(() => reasonsIn(file)).toEqual(['Thu Hà: Exported with 1 unresolved error: Số đặc biệt.']);
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await new StoryScreen(page).saved();
  expect(JSON.parse(await readFile(whole, 'utf8'))).not.toHaveProperty('review.log.0');
  // Looking into the others has put none of them on the paper, to which a page that fell comes back.
  await page.reload();
  await expect(new StoryScreen(page).headline).toHaveValue('Còn chỗ trống');
});

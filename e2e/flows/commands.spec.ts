import type { ElectronApplication } from '@playwright/test';
import { DeskScreen } from '../screens/DeskScreen';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, test } from '../stet';

interface Item {
  readonly id: string;
  readonly label: string;
  readonly accelerator: string;
  readonly enabled: boolean;
  readonly checked: boolean;
  readonly menu: string;
}

/** The items of the application's menu that are commands of the page. */
const menuItems = (app: ElectronApplication): Promise<readonly Item[]> =>
  app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).flatMap((menu) =>
      (menu.submenu?.items ?? [])
        .filter(({ type, role }) => type !== 'separator' && !role)
        .map(({ id, label, accelerator, enabled, checked }) => ({
          ...{ id, label, enabled, checked, menu: menu.label },
          accelerator: accelerator ?? '',
        })),
    ),
  );

const item = async (app: ElectronApplication, id: string): Promise<Item | undefined> =>
  (await menuItems(app)).find((candidate) => candidate.id === id);

const chooseInMenu = (app: ElectronApplication, id: string): Promise<void> =>
  app.evaluate(({ Menu }, wanted) => void Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click(), id);

test('the application’s menu is the registry: every command once, its state with the caret, its choice carried out once', async ({
  start,
}) => {
  const { app, page } = await start();
  await new DeskScreen(page).newStory();
  const story = new StoryScreen(page);
  await expect.poll(async () => (await item(app, 'format.bold'))?.menu).toBe('Format');
  const items = await menuItems(app);
  expect(items.length).toBeGreaterThan(20);
  expect(items.filter(({ label }) => !/\p{L}/u.test(label))).toEqual([]);
  const keys = items.map(({ accelerator }) => accelerator).filter((accelerator) => accelerator !== '');
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);

  // In the headline there is nothing to make bold; in the body there is.
  await expect.poll(async () => (await item(app, 'format.bold'))?.enabled).toBe(false);
  await story.body.click();
  await expect.poll(async () => (await item(app, 'format.bold'))?.enabled).toBe(true);

  await page.keyboard.type('thường ');
  await page.keyboard.press('Control+b');
  await page.keyboard.type('đậm');
  await expect(story.body.locator('strong')).toHaveText('đậm');
  await expect.poll(async () => (await item(app, 'format.bold'))?.checked).toBe(true);
  await chooseInMenu(app, 'format.bold');
  await page.keyboard.type(' hết');
  await expect(story.body.locator('strong')).toHaveText('đậm');
  await expect(story.body).toHaveText('thường đậm hết');
  await expect.poll(async () => (await item(app, 'format.bold'))?.checked).toBe(false);
  await page.keyboard.press('Control+Alt+2');
  await expect(story.body.getByRole('heading', { level: 2 })).toHaveText('thường đậm hết');

  // A key of the body's text that is pressed in a field leaves the body as it is.
  await story.headline.click();
  await page.keyboard.press('Control+Alt+3');
  await page.keyboard.press('Control+b');
  await expect(story.body.getByRole('heading', { level: 2 })).toHaveText('thường đậm hết');

  await page.getByRole('button', { name: 'Settings' }).click();
  await chooseInMenu(app, 'story.new');
  await page.getByRole('tab', { name: 'Interface', exact: true }).click();
  await page.getByRole('combobox', { name: 'Language', exact: true }).selectOption({ label: 'Tiếng Việt' });
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await item(app, 'format.bold'))?.menu).toBe('Định dạng');
  await expect.poll(async () => (await item(app, 'story.new'))?.label).toBe('Bài mới');
  await expect(page.getByRole('list', { name: 'Bản thảo' }).getByRole('listitem')).toHaveCount(2);
});

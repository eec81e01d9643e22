// window 1: Enter in the Link dialog replaced the linked words by a paragraph break.
import type { Page } from '@playwright/test';
import { DeskScreen } from '../screens/DeskScreen';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, test } from '../support/stet';

const WORDS = 'Chợ nổi họp từ sáng sớm.';

/** The words of each paragraph of the body. */
const paragraphs = (page: Page): Promise<readonly string[]> =>
  new StoryScreen(page).body.getByRole('paragraph').allInnerTexts();

async function someBody(page: Page): Promise<void> {
  await new DeskScreen(page).newStory();
  const story = new StoryScreen(page);
  await story.write('Chợ nổi', WORDS);
}

/** Selects the last word of the body, without its full stop. */
async function selectLastWord(page: Page): Promise<void> {
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  for (let letter = 0; letter < 3; letter += 1) await page.keyboard.press('Shift+ArrowLeft');
}

interface Asked {
  readonly what: string;
  /** Opens it, fills it in, and presses the key that confirms. */
  readonly confirm: (page: Page) => Promise<void>;
}

const ASKED: readonly Asked[] = [
  {
    what: 'the Link dialog',
    confirm: async (page) => {
      await page.keyboard.press('Control+Shift+k');
      await page.getByRole('textbox', { name: 'Address', exact: true }).fill('example.vn');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    },
  },
  {
    what: "the Link dialog's button",
    confirm: async (page) => {
      await page.keyboard.press('Control+Shift+k');
      await page.getByRole('textbox', { name: 'Address', exact: true }).fill('example.vn');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    },
  },
  {
    what: 'the field for a comment',
    confirm: async (page) => {
      await page.keyboard.press('Control+Alt+m');
      const field = page.getByRole('textbox', { name: /comment/i });
      await expect(field).toBeFocused();
      await page.keyboard.type('Mấy giờ?');
      await page.keyboard.press('Control+Enter');
      await expect(page.getByText('Mấy giờ?')).toBeVisible();
    },
  },
  {
    what: 'the palette',
    confirm: async (page) => {
      await page.keyboard.press('F1');
      await page.keyboard.type('Focus');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    },
  },
  {
    what: 'find',
    confirm: async (page) => {
      await page.keyboard.press('Control+f');
      await page.keyboard.type('sáng');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
      await expect(page.getByRole('search', { name: 'Find' })).toHaveCount(0);
    },
  },
  {
    what: 'the context menu',
    confirm: async (page) => {
      await page.keyboard.press('Shift+F10');
      await page.getByRole('menu').waitFor();
      await page.keyboard.type('Copy');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('menu')).toHaveCount(0);
    },
  },
];

for (const { what, confirm } of ASKED)
  test(`the key that confirms ${what} changes no word of the story`, async ({ start }) => {
    const { page } = await start();
    await someBody(page);
    await selectLastWord(page);
    await confirm(page);
    // A key that went on to the body would come before these, which wait for it to be drawn.
    await new StoryScreen(page).saved();
    expect(await paragraphs(page)).toEqual([WORDS]);
  });

test('Enter in the Embed dialog makes an embed and no paragraph of its own', async ({ start }) => {
  const { page } = await start();
  await someBody(page);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/embed');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Address', exact: true }).fill('video.example.vn/gom');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: 'Embed from video.example.vn' })).toBeVisible();
  await new StoryScreen(page).saved();
  expect((await paragraphs(page)).filter((words) => words.trim() !== '')).toEqual([WORDS]);
  expect((await paragraphs(page)).length).toBeLessThanOrEqual(2);
});

test('Enter in the field for a new headline on the desk opens no other story and changes no word', async ({
  start,
}) => {
  const { page } = await start();
  await someBody(page);
  const card = page.getByRole('list', { name: 'Drafts' }).getByRole('listitem', { name: 'Chợ nổi' });
  await card.getByRole('button', { name: /^Actions for/ }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await page.getByRole('textbox', { name: 'New headline' }).fill('Chợ nổi họp sớm');
  await page.keyboard.press('Enter');
  await expect(new StoryScreen(page).headline).toHaveValue('Chợ nổi họp sớm');
  expect(await paragraphs(page)).toEqual([WORDS]);
});

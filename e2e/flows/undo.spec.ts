import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { somePng } from '../support/photos';
import { DeskScreen } from '../screens/DeskScreen';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, pickFiles, test } from '../support/stet';

test('undo goes back through fields, photos and body in the order in which they were changed, and redo forth', async ({
  start,
  desk,
}) => {
  const { app, page } = await start();
  const photo = join(desk, 'a.png');
  await writeFile(photo, somePng(64, 64));
  await new DeskScreen(page).newStory();
  const story = new StoryScreen(page);
  const tags = story.tags;
  await story.headline.pressSequentially('Chợ nổi');
  await story.body.click();
  await story.body.pressSequentially('Ghe đông.');
  await tags.click();
  await tags.pressSequentially('chợ, miền tây');
  await story.section.fill('Kinh tế');
  await story.body.click();
  await pickFiles(app, [photo]);
  await story.button('Insert photo').click();
  await expect(story.captions).toHaveCount(1);
  await story.captions.pressSequentially('Sáng sớm');
  await story.lead.pressSequentially('Nước lên.');

  const undo = (): Promise<void> => page.keyboard.press('Control+z');
  const redo = (): Promise<void> => page.keyboard.press('Control+Shift+z');
  await undo();
  await expect(story.lead).toHaveValue('');
  await expect(story.lead).toBeFocused();
  await undo();
  await expect(story.captions).toHaveValue('');
  await expect(story.captions).toBeFocused();
  await undo();
  await expect(story.captions).toHaveCount(0);
  await undo();
  await expect(story.section).toHaveValue('');
  await expect(story.section).toBeFocused();
  await undo();
  await expect(tags).toHaveValue('');
  await expect(tags).toBeFocused();
  await undo();
  await expect(story.body).toHaveText('');
  await expect(story.body).toBeFocused();
  await undo();
  await expect(story.headline).toHaveValue('');
  await expect(story.headline).toBeFocused();
  await expect(story.button('Undo')).toBeDisabled();
  await undo();
  await expect(story.headline).toHaveValue('');
  await story.saved();

  for (let step = 0; step < 5; step += 1) await redo();
  await expect(story.captions).toHaveCount(1);
  await page.keyboard.press('Control+y');
  await expect(story.captions).toHaveValue('Sáng sớm');
  await redo();
  await expect(story.lead).toHaveValue('Nước lên.');
  await expect(story.lead).toBeFocused();
  await expect(story.button('Redo')).toBeDisabled();
  await expect(page.getByRole('figure').getByRole('img')).toBeVisible();
  await story.saved();
  await page.reload();
  await expect(story.headline).toHaveValue('Chợ nổi');
  await expect(story.section).toHaveValue('Kinh tế');
  await expect(story.lead).toHaveValue('Nước lên.');
  await expect(story.tags).toHaveValue('chợ, miền tây');
  await expect(story.body).toContainText('Ghe đông.');
  await expect(story.captions).toHaveValue('Sáng sớm');
});

test('the search keeps the undo of the browser, and leaves the story alone', async ({ start }) => {
  const { page } = await start();
  const desk = new DeskScreen(page);
  await desk.newStory();
  const story = new StoryScreen(page);
  await story.headline.pressSequentially('Tít bài');
  await desk.search.click();
  await desk.search.pressSequentially('mưa');
  await page.keyboard.press('Control+z');
  await expect(desk.search).not.toHaveValue('mưa');
  await expect(story.headline).toHaveValue('Tít bài');
});

test('another story has a history of its own', async ({ start }) => {
  const { page } = await start();
  const desk = new DeskScreen(page);
  await desk.newStory();
  const story = new StoryScreen(page);
  await story.write('Bài một', 'Thân một.');
  await desk.newStory();
  await expect(story.button('Undo')).toBeDisabled();
  await desk.open('Bài một');
  await story.headline.click();
  await page.keyboard.press('Control+z');
  await expect(story.headline).toHaveValue('Bài một');
});

test('a photo that was replaced or removed comes back', async ({ start, desk }) => {
  const { app, page } = await start();
  const [small, large] = [join(desk, 'a.png'), join(desk, 'b.png')];
  await writeFile(small, somePng(64, 64));
  await writeFile(large, somePng(320, 200));
  await new DeskScreen(page).newStory();
  const story = new StoryScreen(page);
  await story.body.click();
  await pickFiles(app, [small]);
  await story.button('Insert photo').click();
  const image = page.getByRole('figure').getByRole('img');
  const width = (): Promise<number> => image.evaluate((element: HTMLImageElement) => element.naturalWidth);
  await expect.poll(width).toBe(64);
  await pickFiles(app, [large]);
  await page.getByRole('figure').hover();
  await story.button('Replace').click();
  await expect.poll(width).toBe(320);
  await page.getByRole('figure').hover();
  await story.button('Remove photo').click();
  await expect(image).toHaveCount(0);
  await story.saved();
  await page.keyboard.press('Control+z');
  await expect.poll(width).toBe(320);
  await page.keyboard.press('Control+z');
  await expect.poll(width).toBe(64);
  await story.saved();
  await page.reload();
  await expect.poll(width).toBe(64);
});

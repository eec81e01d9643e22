import { existsSync } from 'node:fs';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runExport } from '../support/exporting';
import { somePng } from '../support/photos';
import { docxParagraphs, htmlBlocks } from '../support/readExport';
import { DeskScreen } from '../screens/DeskScreen';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, test } from '../support/stet';
import { VietnameseKeyboard } from '../support/typing';
import { startHost } from './host';

// The newest Electron cannot be run where only packages can be fetched. Its page half is this: the built page in a
// current Chromium. (Its main half are the unit tests, which run on Node 24.)
test.skip(!existsSync('/usr/bin/chromium'), 'Chromium is not on this machine');

test('in a current Chromium a story is typed, saved, reopened and exported', async ({ home, desk }) => {
  const host = await startHost(home);
  try {
    expect(Number(host.browser.version().split('.')[0])).toBeGreaterThan(140);
    const page = await host.open();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await new DeskScreen(page).newStory();
    const story = new StoryScreen(page);
    const keyboard = await VietnameseKeyboard.of(page);
    await keyboard.retype('Chợ nổi đông khách trở lại');
    await story.lead.click();
    await keyboard.compose('Sáng sớm, hơn hai trăm ghe đã kín khúc sông.');
    await story.body.click();
    await keyboard.compose('Giá rau giảm so với tháng trước.');
    const photo = join(desk, 'ghe.png');
    await writeFile(photo, somePng(320, 200));
    host.pick([photo]);
    await story.button('Insert photo').click();
    await story.captions.pressSequentially('Ghe rau cập bến');
    await story.saved();
    await page.close();

    const again = await host.open();
    const reopened = new StoryScreen(again);
    await new DeskScreen(again).open('Chợ nổi đông khách trở lại');
    await expect(reopened.lead).toHaveValue('Sáng sớm, hơn hai trăm ghe đã kín khúc sông.');
    await expect(reopened.body).toContainText('Giá rau giảm so với tháng trước.');
    await expect(reopened.captions).toHaveValue('Ghe rau cập bến');
    const image = again.getByRole('figure').getByRole('img');
    await expect.poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBe(320);

    host.pick([desk]);
    await again.getByRole('button', { name: 'Export', exact: true }).click();
    await runExport(again);
    await expect(again.getByRole('dialog')).toContainText(`Exported to ${desk}`);
    const folder = join(desk, 'cho-noi-dong-khach-tro-lai');
    const expected = [
      'Chợ nổi đông khách trở lại',
      'Sáng sớm, hơn hai trăm ghe đã kín khúc sông.',
      'Giá rau giảm so với tháng trước.',
      'Ghe rau cập bến',
    ];
    expect(htmlBlocks(await readFile(join(folder, 'index.html'), 'utf8'))).toEqual(expected);
    expect(docxParagraphs(await readFile(join(folder, 'cho-noi-dong-khach-tro-lai.docx')))).toEqual(expected);
    expect(await readdir(join(folder, 'photos'))).toHaveLength(1);
    expect(faults).toEqual([]);
  } finally {
    await host.close();
  }
});

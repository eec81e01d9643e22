import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { emptyStory, pngName, putDraft } from '../support/draftFiles';
import { somePng } from '../support/photos';
import { DeskScreen } from '../screens/DeskScreen';
import { StoryScreen } from '../screens/StoryScreen';
import { expect, pickFiles, test } from '../support/stet';

/** Gives the body a file as the system does when one is dropped or pasted there. */
async function give(page: Page, way: 'drop' | 'paste', name: string, bytes: Buffer, html = ''): Promise<void> {
  await page.getByRole('textbox', { name: 'Body', exact: true }).evaluate(
    (body, { way: kind, name: fileName, base64, html: copied }) => {
      const data = new DataTransfer();
      if (copied !== '') data.setData('text/html', copied);
      const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      data.items.add(new File([content], fileName, { type: 'image/png' }));
      const options = { bubbles: true, cancelable: true };
      const { x, y, height } = (body.lastElementChild ?? body).getBoundingClientRect();
      body.dispatchEvent(
        kind === 'drop'
          ? new DragEvent('drop', { ...options, dataTransfer: data, clientX: x + 5, clientY: y + height / 2 })
          : new ClipboardEvent('paste', { ...options, clipboardData: data }),
      );
    },
    { way, name, base64: bytes.toString('base64'), html },
  );
}

for (const way of ['drop', 'paste'] as const) {
  test(`a photo comes in by ${way}, and is there after opening again`, async ({ start }) => {
    const first = await start();
    await new DeskScreen(first.page).newStory();
    const story = new StoryScreen(first.page);
    await story.headline.fill('Bài có ảnh');
    await story.body.click();
    await first.page.keyboard.type('Đoạn một.');
    await give(first.page, way, 'ghe.png', somePng(120, 80));
    const photo = first.page.getByRole('figure').getByRole('img');
    await expect(photo).toBeVisible();
    await story.saved();
    await first.app.close();
    const { page } = await start();
    await expect(new StoryScreen(page).body).toContainText('Đoạn một.');
    const again = page.getByRole('figure').getByRole('img');
    await expect.poll(() => again.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(120);
  });
}

test('a picture copied in a browser comes in as the photo, not as the address it had', async ({ start }) => {
  const { page } = await start();
  await new DeskScreen(page).newStory();
  await page.getByRole('textbox', { name: 'Body', exact: true }).click();
  await give(page, 'paste', 'ghe.png', somePng(120, 80), '<img src="https://example.vn/ghe.png">');
  const photo = page.getByRole('figure').getByRole('img');
  await expect.poll(() => photo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(120);
});

for (const isRefused of [true, false]) {
  const end = isRefused ? 'and is once it was refused' : 'nor while it comes';
  test(`a photo that is being taken in is not called missing, ${end}`, async ({ start, home }) => {
    const png = somePng(120, 80);
    const paragraph = { kind: 'paragraph', content: [{ kind: 'text', text: 'Ghe rau.', marks: [], comments: [] }] };
    await putDraft(home, { ...emptyStory, headline: 'Bến', body: [paragraph] }, [png]);
    const { app, page } = await start();
    const texts = { caption: '', credit: '', altText: '', source: '' };
    const answer = isRefused
      ? { ok: false, code: 'file-unreadable', message: 'held on purpose', about: 'ghe.png' }
      : { ok: true, value: { name: pngName(png), fileName: 'ghe.png', ...texts } };
    await app.evaluate(({ ipcMain }, held) => {
      ipcMain.removeHandler('stet:photo:add');
      ipcMain.handle('stet:photo:add', () => new Promise((resolve) => ipcMain.once('go-on', () => resolve(held))));
    }, answer);
    await page.getByRole('tab', { name: 'Checks' }).click();
    const checks = page.getByRole('tabpanel', { name: 'Checks' });
    await page.getByRole('textbox', { name: 'Body', exact: true }).click();
    await page.evaluate(() => {
      const look = (): void => {
        if (document.querySelector('.counts-bar__missing')) document.body.dataset['wasMissing'] = 'true';
        if (document.querySelector('.checks')?.textContent.includes('ghe.png'))
          document.body.dataset['wasFound'] = 'true';
      };
      new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true });
    });
    const seen = () => page.evaluate(() => [document.body.dataset['wasMissing'], document.body.dataset['wasFound']]);
    await give(page, 'drop', 'ghe.png', png);
    await expect(checks).toContainText('The photo has no caption.');
    // By then the bar and the checks have looked at the story with the photo in it.
    await new StoryScreen(page).saved();
    expect(await seen()).toEqual([undefined, undefined]);
    await app.evaluate(({ ipcMain }) => void ipcMain.emit('go-on'));
    if (isRefused) {
      await expect(page.locator('.counts-bar__missing')).toHaveText('1 missing photo');
      await expect(checks).toContainText('The photo ghe.png is missing.');
    } else {
      await expect(page.locator('.counts-bar__photos')).toHaveText('1 photo');
      expect(await seen()).toEqual([undefined, undefined]);
    }
  });
}

/** A JPEG with this XMP packet put in after its first marker. */
function withXmp(jpeg: Buffer, xmp: string): Buffer {
  const packet = Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0', 'latin1'), Buffer.from(xmp)]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(packet.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, packet, jpeg.subarray(2)]);
}

test('caption and credit come from the metadata of a photo', async ({ start, desk }) => {
  const { app, page } = await start();
  const path = join(desk, 'ghe.jpg');
  const jpeg = await readFile(join('electron', 'sample', 'photo.jpg'));
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    xmlns:dc="http://purl.org/dc/elements/1.1/"><rdf:Description>
    <dc:description><rdf:Alt><rdf:li xml:lang="x-default">Ghe rau cập bến lúc rạng sáng</rdf:li></rdf:Alt></dc:description>
    <dc:creator><rdf:Seq><rdf:li>Quốc Bảo</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>`;
  await writeFile(path, withXmp(jpeg, xmp));
  await new DeskScreen(page).newStory();
  const story = new StoryScreen(page);
  await pickFiles(app, [path]);
  await story.button('Insert photo').click();
  await expect(story.captions).toHaveValue('Ghe rau cập bến lúc rạng sáng');
  await expect(page.getByRole('textbox', { name: 'Credit' })).toHaveValue('Quốc Bảo');
});

test('a photo file that may not be read is told by its name', async ({ start, desk }) => {
  const { app, page } = await start();
  const path = join(desk, 'khóa.png');
  await writeFile(path, somePng(8, 8));
  await chmod(path, 0);
  await pickFiles(app, [path]);
  await new StoryScreen(page).button('Insert photo').click();
  await expect(page.getByText('“khóa.png” cannot be read.')).toBeVisible();
});

import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { inVersion3, putDraft, storyIn } from '../support/draftFiles';
import { everyBlockWords } from '../files/everyBlock';
import { wholePhotos, wholeStory } from '../files/everyBlockDraft';
import { hasOffice, officeOutline, openedByOffice } from '../support/office';
import { docxParagraphs, htmlBlocks } from '../support/readExport';
import { StoryScreen } from '../screens/StoryScreen';
import { exportInto } from '../support/exporting';
import { expect, test } from '../support/stet';

test('a story with every kind of block is saved, opened again and exported as it is', async ({ start, home, desk }) => {
  test.setTimeout(240_000);
  const path = await putDraft(home, wholeStory, wholePhotos);
  const first = await start();
  const screen = new StoryScreen(first.page);
  await expect(screen.headline).toHaveValue(wholeStory.headline);
  // A change in the body sends all of it through the editor and back.
  await screen.body.getByText('Nước sẽ rút sau rằm.').click();
  await first.page.keyboard.press('End');
  await first.page.keyboard.type(' Rồi lò lại đỏ.');
  await expect.poll(async () => JSON.stringify(await storyIn(path))).toContain('Rồi lò lại đỏ.');
  for (let letter = 0; letter < ' Rồi lò lại đỏ.'.length; letter += 1) await first.page.keyboard.press('Backspace');
  await expect.poll(() => storyIn(path)).toEqual(inVersion3(wholeStory));
  await first.app.close();

  const stet = await start();
  await expect(new StoryScreen(stet.page).headline).toHaveValue(wholeStory.headline);
  const folder = await exportInto(stet, desk);
  expect(htmlBlocks(await readFile(join(folder, 'index.html'), 'utf8'))).toEqual(everyBlockWords);
  expect(await readdir(join(folder, 'photos'))).toHaveLength(3);
  const docx = join(folder, (await readdir(folder)).find((name) => name.endsWith('.docx')) ?? '');
  expect(docxParagraphs(await readFile(docx))).toEqual(everyBlockWords);

  test.skip(!hasOffice(), 'LibreOffice is not on this machine');
  const document = await openedByOffice(docx);
  const outline = officeOutline(document);
  expect(outline.map(([, words]) => words)).toEqual(everyBlockWords);
  const kindOf = (words: string): string | undefined => outline.find(([, found]) => found === words)?.[0];
  expect(['Lửa trong nước', 'Người giữ lò', 'Một ngày'].map(kindOf)).toEqual(['h2', 'h3', 'h4']);
  expect(['Củi đước', 'chẻ', 'phơi', 'Đất sét trám lò', 'Ủ than'].map(kindOf)).toEqual([
    'li1',
    'li2',
    'li2',
    'li1',
    'li1',
  ]);
  expect(['Năm', '57', '32'].map(kindOf)).toEqual(['td', 'td', 'td']);
  expect(document.getElementsByTagName('draw:image')).toHaveLength(3);
  const links = [...document.getElementsByTagName('text:a')].map((link) => link.getAttribute('xlink:href'));
  expect(links).toEqual(
    expect.arrayContaining([
      'https://stet.example/thuy-van',
      'https://video.example/xom-lo',
      'https://stet.example/cau-moi',
    ]),
  );
});

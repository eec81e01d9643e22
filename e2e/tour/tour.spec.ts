import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { somePng } from '../support/photos';
import { DeskScreen } from '../screens/DeskScreen';
import { expect, test } from '../support/stet';
import { pictures } from './pictures';
import { setLook } from './setLook';
import { writer } from './writer';

const LONG_LEAD =
  'Bốn năm sau ngày cầu thông xe, con đò cuối cùng của bến Trăm chở một chuyến hàng mới: hơn một nghìn cuốn sách cho trẻ em ba xóm.';

test('one full story with every kind of block, in both languages and themes', async ({ start, desk }) => {
  test.setTimeout(280_000);
  const photo = join(desk, 'con-do.jpg');
  await copyFile(join('electron', 'sample', 'photo.jpg'), photo);
  const others = [0, 60, 120].map(
    (shade, index) => [join(desk, `ben-${index + 1}.png`), somePng(900, 560, shade)] as const,
  );
  for (const [path, bytes] of others) await writeFile(path, bytes);

  const { app, page } = await start({ isFirstRun: true });
  const shots = await pictures(app, page);
  const { take } = shots;
  await expect(page.getByRole('button', { name: 'Skip', exact: true })).toBeVisible();
  await take('first-run');
  await page.getByRole('button', { name: 'Skip', exact: true }).click();

  await new DeskScreen(page).newStory();
  await take('new-story');
  const { story, write, line, press, insert, marked, photos, goOn } = await writer(app, page);
  await story.section.fill('Văn hóa - Xã hội');
  await story.kicker.click();
  await write('Chuyện bến đò');
  await press('Enter');
  await write('Con đò cuối cùng của bến Trăm chở sách về ba xóm');
  await story.byline.fill('Hoài An - Lê Khánh');
  await story.published.fill('15/11/2026 17:30');
  await story.lead.click();
  await write(LONG_LEAD);
  await press('Enter');

  await write('Sáng chủ nhật, ');
  await marked('Control+b', 'hơn 200 người');
  await write(' đã đứng kín hai bờ. Trên boong, hai hàng ghế gỗ nhường chỗ cho ');
  await marked('Control+i', 'những kệ sách');
  await write(' cao ngang ngực trẻ con.');
  await press('Shift+Home');
  await expect(page.getByRole('toolbar', { name: 'Formatting of the selection' })).toBeVisible();
  await take('selection');
  await press('End');
  await press('Enter');
  await page.keyboard.type('/');
  await expect(page.getByRole('listbox')).toBeVisible();
  await take('slash-menu');
  await press('Backspace');

  await photos('photo', [photo]);
  await expect(page.getByRole('figure')).toHaveCount(1);
  await page.getByRole('textbox', { name: 'Caption', exact: true }).click();
  await write('Thư viện nổi rời bến đình trong buổi sáng đầu tiên.');
  await page.getByRole('textbox', { name: 'Credit', exact: true }).click();
  await write('Lê Khánh');
  await page.getByRole('textbox', { name: 'Alt text', exact: true }).click();
  await write('Con đò chở kệ sách, trẻ em ngồi đọc trên boong');
  await goOn();
  await page.keyboard.type('## ');
  await line('Từ ghế gỗ thành kệ sách');
  await write('Con đò dài 14,5 m. Việc đóng kệ chia làm ba phần:');
  await press('Enter');
  await page.keyboard.type('- ');
  await line('Khung và ván');
  await press('Tab');
  await line('ván ghế cũ, bào lại');
  await line('gỗ sao làm khung');
  await press('Shift+Tab');
  await line('Kệ cao 90 cm');
  await press('Enter');
  await page.keyboard.type('1. ');
  await line('Phân loại sách');
  await line('Dán nhãn');
  await press('Enter');
  await page.keyboard.type('> ');
  await line('Đò chở người thì hết khách, chở chữ thì chắc là còn.');
  await insert('pull');
  await line('Sách ướt thì phơi, chữ thì không trôi.');
  await line('Ông Trần Văn Lụa, 71 tuổi');
  await insert('table');
  for (const cell of ['Xóm', 'Chuyến', 'Sách', 'Thượng', '4', '320', 'Giữa', '6', '510']) {
    await write(cell);
    if (cell !== '510') await press('Tab');
  }
  await goOn();
  await insert('fact');
  await line('Bến Trăm');
  await line('Ba xóm, 412 hộ, một bến đình.');
  await page.keyboard.type('- ');
  await line('1.260 cuốn sách');
  await line('12 người trực mỗi tuần');
  await press('Enter');
  await press('Enter');
  await goOn();
  await photos(
    'gallery',
    others.map(([path]) => path),
  );
  await expect(page.getByRole('group', { name: /^Photo 3 of 3/ })).toBeVisible();
  await page.getByRole('textbox', { name: 'Gallery caption' }).click();
  await write('Ba bến trong một ngày');
  await goOn();
  await insert('embed');
  await page.getByRole('dialog').getByRole('textbox').first().fill('https://video.example/ben-tram');
  await page.getByRole('dialog').getByRole('textbox').last().fill('Phim ngắn: một ngày trên đò');
  await page.keyboard.press('Enter');
  await goOn();
  await insert('rule');
  await goOn();
  await write('Chuyến tiếp theo chạy vào sáng 22/11.');
  await story.tags.fill('bến Trăm, thư viện, văn hóa đọc');
  await story.saved();
  await take('every-block-end');
  await page.reload();
  await expect(story.headline).toHaveValue('Con đò cuối cùng của bến Trăm chở sách về ba xóm');
  for (const role of ['table', 'blockquote', 'list'] as const)
    await expect(story.body.getByRole(role).first()).toBeAttached();

  await page.keyboard.press('Control+k');
  await take('palette');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+/');
  await take('shortcuts');
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Checks', exact: true }).click();
  await take('checks');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('sach');
  await take('find');
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Story', exact: true }).click();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await take('export');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Preview', exact: true }).click();
  await page.waitForTimeout(800);
  await take('preview');
  await page.keyboard.press('Escape');

  for (const look of ['light', 'dark'] as const) {
    for (const lang of ['en', 'vi'] as const) {
      await setLook(page, lang, look);
      await page.locator('.paper-scroll').evaluate((scroll) => scroll.scrollTo(0, 0));
      await take(`window-${lang}-${look}`);
      await page.locator('.paper-scroll').evaluate((scroll) => scroll.scrollTo(0, 900));
      await take(`blocks-${lang}-${look}`);
    }
  }
  await shots.size(1024, 700);
  await page.locator('.paper-scroll').evaluate((scroll) => scroll.scrollTo(0, 0));
  await take('smallest-window');
  await shots.size(1360, 2600);
  await take('whole-story');
});

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { seriousFaults } from '../axe';
import { expect, pickFiles, test } from '../stet';

const names = {
  en: {
    settings: 'Settings',
    interface: 'Interface',
    theme: 'Theme',
    export: 'Export',
    import: 'Import',
    trash: 'Move to trash',
    actions: /^Actions/,
  },
  vi: {
    settings: 'Cài đặt',
    interface: 'Giao diện',
    theme: 'Nền',
    export: 'Xuất bài',
    import: 'Nhập bài',
    trash: 'Chuyển vào thùng rác',
    actions: /^Thao tác/,
  },
};

for (const lang of ['en', 'vi'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`nothing serious for axe on any screen: ${lang}, ${theme}`, async ({ start, desk }) => {
      const { app, page } = await start({ lang });
      const name = names[lang];
      const button = (label: string) => page.getByRole('button', { name: label, exact: true });
      await button(name.settings).click();
      await page.getByRole('tab', { name: name.interface, exact: true }).click();
      await page.getByRole('combobox', { name: name.theme, exact: true }).selectOption(theme);
      await expect.poll(() => seriousFaults(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await expect.poll(() => seriousFaults(page)).toEqual([]);

      await button(name.export).click();
      await expect.poll(() => seriousFaults(page)).toEqual([]);
      await page.keyboard.press('Escape');

      const text = join(desk, 'bài.txt');
      await writeFile(
        text,
        'Kinh tế\n\nChợ nổi đông khách\n\nPV 05/03/2024 07:05\n\nSáng sớm, ghe đã kín khúc sông.\n',
      );
      await pickFiles(app, [text]);
      await button(name.import).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expect.poll(() => seriousFaults(page)).toEqual([]);
      await page.keyboard.press('Escape');

      await page.getByRole('button', { name: name.actions }).first().click();
      await expect.poll(() => seriousFaults(page)).toEqual([]);
      await page.getByRole('menuitem', { name: name.trash }).click();
      await expect.poll(() => seriousFaults(page)).toEqual([]);
    });
  }
}

import { lstat } from 'node:fs/promises';
import { basename } from 'node:path';
import { clipboard, ClipboardItem, dialog, shell } from 'electron';
import type { Lang } from '../../shared/story';
import type { Desktop } from '../bridge';
import { savePlace } from './savePlace';

const REPLACE: Readonly<Record<Lang, { message: (name: string) => string; replace: string; other: string }>> = {
  vi: { message: (name) => `Đã có tệp “${name}” ở đó. Ghi đè tệp này?`, replace: 'Ghi đè', other: 'Chọn tên khác' },
  en: {
    message: (name) => `“${name}” is there already. Replace it?`,
    replace: 'Replace',
    other: 'Choose another name',
  },
};

/** Electron's dialogs, shell and clipboard. Dialogs are looked up at each call, so that a test can answer them. */
export const electronDesktop = (language: () => Lang): Desktop => ({
  async pickFiles({ name, extensions, orAny = false }) {
    const { filePaths } = await dialog.showOpenDialog({
      properties: ['openFile', 'multiSelections'],
      filters: [{ name, extensions: [...extensions] }, ...(orAny ? [{ name: '*', extensions: ['*'] }] : [])],
    });
    return filePaths;
  },
  async pickFolder() {
    const { filePaths } = await dialog.showOpenDialog({ properties: ['openDirectory', 'createDirectory'] });
    return filePaths[0] ?? null;
  },
  async pickSavePlace(suggestedName, endings) {
    const filters = endings.map((ending) => ({
      name: ending === 'stet' ? 'Stet' : ending.toUpperCase(),
      extensions: [ending],
    }));
    return savePlace(endings, {
      pick: async () => {
        const { canceled, filePath } = await dialog.showSaveDialog({ defaultPath: suggestedName, filters });
        return canceled || !filePath ? null : filePath;
      },
      isThere: (path) =>
        lstat(path).then(
          () => true,
          () => false,
        ),
      mayReplace: async (path) => {
        const { message, replace, other } = REPLACE[language()];
        const buttons = [other, replace];
        const { response } = await dialog.showMessageBox({
          type: 'warning',
          message: message(basename(path)),
          buttons,
          defaultId: 0,
          cancelId: 0,
        });
        return buttons[response] === replace;
      },
    });
  },
  async showFolder(path) {
    await shell.openPath(path);
  },
  openFile: async (path) => (await shell.openPath(path)) === '',
  openLink: (url) => shell.openExternal(url),
  copyText: (text) => putOnClipboard({ text }),
  copyHtml: (html, text) => putOnClipboard({ html, text }),
});

async function putOnClipboard({ html, text }: { readonly html?: string; readonly text: string }): Promise<void> {
  // Electron 33 has no ClipboardItem, though the types of a present one declare it.
  const { NewItem } = { NewItem: ClipboardItem } as { readonly NewItem?: typeof ClipboardItem };
  const asHtml = html === undefined ? {} : { 'text/html': html };
  if (NewItem) await clipboard.write([new NewItem({ ...asHtml, 'text/plain': text })]);
  else (clipboard as unknown as OldClipboard).write(html === undefined ? { text } : { html, text });
}

/** The clipboard as Electron 33 has it (docs/technical/electron-33.md). */
interface OldClipboard {
  write(data: { readonly html?: string; readonly text: string }): void;
}

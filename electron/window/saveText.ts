import { basename } from 'node:path';
import { dialog } from 'electron';
import type { Lang } from '../../shared/story';
import type { StoryText } from '../bridge';
import { diskFailure, writeHandedOver } from '../disk';

/**
 * Lets the user save a story's text where it suits, and answers whether it is there. A failure is shown in a box of the
 * system, since there may be no page to show it.
 */
export async function saveText({ fileName, bytes }: StoryText): Promise<boolean> {
  const { filePath } = await dialog.showSaveDialog({ defaultPath: fileName });
  if (!filePath) return false;
  try {
    await writeHandedOver(filePath, bytes);
    return true;
  } catch (error) {
    const { message } = diskFailure(error, basename(filePath));
    dialog.showErrorBox('Stet', `${basename(filePath)}: ${message}`);
    return false;
  }
}

const UNSAVED: Readonly<
  Record<Lang, { message: string; detail: (fileName: string) => string; save: string; close: string }>
> = {
  vi: {
    message: 'Phần gõ sau cùng chưa được lưu',
    detail: (fileName) =>
      `Stet không ghi được vào kho bài. Lưu bài thành tệp văn bản (${fileName}) ở chỗ khác trước khi đóng?`,
    save: 'Lưu thành tệp văn bản…',
    close: 'Đóng, không lưu',
  },
  en: {
    message: 'Your last changes could not be saved',
    detail: (fileName) =>
      `Stet cannot write to the library. Save the story as a text file (${fileName}) somewhere else before Stet closes?`,
    save: 'Save as a text file…',
    close: 'Close without saving',
  },
};

/**
 * Asks what is to become of a text that Stet cannot save when it ends, and no page is there to ask: until it is in a file,
 * or the user lets go of it.
 */
export async function offerText(text: StoryText, language: Lang): Promise<void> {
  const { message, detail, save, close } = UNSAVED[language];
  // Escape leads to the file too, and from there back here.
  for (;;) {
    const { response } = await dialog.showMessageBox({
      type: 'warning',
      message,
      detail: detail(text.fileName),
      buttons: [save, close],
      cancelId: 0,
    });
    if (response !== 0 || (await saveText(text))) return;
  }
}

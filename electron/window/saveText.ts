import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { dialog } from 'electron';
import type { Lang } from '../../shared/story';
import type { StoryText } from '../bridge';
import { diskFailure, exportedFiles, writeAtomically } from '../library';

/** Lets the user save a story's text where it suits; a failure is told in a box of the system, since no page may be there to tell it. */
export async function saveText({ fileName, bytes }: StoryText): Promise<void> {
  const { filePath } = await dialog.showSaveDialog({ defaultPath: fileName });
  if (!filePath) return;
  try {
    await writeAtomically(exportedFiles, filePath, bytes, randomUUID);
  } catch (error) {
    const { message } = diskFailure(error, basename(filePath));
    dialog.showErrorBox('Stet', `${basename(filePath)}: ${message}`);
  }
}

const UNSAVED: Readonly<Record<Lang, { message: string; detail: string; save: string; close: string }>> = {
  vi: {
    message: 'Chưa lưu được phần gõ sau cùng',
    detail: 'Kho bài không nhận. Lưu bài thành tệp chữ ở chỗ khác trước khi đóng?',
    save: 'Lưu thành tệp chữ…',
    close: 'Đóng, không lưu',
  },
  en: {
    message: 'What was typed last could not be saved',
    detail: 'The library does not take it. Save the story as a text file somewhere else before Stet closes?',
    save: 'Save as a text file…',
    close: 'Close without it',
  },
};

/** Asks what is to become of a text that Stet cannot save when it ends, and no page is there to ask. */
export async function offerText(text: StoryText, language: Lang): Promise<void> {
  const { message, detail, save, close } = UNSAVED[language];
  const about = `${text.fileName}: ${detail}`;
  const answer = await dialog.showMessageBox({ type: 'warning', message, detail: about, buttons: [save, close] });
  if (answer.response === 0) await saveText(text);
}

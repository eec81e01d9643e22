import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { dialog } from 'electron';
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

import { join } from 'node:path';
import type { DraftId } from '../../../shared/story';
import { foldersOf } from '../folders';
import { makingName, renameOver, type FilePort } from '../../disk';

/**
 * Makes the folder of a draft, whole or not at all, and never over one that is there: `fill` writes what it holds beside the
 * drafts, then it takes its place. Throws the file system's error, or what `fill` throws.
 */
export async function makeDraftFolder(
  files: FilePort,
  library: string,
  id: DraftId,
  newId: () => string,
  fill: (folder: string) => Promise<void>,
): Promise<void> {
  const folders = foldersOf(library);
  const place = folders.draft(id);
  const making = join(folders.drafts, makingName(id, newId));
  let isMade = false;
  try {
    await files.makeFolder(making);
    await fill(making);
    await renameOver(files, making, place);
    isMade = true;
    await files.syncFolder(folders.drafts);
  } catch (error) {
    // The caller still has what it holds and reports the failure; a draft that is there all the same would be one too many.
    for (const left of isMade ? [making, place] : [making]) await files.removeFolder(left).catch(() => undefined);
    throw error;
  }
}

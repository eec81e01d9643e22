import { clearLeftovers, type FilePort } from '../../disk';
import { foldersOf } from '../folders';
import { draftsIn, rescueDraft, rescuesOf } from './rescue';

/** Clears the folder of a draft. */
export async function clearDraftFolder(files: FilePort, folder: string, now: Date, newId: () => string): Promise<void> {
  for (const [place, rescue] of rescuesOf(files, folder, newId)) await clearLeftovers(files, place, now, rescue);
}

/** Clears a library but for the folders of its drafts, which are cleared as they are read. */
export async function clearLibrary(files: FilePort, library: string, now: Date, newId: () => string): Promise<void> {
  const folders = foldersOf(library);
  for (const place of [folders.drafts, folders.trash])
    await clearLeftovers(files, place, now, rescueDraft(files, library, newId));
  for (const place of [folders.locks, folders.index]) await clearLeftovers(files, place, now);
  for (const id of await draftsIn(folders.trash)) await clearDraftFolder(files, folders.trashed(id), now, newId);
}

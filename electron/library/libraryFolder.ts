import { join } from 'node:path';
import { listFolder } from '../disk';

/**
 * Returns the folder of a library where the user picked `picked`: that folder where it is one already, or is empty or
 * not there; else one named "Stet" in it, so that drafts never lie among somebody's other files.
 */
export async function libraryFolderIn(picked: string): Promise<string> {
  const names = await listFolder(picked).catch((): string[] => []);
  const isLibrary = names.includes('drafts') && names.includes('trash');
  return names.length === 0 || isLibrary ? picked : join(picked, 'Stet');
}

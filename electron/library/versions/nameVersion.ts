import type { VersionStamp } from '../../../shared/story';
import { decodeDraftFile, withVersionName } from '../draftFile';
import type { FilePort } from '../../disk';
import { writeDraftFile } from '../write/writeDraftFile';
import { versionPath } from './readVersions';
import { versionBytes } from './versionStore';

/** Writes a name into a version's file, or removes it where `name` is empty. Returns false where the version is gone or damaged. Throws the file system's error. */
export async function nameVersion(
  files: FilePort,
  folder: string,
  stamp: VersionStamp,
  name: string,
  newId: () => string,
): Promise<boolean> {
  const path = await versionPath(folder, stamp);
  if (path === null) return false;
  const bytes = await versionBytes(path);
  if (!bytes || !decodeDraftFile(bytes).ok) return false;
  await writeDraftFile(files, path, withVersionName(bytes, name), newId);
  return true;
}

import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { draftFolder } from '../folders';
import { listFolder, renameOver, writeAtomically, type FilePort } from '../../disk';
import type { Damage } from './storyBytes';

/**
 * Keeps a damaged `story.json` aside in the draft's folder, byte for byte and once, so that it can be saved over; one
 * whose bytes may not be read (a link, a folder, a huge file) is moved there. Resolves to the name it is kept under,
 * relative to the draft's folder; "-" where there was nothing to keep. Throws the file system's error.
 */
export async function keepDamaged(
  files: FilePort,
  folder: string,
  damage: Damage,
  newId: () => string,
): Promise<string> {
  const { damaged, story } = draftFolder(folder);
  if (damage.found === 'nothing') return '-';
  await files.makeFolder(damaged);
  const name = `story-${damage.found === 'bytes' ? hashOf(damage.bytes) : newId()}.json`;
  if (damage.found !== 'bytes') await renameOver(files, story, join(damaged, name));
  else if (!(await listFolder(damaged)).includes(name)) {
    await writeAtomically(files, join(damaged, name), damage.bytes, newId);
  }
  return `${basename(damaged)}/${name}`;
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 16);

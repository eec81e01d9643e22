import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { draftFolder } from '../folders';
import type { FilePort } from '../write/filePort';
import { writeAtomically } from '../write/writeAtomically';
import type { Damage } from './readDraft';

/**
 * Keeps a damaged `story.json` aside in the draft's folder, byte for byte and once, so that it can be saved over. Gives
 * the name it is kept under, relative to the draft's folder. A file that cannot even be read is moved there. Throws the
 * file system's error where it could not be kept.
 */
export async function keepDamaged(
  files: FilePort,
  folder: string,
  damage: Damage,
  newId: () => string,
): Promise<string> {
  const { damaged, story } = draftFolder(folder);
  await files.makeFolder(damaged);
  const name = damage.bytes ? `story-${hashOf(damage.bytes)}.json` : `story-${newId()}.json`;
  const isKept = (await readdir(damaged)).includes(name);
  if (damage.bytes && !isKept) await writeAtomically(files, join(damaged, name), damage.bytes, newId);
  if (!damage.bytes) await files.rename(story, join(damaged, name));
  return `${basename(damaged)}/${name}`;
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 16);

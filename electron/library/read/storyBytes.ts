import { lstat, readFile } from 'node:fs/promises';
import { DRAFT_REASONS } from '../../../shared/bridge';
import { MAX_DRAFT_BYTES } from '../../../shared/story';
import { errorCode } from '../failure';

/** A draft file that cannot be used, why in one phrase, and what was found: bytes, what is no file to be read, nothing, or a disk that does not give it now. */
export type Damage =
  | { readonly found: 'bytes'; readonly bytes: Uint8Array; readonly reason: string }
  | { readonly found: 'no-file' | 'nothing' | 'disk-error'; readonly reason: string };

/** The bytes of a `story.json`, whatever they say; or what is there in its place. Throws the file system's error. */
export async function readStoryBytes(path: string): Promise<Uint8Array | Damage> {
  const found = await lstat(path).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  });
  if (!found) return { found: 'nothing', reason: DRAFT_REASONS.missing };
  // A link could lead out of the library, and a device or pipe would never end.
  if (!found.isFile()) return { found: 'no-file', reason: DRAFT_REASONS.notAFile };
  if (found.size > MAX_DRAFT_BYTES) return { found: 'no-file', reason: DRAFT_REASONS.tooLarge };
  return readFile(path);
}

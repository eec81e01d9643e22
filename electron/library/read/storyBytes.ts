import { DRAFT_REASONS } from '../../../shared/bridge';
import { MAX_DRAFT_BYTES } from '../../../shared/story';
import { readRegularFile } from '../../disk';

/**
 * A draft file that cannot be used, why in one phrase, and what was found: bytes, what is no file to be read, nothing,
 * what a newer Stet wrote in a form of its own, or a disk that cannot read it now.
 */
export type Damage =
  | { readonly found: 'bytes'; readonly bytes: Uint8Array; readonly reason: string }
  | { readonly found: 'no-file' | 'nothing' | 'newer' | 'disk-error'; readonly reason: string };

/**
 * Reads the bytes of a `story.json`, whatever their content; or what is there in its place: a link could lead out of
 * the library. Throws the file system's error.
 */
export async function readStoryBytes(path: string): Promise<Uint8Array | Damage> {
  const read = await readRegularFile(path, { most: MAX_DRAFT_BYTES, followsLinks: false });
  if (read.ok) return read.bytes;
  switch (read.why) {
    case 'nothing':
      return { found: 'nothing', reason: DRAFT_REASONS.missing };
    case 'folder':
    case 'not-a-file':
      return { found: 'no-file', reason: DRAFT_REASONS.notAFile };
    case 'too-large':
      return { found: 'no-file', reason: DRAFT_REASONS.tooLarge };
    case 'disk-error':
      throw read.error;
  }
}

/** Reads the first bytes of a draft file; null where there are none. */
export async function readStart(path: string, first: number): Promise<Uint8Array | null> {
  const read = await readRegularFile(path, { most: MAX_DRAFT_BYTES, followsLinks: false, first });
  return read.ok ? read.bytes : null;
}

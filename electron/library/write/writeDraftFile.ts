import { DRAFT_REASONS } from '../../../shared/bridge';
import { MAX_DRAFT_BYTES } from '../../../shared/story';
import { decodeDraftFile } from '../draftFile';
import { writeAtomically, type FilePort } from '../../disk';

const TOO_LARGE = { ok: false, reason: DRAFT_REASONS.tooLarge } as const;

/**
 * Writes a draft file or a version, whole or not at all, once the reader that will open it has read its bytes (DESIGN.md,
 * decision 5). Throws the file system's error, and one with the code WOULD_NOT_OPEN where the bytes would not open: then the old
 * file stays as it was. `lookAgain` runs when only the rename is left.
 */
export async function writeDraftFile(
  files: FilePort,
  path: string,
  bytes: Uint8Array,
  newId: () => string,
  lookAgain?: () => Promise<void>,
): Promise<void> {
  const read = bytes.length > MAX_DRAFT_BYTES ? TOO_LARGE : decodeDraftFile(bytes);
  if (!read.ok) throw Object.assign(new Error(`${path} would not open: ${read.reason}`), { code: 'WOULD_NOT_OPEN' });
  await writeAtomically(files, path, bytes, newId, lookAgain);
}

import { DRAFT_REASONS, type OpenedDraft } from '../../../shared/bridge';
import type { DraftFile } from '../draftFile';
import { diskFailure, type FilePort } from '../../disk';
import { keepDamaged } from './keepDamaged';
import { readDraft, readOnlyReason } from './readDraft';

/** What of an opened draft comes from its folder, and the file that it came from. */
export interface DraftOpening {
  readonly file: DraftFile;
  readonly bytes: Uint8Array;
  readonly recovered: OpenedDraft['recovered'];
  readonly readOnlyReason: string | null;
}

/**
 * Reads a draft to be worked on. A damaged file is kept aside first; where that cannot be done, and where the disk
 * fails to read the newest file (which may be whole) or a newer Stet wrote it, the draft may be read but not saved over.
 */
export async function openDraft(
  files: FilePort,
  folder: string,
  newId: () => string,
): Promise<DraftOpening | 'missing' | 'unreadable'> {
  const read = await readDraft(folder);
  if (read.kind === 'missing' || read.kind === 'unreadable') return read.kind;
  const { file, bytes } = read;
  const opening = { file, bytes, recovered: null, readOnlyReason: readOnlyReason(file) };
  if (read.kind === 'whole') return opening;
  const { damage } = read;
  if (damage.found === 'disk-error' || damage.found === 'newer') {
    return { ...opening, readOnlyReason: `${damage.reason}; this is the version before` };
  }
  try {
    const keptAs = await keepDamaged(files, folder, damage, newId);
    return { ...opening, recovered: { keptAs, versionSavedAt: file.savedAt, reason: damage.reason } };
  } catch (error) {
    const { message } = diskFailure(error, '');
    return { ...opening, readOnlyReason: `${DRAFT_REASONS.notKept}. ${message}` };
  }
}

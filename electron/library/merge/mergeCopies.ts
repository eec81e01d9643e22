import { decodeDraftFile, isRescued, type DraftFile } from '../draftFile';
import { mergeDrafts, type DraftCopy, type MergedDraft } from './mergeDrafts';

/** A copy of a draft as it lies on disk or in a package: its newest text, and the versions of it that were kept. */
export interface CopyFiles {
  readonly current: Uint8Array;
  readonly versions: readonly Uint8Array[];
}

/** Two copies of a draft as one. Versions that cannot be read are passed over; a newest text that cannot be throws. */
export function mergeCopies(mine: CopyFiles, theirs: CopyFiles): MergedDraft {
  return mergeDrafts(copyOf(mine), copyOf(theirs));
}

function copyOf({ current, versions }: CopyFiles): DraftCopy {
  const [newest] = filesIn([current]);
  if (!newest) throw new RangeError('A copy that was read holds a draft that cannot be read');
  // A merged text that was cut off before it took its place would count the other copy as merged.
  return { current: newest, versions: filesIn(versions.filter((bytes) => !isRescued(bytes))) };
}

const filesIn = (all: readonly Uint8Array[]): readonly DraftFile[] =>
  all.flatMap((bytes) => {
    const read = decodeDraftFile(bytes);
    return read.ok ? [read.file] : [];
  });

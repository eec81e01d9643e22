import type { StetPackage } from '../../../shared/package';
import type { Origin, Story } from '../../../shared/story';
import { decodeDraftFile, type DraftFile } from '../../library';

/** Returns the draft files that can be read, in their order. */
export const filesOf = (bytes: readonly Uint8Array[]): DraftFile[] =>
  bytes.flatMap((one) => {
    const read = decodeDraftFile(one);
    return read.ok ? [read.file] : [];
  });

/** Returns the text that a draft file is compared with in review, from the versions that were kept; null where there is none. */
export function baselineOf({ review: { baseline } }: DraftFile, kept: readonly DraftFile[]): Story | null {
  if (!baseline) return null;
  const version = kept.find(
    ({ revision, savedAt }) => revision === baseline.revision && Date.parse(savedAt) === Date.parse(baseline.savedAt),
  );
  return baseline.story ?? version?.story ?? null;
}

/** A text of a draft that a file was exported from. */
export interface ExportedText {
  readonly file: DraftFile;
  readonly bytes: Uint8Array;
  /** Whether it is that very text; else the nearest one that is left. */
  readonly isExact: boolean;
}

/**
 * Finds the text that a file was exported from in its draft. Where it was not kept, it is the newest text that is older, else
 * the oldest of all. Throws a `RangeError` for a draft without any text that can be read.
 */
export function exportedText({ savedAt }: Origin, { draftFile, versions }: StetPackage): ExportedText {
  const at = Date.parse(savedAt);
  const all = [draftFile, ...versions.values()]
    .flatMap((bytes) => filesOf([bytes]).map((file) => ({ bytes, file, savedAt: Date.parse(file.savedAt) })))
    .sort((a, b) => b.savedAt - a.savedAt);
  // A draft's revisions are renumbered at times; no two are saved in one millisecond.
  const found = all.find((one) => one.savedAt <= at) ?? all.at(-1);
  if (!found) throw new RangeError('A draft holds no text that can be read');
  return { file: found.file, bytes: found.bytes, isExact: found.savedAt === at };
}

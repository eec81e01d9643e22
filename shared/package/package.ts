import type { DraftId, PhotoName } from '../story';

/** One draft as it is handed to a colleague. */
export interface StetPackage {
  readonly draftId: DraftId | null;
  /** ISO 8601 with offset. */
  readonly madeAt: string;
  /** The bytes of the draft's `story.json`: the story and its review state. */
  readonly draftFile: Uint8Array;
  readonly photos: ReadonlyMap<PhotoName, Uint8Array>;
  /** The bytes of earlier revisions by their file names. */
  readonly versions: ReadonlyMap<string, Uint8Array>;
}

/** Where things lie in a package; the same names as in a draft's folder. */
export const NAMES = { manifest: 'manifest.json', draftFile: 'story.json', photos: 'photos/', versions: 'versions/' };

import type { PhotoName } from '../story';

/** Bytes of the photos that a draft holds. One that the story shows and that is not there is reported as missing. */
export type PhotoBytes = ReadonlyMap<PhotoName, Uint8Array>;

/** One file of an export: a path of ASCII names below the story's folder, with `/`, and its bytes. */
export interface ExportedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * The result of an exporter: its files, and the names of the photo files that the story refers to and that are missing
 * (their figures keep the caption); or, where the story contains a block that this Stet does not know, one sentence.
 */
export type ExportResult =
  | { readonly ok: true; readonly files: readonly ExportedFile[]; readonly missingPhotos: readonly string[] }
  | { readonly ok: false; readonly code: 'unknown-block'; readonly message: string };

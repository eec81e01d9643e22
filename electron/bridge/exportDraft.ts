import { type ExportFormat, type Failure, failure } from '../../shared/bridge';
import { heldPhotos, type DraftId, type PhotoName, type Story } from '../../shared/story';
import { exportOfStory, writeExport, type Jobs } from '../jobs';
import type { DiskCode } from '../disk';
import type { Library } from '../library';

/** Returns the bytes of a draft's photos that the library holds; the others are left out. */
export async function photosOf(
  library: Library,
  id: DraftId,
  story: Story,
): Promise<ReadonlyMap<PhotoName, Uint8Array>> {
  const photos = new Map<PhotoName, Uint8Array>();
  for (const name of heldPhotos(story)) {
    const bytes = await library.readPhoto(id, name);
    if (bytes) photos.set(name, bytes);
  }
  return photos;
}

/**
 * The order to export one draft: its saved story, the formats, and where to. Aborting `signal` cancels the export;
 * `onProgress` counts steps.
 */
export interface DraftExport {
  readonly id: DraftId;
  readonly story: Story;
  readonly formats: readonly ExportFormat[];
  /** Whether the Word document shows changes and comments. */
  readonly withChanges?: boolean;
  /** Folder that the user picked, and the name of the export in it where that is free or the story's own. */
  readonly folder: string;
  readonly name: string;
  readonly onProgress: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** An export that is on disk: its name in the folder, its files, and the photos that could not be included. */
export interface WrittenExport {
  readonly ok: true;
  /** Name that the export has in the folder. */
  readonly name: string;
  /** Relative to the folder. */
  readonly files: readonly string[];
  readonly missingPhotos: readonly string[];
}

/** Builds the export of one draft and writes it, whole or not at all. */
export async function exportDraft(
  { library, jobs }: { readonly library: Library; readonly jobs: Jobs },
  { id, story, formats, withChanges = false, folder, name: wanted, onProgress, signal }: DraftExport,
): Promise<
  | WrittenExport
  | Failure<'unknown-block' | 'export-cancelled' | 'export-failed' | 'draft-missing' | 'draft-unreadable' | DiskCode>
> {
  const built = await exportOfStory(
    jobs,
    {
      story,
      identity: id,
      photos: () => photosOf(library, id, story),
      pack: () => library.pack(id),
      // The text that a Word document is made of has to be there when that comes back edited.
      async origin() {
        const kept = await library.keepExported(id);
        return kept.ok ? { draftId: id, ...kept.value } : undefined;
      },
    },
    { formats, withChanges, folder, name: wanted, onProgress, signal },
  );
  if (!built.ok) return built;
  if (signal?.aborted) return failure('export-cancelled', 'The export was cancelled.');
  const { place, missingPhotos } = built;
  const written = await writeExport(place, built.files);
  // A file that could not be written is named by where the user wanted it.
  if (!written.ok) return written.code === 'export-failed' ? written : { ...written, about: folder };
  const files = built.files.map((file) => `${place.name}/${file.path}`);
  return { ok: true, name: place.name, files, missingPhotos };
}

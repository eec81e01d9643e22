import type { ExportFormat, PackageParts } from '../../shared/bridge';
import type { ExportedFile, PhotoBytes } from '../../shared/export';
import type { StetPackage } from '../../shared/package';
import { photoLabel, type Story } from '../../shared/story';
import { slug } from '../../shared/text';
import type { BuildFailure, ExportOrder, Jobs } from './jobs';
import { exportName, type ExportPlace } from './writeExport';

/** A story to export, wherever it comes from: a draft of a library, a package, the text of an article. `F` is why it may have no package. */
export interface ExportSource<F> {
  readonly story: Story;
  /** Identifies the story among those in a folder: its draft's id, or of a text that is no draft what its path hashes to. */
  readonly identity: string;
  readonly photos: () => Promise<PhotoBytes>;
  /** The whole draft; asked for where a format is made of it. */
  readonly pack: () => Promise<{ readonly ok: true; readonly value: StetPackage } | F>;
  /** The saved text that the story is; asked for where a Word document is made, which may come back edited. */
  readonly origin: () => Promise<ExportOrder['origin']>;
}

/** What is exported of a story, and where to. */
export interface ExportPlan {
  readonly formats: readonly ExportFormat[];
  /** Whether the Word document shows changes and comments. */
  readonly withChanges: boolean;
  /** What of the draft goes into the package; all of it by default. */
  readonly packageParts?: PackageParts;
  /** Folder in which the export gets one of its own. */
  readonly folder: string;
  /** Name that its folder gets where that is free or the story's own. */
  readonly name: string;
  /** Names that it does not get. */
  readonly taken?: ReadonlySet<string>;
  readonly onProgress: (done: number, total: number) => void;
  readonly signal?: AbortSignal | undefined;
}

/** An export that is to be written: where, its files by their paths in there, and the photos that could not be included. */
export interface ExportOfStory {
  readonly ok: true;
  readonly place: ExportPlace;
  readonly files: readonly ExportedFile[];
  readonly missingPhotos: readonly string[];
}

/** Returns the address that a story is published at: the one that an export has fixed, else its headline's. */
export const addressOf = ({ slug: fixed, headline }: Story): string => fixed ?? slug(headline);

/** Builds the export of a story, named by a folder that is free for it. Nothing is written: `writeExport` does that. */
export async function exportOfStory<F extends { readonly ok: false }>(
  jobs: Jobs,
  { story, identity, ...source }: ExportSource<F>,
  { formats, withChanges, packageParts = 'all', folder, name: wanted, taken, onProgress, signal }: ExportPlan,
): Promise<ExportOfStory | BuildFailure | F> {
  const name = await exportName({ folder, name: wanted, story: identity }, taken);
  const photos = await source.photos();
  const isPackNeeded = formats.includes('stet') || (withChanges && formats.includes('docx'));
  const packed = isPackNeeded ? await source.pack() : null;
  if (packed?.ok === false) return packed;
  const origin = formats.includes('docx') ? await source.origin() : undefined;
  const built = await jobs.exportStory(
    { story: { ...story, slug: name }, photos, formats, withChanges, packageParts, pack: packed?.value, origin },
    onProgress,
    signal,
  );
  if (!built.ok) return built;
  const missingPhotos = built.missingPhotos.map((photo) => photoLabel(story, photo));
  return { ok: true, place: { folder, name, story: identity }, files: built.files, missingPhotos };
}

import type { ExportedFile, PhotoBytes } from '../../shared/export';
import type { ImportRow, PhotoDetails } from '../../shared/import';
import type { ExportFormat, Failure } from '../../shared/bridge';
import type { Story } from '../../shared/story';

/** A text read as a story; its photos are still missing. */
export interface ReadArticle {
  readonly ok: true;
  readonly story: Story;
  readonly rows: readonly ImportRow[];
  /** Photo files that the text names, to be looked for beside it. */
  readonly photoFileNames: readonly string[];
}

export interface ExportOrder {
  readonly story: Story;
  readonly photos: PhotoBytes;
  readonly formats: readonly ExportFormat[];
}

/** The files of an export, by their paths below the story's folder. */
export interface BuiltExport {
  readonly ok: true;
  readonly files: readonly ExportedFile[];
  readonly missingPhotos: readonly string[];
}

export type ReadFailure = Failure<'empty-file' | 'not-text' | 'no-story' | 'file-too-large' | 'file-unreadable'>;
export type FragmentFailure = Failure<'unknown-block' | 'export-failed'>;
export type BuildFailure = Failure<'unknown-block' | 'export-cancelled' | 'export-failed'>;

export interface Fragment {
  readonly ok: true;
  readonly html: string;
  readonly text: string;
}

/** Work on foreign bytes and on exports: done here directly by the command line, in a utility process by the app. */
export interface Jobs {
  readArticle(bytes: Uint8Array): Promise<ReadArticle | ReadFailure>;
  readPhotoDetails(bytes: Uint8Array): Promise<PhotoDetails>;
  /** Builds every format of the order. `onProgress` hears of each that is done; `signal` stops it. */
  exportStory(
    order: ExportOrder,
    onProgress: (done: number, total: number) => void,
    signal?: AbortSignal,
  ): Promise<BuiltExport | BuildFailure>;
  /** The article as HTML for a site's form, and as plain text. */
  htmlFragment(story: Story): Promise<Fragment | FragmentFailure>;
}

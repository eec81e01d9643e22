import { join } from 'node:path';
import type { CallOutput, DomainHandlers, EventPayload, ExportFormat } from '../../shared/bridge';
import { heldPhotos, type DraftId, type PhotoName } from '../../shared/story';
import { slug } from '../../shared/text';
import { writeExport, type Jobs } from '../jobs';
import { failure, type Library } from '../library';
import type { Desktop } from './desktop';

export interface ExportCallsOptions {
  readonly library: Library;
  readonly jobs: Jobs;
  readonly desktop: Desktop;
  readonly onProgress: (progress: EventPayload<'export:progress'>) => void;
}

/** Answers the `export:` calls: built by a job from the draft as saved, written whole into the folder that the user picks. */
export function exportCalls({ library, jobs, desktop, onProgress }: ExportCallsOptions): DomainHandlers<'export'> {
  const running = new Map<DraftId, AbortController>();
  const lastFolder = new Map<DraftId, string>();

  async function photosOf(id: DraftId, names: readonly PhotoName[]): Promise<Map<PhotoName, Uint8Array>> {
    const photos = new Map<PhotoName, Uint8Array>();
    for (const name of names) {
      const bytes = await library.readPhoto(id, name);
      if (bytes) photos.set(name, bytes);
    }
    return photos;
  }

  async function run(
    id: DraftId,
    formats: readonly ExportFormat[],
    folder: string,
    signal: AbortSignal,
  ): Promise<CallOutput<'export:run'>> {
    const opened = await library.open(id);
    if (!opened.ok) return opened;
    const { story } = opened.value;
    const photos = await photosOf(id, heldPhotos(story));
    const tell = (done: number, total: number): void => onProgress({ id, done, total });
    const packed = formats.includes('stet') ? await library.pack(id) : null;
    if (packed?.ok === false) return packed;
    const built = await jobs.exportStory({ story, photos, formats, pack: packed?.value }, tell, signal);
    if (!built.ok) return built;
    if (signal.aborted) return failure('export-cancelled', 'The export was cancelled.');
    const name = story.slug ?? slug(story.headline);
    const written = await writeExport(folder, name, built.files);
    if (!written.ok) return written;
    lastFolder.set(id, join(folder, name));
    const files = built.files.map((file) => `${name}/${file.path}`);
    return { ok: true, value: { files, missingPhotos: built.missingPhotos, folder } };
  }

  return {
    'export:run': async ({ id, formats }) => {
      const folder = await desktop.pickFolder();
      if (folder === null) return { ok: true, value: null };
      const cancel = new AbortController();
      running.set(id, cancel);
      try {
        return await run(id, formats, folder, cancel.signal);
      } finally {
        running.delete(id);
      }
    },
    'export:cancel': ({ id }) => {
      running.get(id)?.abort();
      return Promise.resolve({});
    },
    'export:reveal': async ({ id }) => {
      const folder = lastFolder.get(id);
      if (folder !== undefined) await desktop.showFolder(folder);
      return {};
    },
    'export:copyFragment': async ({ id, part }) => {
      const opened = await library.open(id);
      if (!opened.ok) return opened;
      const { story } = opened.value;
      const built = await jobs.htmlFragment(story, part);
      if (!built.ok) return built;
      await desktop.copyHtml(built.html, built.text);
      return { ok: true, value: {} };
    },
  };
}

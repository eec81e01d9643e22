import { lstat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type CallInput, type CallOutput, type DomainHandlers, type EventPayload, failure } from '../../shared/bridge';
import type { DraftId } from '../../shared/story';
import { slug } from '../../shared/text';
import { addressOf, type Jobs } from '../jobs';
import type { Library } from '../library';
import type { Desktop } from './desktop';
import { exportDraft, photosOf } from './exportDraft';
import { exportNext, type ManyExport } from './exportMany';
import type { Previews } from './previews';
import { saveCopy } from './saveCopy';
import { sendDraft } from './sendDraft';

/** What the `export:` calls read and write by; `onProgress` is called with each step of an export that is running. */
export interface ExportCallsOptions {
  readonly library: Library;
  readonly jobs: Jobs;
  readonly desktop: Desktop;
  readonly previews: Previews;
  /** Name that a note is kept under. */
  readonly author: () => string;
  readonly onProgress: (progress: EventPayload<'export:progress'>) => void;
}

/** Most that photos on the clipboard may have together; there they are a third larger, and every program that pastes copies them. */
const MOST_COPIED_BYTES = 40 * 2 ** 20;
const megabytes = (bytes: number): string => `${Math.ceil(bytes / 2 ** 20)} MB`;

/** Answers the `export:` calls: built by a job from the draft as saved, written whole into the folder that the user picks. */
export function exportCalls(options: ExportCallsOptions): DomainHandlers<'export'> {
  const { library, jobs, desktop, author, onProgress } = options;
  const tools = { library, jobs };
  let many: ManyExport | null = null;
  let cancelNext: AbortController | null = null;
  const running = new Map<DraftId, AbortController>();
  const lastFolder = new Map<DraftId, string>();
  const lastPage = new Map<DraftId, string>();

  async function run(
    id: DraftId,
    { formats, withChanges }: Pick<CallInput<'export:run'>, 'formats' | 'withChanges'>,
    folder: string,
    signal: AbortSignal,
  ): Promise<CallOutput<'export:run'>> {
    const opened = await library.open(id);
    if (!opened.ok) return opened;
    const { story } = opened.value;
    const name = addressOf(story);
    const tell = (done: number, total: number): void => onProgress({ id, done, total });
    const done = await exportDraft(tools, {
      id,
      story,
      formats,
      withChanges,
      folder,
      name,
      onProgress: tell,
      signal,
    });
    if (!done.ok) return done;
    lastFolder.set(id, join(folder, done.name));
    keepPage(id, folder, done.files);
    const takenName = done.name === name ? null : name;
    const { files, missingPhotos } = done;
    return { ok: true, value: { name: done.name, takenName, files, missingPhotos, folder } };
  }

  /** Remembers the page among the files of an export, so that it can be opened. */
  function keepPage(id: DraftId, folder: string, files: readonly string[]): void {
    const page = files.find((file) => basename(file) === 'index.html');
    if (page === undefined) lastPage.delete(id);
    else lastPage.set(id, join(folder, page));
  }

  return {
    'export:run': async ({ id, ...order }) => {
      const folder = await desktop.pickFolder();
      if (folder === null) return { ok: true, value: null };
      const cancel = new AbortController();
      running.set(id, cancel);
      try {
        return await run(id, order, folder, cancel.signal);
      } finally {
        running.delete(id);
      }
    },
    'export:send': async ({ id, parts }) => {
      const opened = await library.open(id);
      if (!opened.ok) return opened;
      const { story } = opened.value;
      const path = await desktop.pickSavePlace(`${addressOf(story)}.stet`, ['stet']);
      if (path === null) return { ok: true, value: null };
      const cancel = new AbortController();
      running.set(id, cancel);
      const tell = (done: number, total: number): void => onProgress({ id, done, total });
      try {
        const sent = await sendDraft(tools, { id, story, parts, path, onProgress: tell, signal: cancel.signal });
        if (sent.ok) lastFolder.set(id, dirname(path));
        return sent.ok ? { ok: true, value: { fileName: basename(path) } } : sent;
      } finally {
        running.delete(id);
      }
    },
    'export:saveCopy': async (copy) => {
      const path = await desktop.pickSavePlace(`${slug(copy.story.headline)}.stet`, ['stet', 'txt']);
      return path === null ? { ok: true, value: null } : saveCopy(tools, copy, path);
    },
    'export:beginMany': async ({ formats }) => {
      const folder = await desktop.pickFolder();
      if (folder === null) return null;
      many = { folder, formats, names: new Set() };
      return { folder };
    },
    'export:nextOfMany': async (next) => {
      if (!many) throw new Error('No export of many was begun');
      const { folder, formats } = many;
      cancelNext = new AbortController();
      const result = await exportNext(tools, many, next, author(), cancelNext.signal);
      const { written } = result;
      if (written) keepPage(next.id, folder, formats.includes('html') ? [join(written.name, 'index.html')] : []);
      return result;
    },
    'export:preview': async ({ id, story }) => {
      const photos = await photosOf(library, id, story);
      const built = await jobs.exportStory({ story, photos, formats: ['html'] }, () => undefined);
      return built.ok ? { ok: true, value: { token: options.previews.keep(built.files) } } : built;
    },
    'export:closePreview': ({ token }) => {
      options.previews.forget(token);
      return Promise.resolve({});
    },
    'export:cancelMany': () => {
      cancelNext?.abort();
      return Promise.resolve({});
    },
    'export:revealMany': async () => {
      if (many) await desktop.showFolder(many.folder);
      return {};
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
    'export:openPage': async ({ id }) => {
      const path = lastPage.get(id);
      const found = path === undefined ? null : await lstat(path).catch(() => null);
      if (path === undefined || !found?.isFile())
        return failure('page-gone', 'The exported page is not there any more.');
      if (await desktop.openFile(path)) return { ok: true, value: {} };
      return failure('page-not-opened', 'No program opens web pages here.');
    },
    'export:copyFragment': async ({ id, part, withPhotos }) => {
      const opened = await library.open(id);
      if (!opened.ok) return opened;
      const { story } = opened.value;
      const photos: Awaited<ReturnType<typeof photosOf>> = withPhotos ? await photosOf(library, id, story) : new Map();
      const size = [...photos.values()].reduce((sum, { length }) => sum + length, 0);
      if (size > MOST_COPIED_BYTES)
        return failure('photos-too-large', 'The photos are too large for the clipboard.', megabytes(size));
      const built = await jobs.htmlFragment(story, photos, part);
      if (!built.ok) return built;
      await desktop.copyHtml(built.html, built.text);
      return { ok: true, value: {} };
    },
  };
}
